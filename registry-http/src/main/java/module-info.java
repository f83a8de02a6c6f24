/** The wire: the OCI distribution endpoint as a plain function, and the servers that carry it. */
module io.staithe.http {
    requires static transitive jakarta.servlet;
    requires static transitive org.jspecify;
    requires transitive io.staithe.registry;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires jdk.httpserver;

    exports io.staithe.http;
    exports io.staithe.http.auth;
    exports io.staithe.http.exchange;
    exports io.staithe.http.oci;
    exports io.staithe.http.servlet;
}
