package io.staithe.registry.catalog;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.Tag;
import java.time.Instant;
import java.util.Optional;

/**
 * One move of a tag, as its history keeps it.
 *
 * @param tag the tag
 * @param at when, in microseconds
 * @param from what it pointed at before; empty where it did not exist
 * @param to what it points at after; empty where it was removed
 * @param by who moved it, as the access port names the caller
 */
public record TagMove(Tag tag, Instant at, Optional<Digest> from, Optional<Digest> to, String by) {

    /** Cuts the time to microseconds. */
    public TagMove {
        at = Microseconds.of(at);
    }
}
