package io.staithe.http.oci;

/**
 * The codes of error bodies. Source: OCI distribution specification, "Error Codes"; those from {@link #RANGE_INVALID} on are
 * docker's distribution's own, which clients know.
 */
enum ErrorCode {
    BLOB_UNKNOWN,
    BLOB_UPLOAD_INVALID,
    BLOB_UPLOAD_UNKNOWN,
    DIGEST_INVALID,
    MANIFEST_BLOB_UNKNOWN,
    MANIFEST_INVALID,
    MANIFEST_UNKNOWN,
    NAME_INVALID,
    NAME_UNKNOWN,
    SIZE_INVALID,
    UNAUTHORIZED,
    DENIED,
    UNSUPPORTED,
    TOOMANYREQUESTS,
    RANGE_INVALID,
    TAG_INVALID,
    PAGINATION_NUMBER_INVALID,
    UNAVAILABLE,
    UNKNOWN
}
