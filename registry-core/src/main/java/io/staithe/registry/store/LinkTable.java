package io.staithe.registry.store;

import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which repository may read which blob. */
public interface LinkTable {
    /**
     * Finds a link with its blob, in one round trip.
     *
     * @param repository the repository
     * @param digest the blob's digest
     * @return the link, or empty
     */
    Optional<LinkRecord> find(RepositoryName repository, Digest digest);

    /**
     * Links a blob, or holds an existing link for longer; a hold is never shortened.
     *
     * @param repository the repository, which exists
     * @param digest the blob's digest, for which an object counts
     * @param heldUntil until when the link stays although no image uses the blob
     */
    void hold(RepositoryName repository, Digest digest, Instant heldUntil);

    /**
     * Removes a link.
     *
     * @param repository the repository
     * @param digest the blob's digest
     * @return whether there was one
     */
    boolean delete(RepositoryName repository, Digest digest);

    /**
     * Links of a repository in the byte order of their digests.
     *
     * @param repository the repository
     * @param after the digest after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the links; fewer than the limit only at the end
     */
    List<LinkRecord> page(RepositoryName repository, Optional<Digest> after, int limit);

    /**
     * Repositories that link to a blob.
     *
     * @param digest the blob's digest
     * @param limit the most to return, at least 1
     * @return their names in byte order
     */
    List<RepositoryName> repositoriesWith(Digest digest, int limit);
}
