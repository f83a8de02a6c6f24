package io.staithe.registry.layer;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerPartException;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.scope.AbandonedUpload;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.Transaction;
import io.staithe.registry.store.UploadStateLostException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads, each owned by its metadata row.
 *
 * <p>An append claims the row before its first byte: it raises the epoch. It counts only if the row is still in that epoch
 * when the last byte is stored. So of two concurrent appends the later claim wins, and what the other wrote belongs to
 * nobody; the blob store keeps the two apart by their epochs.
 */
final class LayerUploads {
    private static final Logger LOG = LoggerFactory.getLogger(LayerUploads.class);

    private final CallScope scope;
    private final RepositoryGate gate;
    private final RepositoryName repository;

    LayerUploads(CallScope scope, RepositoryGate gate, RepositoryName repository) {
        this.scope = scope;
        this.gate = gate;
        this.repository = repository;
    }

    /** What a claim won: the row in its new epoch, and what the caller had uncommitted at that moment. */
    record Claim(UploadRecord row, long uncommittedBytes) {}

    LayerUpload begin(DigestAlgorithm expected) {
        RepositoryGate.Target target = gate.target(repository);
        UploadId id = UploadId.of(scope.facilities().ids().next());
        try (BlobUpload upload = scope.facilities().blobs().begin(expected)) {
            Instant now = scope.now();
            UploadRecord row = new UploadRecord(
                    id, repository, scope.caller(), 0, 0, 0, now, idleEnd(now, now), upload.state(), Optional.empty());
            scope.change(transaction -> {
                gate.forPush(transaction, target);
                scope.within(
                        Limit.OPEN_UPLOADS,
                        transaction.uploads().usage(scope.caller()).uploads() + 1);
                transaction.uploads().put(row);
            });
            return new LayerUpload(id, 0);
        } catch (IOException e) {
            throw new ServerException("The upload could not be begun", e);
        }
    }

    LayerUpload status(UploadId id) {
        UploadRecord row = scope.read(transaction -> open(transaction, id));
        return new LayerUpload(id, row.offset());
    }

    LayerUpload append(UploadId id, LayerPart part) {
        Claim claim = scope.write(transaction -> claim(transaction, id, Optional.of(part)));
        try (BlobUpload upload = resume(claim.row())) {
            receive(upload, claim, part);
            UploadRecord advanced = claim.row()
                    .advanced(
                            upload.offset(),
                            stateOf(upload, claim),
                            idleEnd(claim.row().startedAt(), scope.now()));
            record(upload, claim, advanced);
            return new LayerUpload(id, advanced.offset());
        }
    }

    private Content stateOf(BlobUpload upload, Claim claim) {
        try {
            return upload.state();
        } catch (IOException e) {
            throw explained(claim, new ServerException("The part could not be stored", e));
        }
    }

    private void record(BlobUpload upload, Claim claim, UploadRecord advanced) {
        try {
            scope.change(transaction -> {
                requireStillOurs(transaction, claim.row());
                transaction.uploads().put(advanced);
                // Other uploads of the caller may have grown since the claim.
                scope.within(
                        Limit.UNCOMMITTED_BYTES,
                        transaction.uploads().usage(advanced.principal()).bytes());
            });
        } catch (ServerException e) {
            throw e; // it may be recorded all the same
        } catch (RegistryException e) {
            takeBack(upload, advanced);
            throw e;
        }
    }

    /** Nothing of a refused part is kept. */
    private static void takeBack(BlobUpload upload, UploadRecord row) {
        try {
            upload.takeBack();
        } catch (IOException e) {
            LOG.debug("a refused part of upload {} could not be deleted and is left to be swept", row.id(), e);
        }
    }

    /** Receives a part under a claim. */
    void receive(BlobUpload upload, Claim claim, LayerPart part) {
        try {
            new PartReceiver(scope.facilities().limits()).receive(upload, part, claim.uncommittedBytes());
        } catch (ServerException e) {
            throw explained(claim, e);
        } catch (RegistryException e) {
            takeBack(upload, claim.row());
            throw e;
        }
    }

    /**
     * Where somebody else ended the upload or took it over, its bytes were theirs to take and the store has not failed.
     * Nor has it where they are gone while the upload is still open: whoever took them has yet to say so.
     */
    ServerException explained(Claim claim, ServerException failure) {
        scope.read(transaction -> {
            requireStillOurs(transaction, claim.row());
            return Boolean.TRUE;
        });
        if (failure.getCause() instanceof UploadStateLostException lost) {
            throw unknown(claim.row(), lost);
        }
        return failure;
    }

    void cancel(UploadId id) {
        UploadRecord row = scope.write(transaction -> {
            UploadRecord found = open(transaction, id);
            transaction.uploads().delete(repository, id);
            return found;
        });
        new AbandonedUpload(row).free(scope.facilities());
    }

    /** Raises the epoch, where the upload is open and the part fits. */
    Claim claim(Transaction transaction, UploadId id, Optional<LayerPart> part) {
        UploadRecord row = open(transaction, id);
        if (part.isPresent()) {
            if (part.get().offset() != row.offset()) {
                throw new InvalidLayerPartException(repository, id, row.offset());
            }
            scope.within(Limit.LAYER_PARTS, row.parts() + 1);
        }
        UploadRecord claimed = row.claimed(idleEnd(row.startedAt(), scope.now()));
        transaction.uploads().put(claimed);
        return new Claim(claimed, transaction.uploads().usage(row.principal()).bytes());
    }

    /** Refuses to go on for a claim that somebody else has overtaken. */
    void requireStillOurs(Transaction transaction, UploadRecord claimed) {
        UploadRecord current = open(transaction, claimed.id());
        if (current.epoch() != claimed.epoch()) {
            throw new InvalidLayerPartException(repository, claimed.id(), current.offset());
        }
    }

    /** Ends an upload that is of no more use, unless somebody else has claimed or finished it since. */
    void forget(Transaction transaction, UploadRecord claimed) {
        transaction
                .uploads()
                .find(repository, claimed.id())
                .filter(row -> row.finished().isEmpty() && row.epoch() == claimed.epoch())
                .ifPresent(row -> transaction.uploads().delete(repository, row.id()));
    }

    BlobUpload resume(UploadRecord claimed) {
        try {
            return scope.facilities().blobs().resume(claimed.state(), claimed.epoch());
        } catch (UploadStateLostException e) {
            throw unknown(claimed, e);
        } catch (IOException e) {
            throw new ServerException("The upload could not be continued", e);
        }
    }

    /** The row stays until its time is over: whoever took the bytes may be about to finish it. */
    private UploadNotFoundException unknown(UploadRecord claimed, UploadStateLostException lost) {
        LOG.warn("the bytes of upload {} are not there any more", claimed.id(), lost);
        return new UploadNotFoundException(repository, claimed.id());
    }

    /** The row of an upload that is neither finished nor past its time. */
    UploadRecord open(Transaction transaction, UploadId id) {
        return transaction
                .uploads()
                .find(repository, id)
                .filter(row -> row.finished().isEmpty() && row.expiresAt().isAfter(scope.now()))
                .orElseThrow(() -> {
                    gate.existing(transaction, repository);
                    return new UploadNotFoundException(repository, id);
                });
    }

    private Instant idleEnd(Instant startedAt, Instant now) {
        Duration idle = scope.facilities().limits().times().uploadIdle();
        Duration lifetime = scope.facilities().limits().times().uploadLifetime();
        Instant idleEnd = now.plus(idle);
        Instant lifeEnd = startedAt.plus(lifetime);
        return idleEnd.isBefore(lifeEnd) ? idleEnd : lifeEnd;
    }
}
