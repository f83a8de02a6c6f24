package io.staithe.registry.sigv4;

import java.util.Set;

/** The headers and parameters in which signatures travel. */
final class AmzNames {
    static final String AUTHORIZATION = "authorization";
    static final String HOST = "host";
    static final String HEADER_PREFIX = "x-amz-";
    static final String DATE_HEADER = "x-amz-date";
    static final String CONTENT_HASH_HEADER = "x-amz-content-sha256";
    static final String TOKEN_HEADER = "x-amz-security-token";

    static final String ALGORITHM = "X-Amz-Algorithm";
    static final String CREDENTIAL = "X-Amz-Credential";
    static final String DATE = "X-Amz-Date";
    static final String CONTENT_HASH = "X-Amz-Content-Sha256";
    static final String EXPIRES = "X-Amz-Expires";
    static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
    static final String TOKEN = "X-Amz-Security-Token";
    static final String SIGNATURE = "X-Amz-Signature";

    /** All parameters of a signature in a query. */
    static final Set<String> PARAMETERS =
            Set.of(ALGORITHM, CREDENTIAL, DATE, EXPIRES, SIGNED_HEADERS, TOKEN, SIGNATURE);

    private AmzNames() {}
}
