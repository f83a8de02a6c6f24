package io.staithe.registry.catalog;

import java.time.Instant;

/**
 * A repository's right to a blob.
 *
 * @param blob the blob
 * @param heldUntil until when the link stays although no image uses the blob, in microseconds
 */
public record LinkRecord(BlobRecord blob, Instant heldUntil) {

    /** Cuts the time to microseconds. */
    public LinkRecord {
        heldUntil = Microseconds.of(heldUntil);
    }
}
