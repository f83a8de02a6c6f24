package io.staithe.registry.catalog;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import java.time.Instant;
import java.util.Optional;

/**
 * The one owner of an upload.
 *
 * <p>Whoever appends or commits first raises the epoch, before the first byte; whoever finds another epoch than its own
 * afterwards has lost. A finished upload stays as a short memory, so that a repeated request for its end is answered
 * as the first.
 *
 * @param id the upload's id
 * @param repository the repository it belongs to
 * @param principal who began it
 * @param offset how many bytes it holds
 * @param parts how many parts it was sent in
 * @param epoch raised by every claim
 * @param startedAt when it began, in microseconds
 * @param expiresAt when it is given up unless something happens before, in microseconds
 * @param state the blob store's own words, opaque here
 * @param finished the digest it was committed under, once it was
 */
public record UploadRecord(
        UploadId id,
        RepositoryName repository,
        String principal,
        long offset,
        long parts,
        long epoch,
        Instant startedAt,
        Instant expiresAt,
        Content state,
        Optional<Digest> finished) {

    /** Cuts the times to microseconds. */
    public UploadRecord {
        startedAt = Microseconds.of(startedAt);
        expiresAt = Microseconds.of(expiresAt);
    }

    /**
     * The same upload, claimed once more.
     *
     * @param newExpiresAt when it is given up unless something happens before
     * @return a copy in the next epoch
     */
    public UploadRecord claimed(Instant newExpiresAt) {
        return new UploadRecord(
                id, repository, principal, offset, parts, epoch + 1, startedAt, newExpiresAt, state, finished);
    }

    /**
     * The same upload after one more part.
     *
     * @param newOffset how many bytes it holds now
     * @param newState the blob store's words about them
     * @param newExpiresAt when it is given up unless something happens before
     * @return the changed copy
     */
    public UploadRecord advanced(long newOffset, Content newState, Instant newExpiresAt) {
        return new UploadRecord(
                id, repository, principal, newOffset, parts + 1, epoch, startedAt, newExpiresAt, newState, finished);
    }

    /**
     * The same upload, finished.
     *
     * @param digest the digest it was committed under
     * @param forgottenAt when its memory ends
     * @return the changed copy, which holds no bytes any more
     */
    public UploadRecord finishedAs(Digest digest, Instant forgottenAt) {
        return new UploadRecord(
                id, repository, principal, 0, 0, epoch, startedAt, forgottenAt, Content.empty(), Optional.of(digest));
    }
}
