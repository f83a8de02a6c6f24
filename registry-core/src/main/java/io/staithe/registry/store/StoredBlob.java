package io.staithe.registry.store;

import io.staithe.registry.digest.Digest;

/**
 * A physical object of a blob store.
 *
 * @param digest the digest of its bytes
 * @param size how many bytes
 * @param locator its name in the store, which is never used twice and carries the digest
 */
public record StoredBlob(Digest digest, long size, String locator) {}
