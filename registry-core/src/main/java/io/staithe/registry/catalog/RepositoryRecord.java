package io.staithe.registry.catalog;

import io.staithe.registry.name.RepositoryName;
import java.time.Instant;

/**
 * What is kept about a repository.
 *
 * @param name its name
 * @param createdAt when it was created, in microseconds
 * @param settings how it behaves
 */
public record RepositoryRecord(RepositoryName name, Instant createdAt, RepositorySettings settings) {

    /** Cuts the time to microseconds. */
    public RepositoryRecord {
        createdAt = Microseconds.of(createdAt);
    }

    /**
     * A copy that behaves otherwise.
     *
     * @param changed the new settings
     * @return the changed copy
     */
    public RepositoryRecord with(RepositorySettings changed) {
        return new RepositoryRecord(name, createdAt, changed);
    }
}
