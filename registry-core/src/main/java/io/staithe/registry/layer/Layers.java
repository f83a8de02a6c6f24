package io.staithe.registry.layer;

import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InsufficientStorageException;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.InvalidLayerPartException;
import io.staithe.registry.failure.InvalidLayerPartSizeException;
import io.staithe.registry.failure.LayerInUseException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.Transaction;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The door to the layers of one repository.
 *
 * <p>Made by the registry for one call; thread-safe. A stream given to it may throw an {@link java.io.IOException}, which
 * comes out as {@link java.io.UncheckedIOException}. Source: ECR API, the operations on layers; OCI distribution
 * specification, "Pushing blobs".
 */
public final class Layers {
    private final CallScope scope;
    private final RepositoryName repository;
    private final RepositoryGate gate;

    /**
     * The door for one call.
     *
     * @param scope what the call may touch
     * @param repository the repository, which need not exist
     */
    @SuppressWarnings("exports") // made by the registry only
    public Layers(CallScope scope, RepositoryName repository) {
        this.scope = scope;
        this.repository = repository;
        this.gate = new RepositoryGate(scope);
    }

    /**
     * Looks a layer up. A layer that is said to be there stays long enough to push an image that uses it.
     *
     * @param digest its digest
     * @return the layer, or empty where the repository has none of that digest
     * @throws RepositoryNotFoundException where the repository does not exist
     */
    public Optional<Layer> find(Digest digest) {
        scope.guard().require(Operation.CHECK_LAYER, repository);
        return new LayerHold(scope, gate, repository).confirm(digest).map(Layers::layer);
    }

    /**
     * Gives access to the bytes of a layer.
     *
     * @param digest its digest
     * @return the layer's content
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws LayersNotFoundException where the repository has no layer of that digest
     */
    public LayerContent pull(Digest digest) {
        scope.guard().require(Operation.READ_LAYER, repository);
        Optional<LinkRecord> link =
                scope.read(transaction -> transaction.links().find(repository, digest));
        return link.map(found ->
                        new LayerContent(found.blob(), scope.facilities().blobs()))
                .orElseThrow(() -> scope.read(transaction -> notFound(transaction, digest)));
    }

    /**
     * Lists the layers of the repository in the byte order of their digests.
     *
     * @param after the digest after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the layers
     * @throws RepositoryNotFoundException where the repository does not exist
     */
    public Page<Layer> list(Optional<Digest> after, int limit) {
        scope.guard().require(Operation.CHECK_LAYER, repository);
        return scope.read(transaction -> {
            gate.existing(transaction, repository);
            List<Layer> layers = transaction.links().page(repository, after, Page.fetchFor(limit)).stream()
                    .map(Layers::layer)
                    .toList();
            return Page.of(layers, limit);
        });
    }

    /**
     * Pushes a whole layer in one go.
     *
     * @param digest the digest that its bytes have
     * @param length how many bytes were announced, where any were
     * @param content the bytes, read to the end and not closed
     * @return the layer
     * @throws RepositoryNotFoundException where the repository does not exist and is not made on push
     * @throws InvalidLayerException where the bytes have another digest
     * @throws InvalidLayerPartSizeException where there are not as many bytes as announced
     * @throws UnsupportedDigestAlgorithmException where layers cannot be stored under the digest's algorithm
     * @throws LimitExceededException where the layer is too large
     * @throws InsufficientStorageException where the store is nearly full
     */
    public Layer push(Digest digest, OptionalLong length, InputStream content) {
        scope.guard().require(Operation.BEGIN_UPLOAD, repository);
        scope.guard().require(Operation.UPLOAD_PART, repository);
        scope.guard().require(Operation.COMPLETE_UPLOAD, repository);
        return new LayerCommit(scope, gate, repository).whole(digest, new LayerPart(0, length, content));
    }

    /**
     * Begins an upload.
     *
     * @param expected the algorithm under which the layer will probably be completed
     * @return the upload, empty
     * @throws RepositoryNotFoundException where the repository does not exist and is not made on push
     * @throws LimitExceededException where the caller has too many open uploads
     */
    public LayerUpload begin(DigestAlgorithm expected) {
        scope.guard().require(Operation.BEGIN_UPLOAD, repository);
        return new LayerUploads(scope, gate, repository).begin(expected);
    }

    /**
     * How far an upload is.
     *
     * @param id the upload's id
     * @return the upload
     * @throws UploadNotFoundException where the repository has no such upload
     */
    public LayerUpload status(UploadId id) {
        scope.guard().require(Operation.UPLOAD_PART, repository);
        return new LayerUploads(scope, gate, repository).status(id);
    }

    /**
     * Appends a part to an upload: all of it, or nothing.
     *
     * @param id the upload's id
     * @param part the part
     * @return how far the upload is now
     * @throws UploadNotFoundException where the repository has no such upload
     * @throws InvalidLayerPartException where the part does not begin where the upload ends, or somebody else was faster
     * @throws InvalidLayerPartSizeException where there are not as many bytes as announced
     * @throws LimitExceededException where the layer, its parts or the caller's uncommitted bytes become too many
     * @throws InsufficientStorageException where the store is nearly full
     */
    public LayerUpload append(UploadId id, LayerPart part) {
        scope.guard().require(Operation.UPLOAD_PART, repository);
        return new LayerUploads(scope, gate, repository).append(id, part);
    }

    /**
     * Completes an upload. Completing it again with the same digest gives the same answer for a while.
     *
     * @param id the upload's id
     * @param digest the digest that its bytes have
     * @return the layer
     * @throws UploadNotFoundException where the repository has no such upload
     * @throws InvalidLayerException where the bytes have another digest; the upload is gone
     * @throws UnsupportedDigestAlgorithmException where layers cannot be stored under the digest's algorithm
     */
    public Layer complete(UploadId id, Digest digest) {
        return complete(id, digest, Optional.empty());
    }

    /**
     * Appends the last part to an upload, if there is one, and completes it.
     *
     * @param id the upload's id
     * @param digest the digest that all its bytes have
     * @param last the last part, if there is one
     * @return the layer
     * @throws UploadNotFoundException where the repository has no such upload
     * @throws InvalidLayerPartException where the part does not begin where the upload ends, or somebody else was faster
     * @throws InvalidLayerPartSizeException where there are not as many bytes as announced
     * @throws InvalidLayerException where the bytes have another digest; the upload is gone
     * @throws UnsupportedDigestAlgorithmException where layers cannot be stored under the digest's algorithm
     * @throws LimitExceededException where the layer, its parts or the caller's uncommitted bytes become too many
     * @throws InsufficientStorageException where the store is nearly full
     */
    public Layer complete(UploadId id, Digest digest, Optional<LayerPart> last) {
        if (last.isPresent()) {
            scope.guard().require(Operation.UPLOAD_PART, repository);
        }
        scope.guard().require(Operation.COMPLETE_UPLOAD, repository);
        return new LayerCommit(scope, gate, repository).upload(id, digest, last);
    }

    /**
     * Gives an upload up.
     *
     * @param id the upload's id
     * @throws UploadNotFoundException where the repository has no such upload
     */
    public void cancel(UploadId id) {
        scope.guard().require(Operation.CANCEL_UPLOAD, repository);
        new LayerUploads(scope, gate, repository).cancel(id);
    }

    /**
     * Makes a layer of another repository one of this, without moving a byte.
     *
     * @param digest the layer's digest
     * @param from the repository to take it from; empty for any that the caller may read
     * @return the layer, or empty where there is none that the caller may read
     * @throws RepositoryNotFoundException where this repository does not exist and is not made on push
     */
    public Optional<Layer> mount(Digest digest, Optional<RepositoryName> from) {
        scope.guard().require(Operation.BEGIN_UPLOAD, repository);
        return new LayerMount(scope, gate, repository).mount(digest, from);
    }

    /**
     * Deletes a layer from this repository; others that have it keep it.
     *
     * @param digest its digest
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws LayersNotFoundException where it has no layer of that digest
     * @throws LayerInUseException where an image of the repository uses it
     */
    public void delete(Digest digest) {
        scope.guard().require(Operation.DELETE_LAYER, repository);
        scope.change(transaction -> {
            if (transaction.links().find(repository, digest).isEmpty()) {
                throw notFound(transaction, digest);
            }
            Reference reference = new Reference(Reference.Kind.LAYER, digest);
            List<Digest> users = transaction.images().usersOf(repository, reference, 1);
            if (!users.isEmpty()) {
                throw new LayerInUseException(repository, digest, users.get(0));
            }
            transaction.links().delete(repository, digest);
        });
    }

    private LayersNotFoundException notFound(Transaction transaction, Digest digest) {
        gate.existing(transaction, repository);
        return new LayersNotFoundException(repository, List.of(digest));
    }

    private static Layer layer(LinkRecord link) {
        return new Layer(link.blob().digest(), link.blob().size());
    }
}
