package io.staithe.registry.sigv4;

/** The text of a request that is hashed and signed. Source: AWS General Reference, "Create a canonical request". */
final class CanonicalRequest {
    private CanonicalRequest() {}

    static String of(String method, String path, String query, CanonicalHeaders headers, String payloadHash) {
        return method
                + '\n'
                + path
                + '\n'
                + query
                + '\n'
                + headers.lines()
                + '\n'
                + headers.names()
                + '\n'
                + payloadHash;
    }
}
