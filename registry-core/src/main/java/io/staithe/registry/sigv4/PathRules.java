package io.staithe.registry.sigv4;

/** How the path of a request enters its signature. */
public enum PathRules {
    /** Encoded once, as it is sent; dots and double slashes stay. The rule of Amazon S3. */
    AS_SENT,
    /** Dot segments and double slashes removed, then encoded once more. The rule of every other service. */
    NORMALIZED
}
