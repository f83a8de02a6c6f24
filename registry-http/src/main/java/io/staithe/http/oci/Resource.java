package io.staithe.http.oci;

/** The kinds of resources that paths lead to. */
enum Resource {
    /** {@code /v2/}. */
    PING,
    /** {@code /v2/_catalog}. */
    CATALOG,
    /** {@code <name>/blobs/<digest>}. */
    BLOB,
    /** {@code <name>/blobs/uploads/}. */
    UPLOADS,
    /** {@code <name>/blobs/uploads/<id>}. */
    UPLOAD,
    /** {@code <name>/manifests/<tag or digest>}. */
    MANIFEST,
    /** {@code <name>/tags/list}. */
    TAGS,
    /** {@code <name>/referrers/<digest>}. */
    REFERRERS
}
