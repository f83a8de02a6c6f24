package io.staithe.registry.catalog;

import io.staithe.registry.digest.Digest;

/**
 * What a manifest refers to.
 *
 * @param kind as what
 * @param digest the digest of what it refers to
 */
public record Reference(Kind kind, Digest digest) {
    /** As what a manifest refers to something. */
    public enum Kind {
        /** A layer or a configuration. */
        LAYER,
        /** A child of an index. */
        CHILD
    }
}
