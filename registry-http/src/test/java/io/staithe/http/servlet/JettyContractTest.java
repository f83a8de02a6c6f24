package io.staithe.http.servlet;

import io.staithe.http.contract.HttpServerContract;

class JettyContractTest extends HttpServerContract {
    JettyContractTest() {
        super(new JettyKind());
    }
}
