package io.staithe.http.servlet;

import io.staithe.http.contract.HttpServerContract;

class TomcatContractTest extends HttpServerContract {
    TomcatContractTest() {
        super(new TomcatKind());
    }
}
