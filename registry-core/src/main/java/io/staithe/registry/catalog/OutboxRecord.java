package io.staithe.registry.catalog;

import io.staithe.registry.name.RepositoryName;
import java.time.Instant;
import java.util.Map;

/**
 * An event that waits to be delivered.
 *
 * @param sequence its place in the order of commits, given by the store; 0 before that
 * @param repository the repository it happened in
 * @param at when it happened, in microseconds
 * @param kind what happened
 * @param facts the particulars, by name
 */
public record OutboxRecord(
        long sequence, RepositoryName repository, Instant at, String kind, Map<String, String> facts) {

    /** Takes a copy and cuts the time to microseconds. */
    public OutboxRecord {
        at = Microseconds.of(at);
        facts = Map.copyOf(facts);
    }
}
