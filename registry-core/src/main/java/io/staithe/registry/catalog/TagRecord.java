package io.staithe.registry.catalog;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.Tag;
import java.time.Instant;

/**
 * Where a tag points.
 *
 * @param tag the tag
 * @param digest the digest it points at
 * @param movedAt since when, in microseconds
 */
public record TagRecord(Tag tag, Digest digest, Instant movedAt) {

    /** Cuts the time to microseconds. */
    public TagRecord {
        movedAt = Microseconds.of(movedAt);
    }
}
