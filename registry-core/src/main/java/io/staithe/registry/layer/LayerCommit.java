package io.staithe.registry.layer;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.InvalidLayerPartException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.layer.LayerUploads.Claim;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.Transaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns received bytes into a layer: first the blob store makes a durable object, then one transaction makes it count.
 *
 * <p>A crash in between leaves an object that no row names, for maintenance to find.
 */
final class LayerCommit {
    private static final Logger LOG = LoggerFactory.getLogger(LayerCommit.class);
    private static final Duration MEMORY_OF_FINISHED = Duration.ofHours(1);

    private final CallScope scope;
    private final RepositoryGate gate;
    private final RepositoryName repository;
    private final LayerUploads uploads;
    private final LayerEntry entry;

    LayerCommit(CallScope scope, RepositoryGate gate, RepositoryName repository) {
        this.scope = scope;
        this.gate = gate;
        this.repository = repository;
        this.uploads = new LayerUploads(scope, gate, repository);
        this.entry = new LayerEntry(scope, repository);
    }

    /** Receives a layer that comes in one go, for which no row is needed. */
    Layer whole(Digest digest, LayerPart part) {
        DigestAlgorithm algorithm = supported(digest);
        RepositoryGate.Target target = gate.expectedTarget(repository);
        long uncommitted = scope.read(
                transaction -> transaction.uploads().usage(scope.caller()).bytes());
        Instant begun = scope.now();
        try (BlobUpload upload = scope.facilities().blobs().begin(algorithm)) {
            StoredBlob stored;
            try {
                new PartReceiver(scope.facilities().limits()).receive(upload, part, uncommitted);
                stored = commit(upload, digest);
            } catch (RuntimeException e) {
                abortQuietly(upload);
                throw e;
            }
            return entry.enter(stored, begun, transaction -> gate.forPush(transaction, target));
        } catch (IOException e) {
            throw new ServerException("The layer could not be stored", e);
        }
    }

    /** Completes an upload, after its last part where there is one. */
    Layer upload(UploadId id, Digest digest, Optional<LayerPart> last) {
        supported(digest);
        Optional<Layer> repeated = scope.read(transaction -> finishedBefore(transaction, id, digest));
        if (repeated.isPresent()) {
            return repeated.get();
        }
        try {
            return complete(id, digest, last);
        } catch (UploadNotFoundException | InvalidLayerPartException e) {
            // Somebody else completed it in the meantime, perhaps the same client again, tired of waiting.
            return scope.read(transaction -> finishedBefore(transaction, id, digest))
                    .orElseThrow(() -> e);
        }
    }

    private Layer complete(UploadId id, Digest digest, Optional<LayerPart> last) {
        Claim claim = scope.write(transaction -> uploads.claim(transaction, id, last));
        try (BlobUpload upload = uploads.resume(claim.row())) {
            last.ifPresent(part -> uploads.receive(upload, claim, part));
            StoredBlob stored = commit(upload, claim, digest);
            return entry.enter(
                    stored, claim.row().startedAt(), transaction -> finish(transaction, claim.row(), digest));
        } catch (InvalidLayerException e) {
            scope.change(transaction -> uploads.forget(transaction, claim.row()));
            throw e;
        }
    }

    private Optional<Layer> finishedBefore(Transaction transaction, UploadId id, Digest digest) {
        return transaction
                .uploads()
                .find(repository, id)
                .filter(row -> row.finished().equals(Optional.of(digest)))
                .flatMap(row -> transaction.links().find(repository, digest))
                .map(link -> new Layer(digest, link.blob().size()));
    }

    /**
     * Counts even where somebody claimed the upload since, for example the same client again: the bytes are verified and
     * the upload has none any more, so whoever came later could only fail. It does not where a part was taken since,
     * for the upload holds other bytes now, nor where the upload is gone, be it cancelled or with its repository.
     */
    private void finish(Transaction transaction, UploadRecord claimed, Digest digest) {
        gate.existing(transaction, repository);
        UploadRecord current = transaction
                .uploads()
                .find(repository, claimed.id())
                .orElseThrow(() -> new UploadNotFoundException(repository, claimed.id()));
        if (current.finished().isEmpty() && current.parts() != claimed.parts()) {
            throw new InvalidLayerPartException(repository, claimed.id(), current.offset());
        }
        transaction.uploads().put(claimed.finishedAs(digest, scope.now().plus(MEMORY_OF_FINISHED)));
    }

    private StoredBlob commit(BlobUpload upload, Claim claim, Digest digest) {
        try {
            return commit(upload, digest);
        } catch (ServerException e) {
            throw uploads.explained(claim, e);
        }
    }

    private static StoredBlob commit(BlobUpload upload, Digest digest) {
        try {
            return upload.commit(digest);
        } catch (IOException e) {
            throw new ServerException("The layer could not be stored", e);
        }
    }

    private static void abortQuietly(BlobUpload upload) {
        try {
            upload.abort();
        } catch (IOException e) {
            LOG.debug("the bytes of a failed push could not be deleted and are left to be swept", e);
        }
    }

    private static DigestAlgorithm supported(Digest digest) {
        return digest.supportedAlgorithm()
                .orElseThrow(() -> new UnsupportedDigestAlgorithmException(digest.algorithm()));
    }
}
