package io.staithe.http.jdk;

import io.staithe.http.contract.HttpServerContract;

class JdkServerContractTest extends HttpServerContract {
    JdkServerContractTest() {
        super(new JdkKind());
    }
}
