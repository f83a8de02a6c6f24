package io.staithe.registry.catalog;

import io.staithe.registry.digest.Digest;
import java.time.Instant;

/**
 * Where the bytes of a digest are.
 *
 * @param digest the digest
 * @param size how many bytes
 * @param locator the name of the physical object, as its blob store gave it
 * @param storedAt since when, in microseconds
 */
public record BlobRecord(Digest digest, long size, String locator, Instant storedAt) {

    /** Cuts the time to microseconds. */
    public BlobRecord {
        storedAt = Microseconds.of(storedAt);
    }
}
