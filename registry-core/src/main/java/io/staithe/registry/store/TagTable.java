package io.staithe.registry.store;

import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tags of a registry's repositories, and every move they made. */
public interface TagTable {
    /**
     * Finds a tag.
     *
     * @param repository the repository
     * @param tag the tag
     * @return where it points, or empty
     */
    Optional<TagRecord> find(RepositoryName repository, Tag tag);

    /**
     * Makes a move: points the tag at {@link TagMove#to()}, or removes it where that is empty, and appends the move to
     * the history.
     *
     * @param repository the repository, which exists and holds the image moved to
     * @param move the move; {@link TagMove#from()} is what the tag points at now
     */
    void move(RepositoryName repository, TagMove move);

    /**
     * Tags in byte order; page k costs what page 1 costs.
     *
     * @param repository the repository
     * @param after the tag after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the tags; fewer than the limit only at the end
     */
    List<TagRecord> page(RepositoryName repository, Optional<Tag> after, int limit);

    /**
     * Tags that point at an image.
     *
     * @param repository the repository
     * @param digest the image's digest
     * @param limit the most to return, at least 1
     * @return the tags in byte order
     */
    List<TagRecord> of(RepositoryName repository, Digest digest, int limit);

    /**
     * The moves of a tag, newest first; of moves at the same instant the later comes first.
     *
     * @param repository the repository
     * @param tag the tag, which need not exist any more
     * @param until the instant of the newest move wanted, itself included
     * @param limit the most to return, at least 1
     * @return the moves
     */
    List<TagMove> history(RepositoryName repository, Tag tag, Instant until, int limit);

    /**
     * Forgets old moves of the whole registry.
     *
     * @param before moves before this instant are forgotten, but never the last move of a tag that exists
     * @param limit the most to forget, at least 1
     * @return how many were forgotten
     */
    int forgetHistory(Instant before, int limit);
}
