package io.staithe.registry.image;

import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ImageDigestDoesNotMatchException;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.ImageReferencedByManifestListException;
import io.staithe.registry.failure.ImageTagAlreadyExistsException;
import io.staithe.registry.failure.InvalidManifestException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.failure.ReferencedImagesNotFoundException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The door to the images of one repository.
 *
 * <p>Made by the registry for one call; thread-safe. Source: ECR API, the operations on images; OCI distribution
 * specification, "Pulling manifests", "Pushing manifests", "Listing referrers".
 */
public final class Images {
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
    public Images(CallScope scope, RepositoryName repository) {
        this.scope = scope;
        this.repository = repository;
        this.gate = new RepositoryGate(scope);
    }

    /**
     * Pushes an image: its manifest, references and tags become visible together, or not at all.
     *
     * @param push the manifest and its tags
     * @return what it came to
     * @throws RepositoryNotFoundException where the repository does not exist and is not made on push
     * @throws ImageDigestDoesNotMatchException where the bytes do not have the digest given
     * @throws InvalidManifestException where the bytes are no manifest that can be kept
     * @throws LayersNotFoundException where layers are missing that the manifest refers to
     * @throws ReferencedImagesNotFoundException where images are missing that the index refers to
     * @throws ImageTagAlreadyExistsException where a tag is fixed to another image
     * @throws LimitExceededException where a limit would be passed
     */
    public PushedImage push(ImagePush push) {
        scope.guard().require(Operation.PUSH_IMAGE, repository);
        return new ImagePusher(scope, gate, repository).push(push);
    }

    /**
     * Reads a manifest, as it was pushed.
     *
     * @param image which image
     * @return its manifest
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws ImageNotFoundException where the image does not
     */
    public StoredManifest pull(ImageIdentifier image) {
        scope.guard().require(Operation.PULL_IMAGE, repository);
        Optional<StoredManifest> found = scope.read(transaction -> image.match(
                digest -> transaction.images().manifest(repository, digest),
                tag -> transaction.images().manifest(repository, tag)));
        return found.orElseThrow(() -> scope.read(transaction -> notFound(transaction, image)));
    }

    /**
     * What is kept about an image.
     *
     * @param image which image
     * @return the image with its tags
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws ImageNotFoundException where the image does not
     */
    public ImageDetail describe(ImageIdentifier image) {
        scope.guard().require(Operation.DESCRIBE_IMAGES, repository);
        return scope.read(transaction -> {
            Digest digest = digestOf(transaction, image);
            ImageRecord found =
                    transaction.images().find(repository, digest).orElseThrow(() -> notFound(transaction, image));
            return detail(transaction, found);
        });
    }

    /**
     * Lists the images of the repository in the byte order of their digests.
     *
     * @param after the digest after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the images with their tags
     * @throws RepositoryNotFoundException where the repository does not exist
     */
    public Page<ImageDetail> list(Optional<Digest> after, int limit) {
        scope.guard().require(Operation.DESCRIBE_IMAGES, repository);
        return scope.read(transaction -> {
            gate.existing(transaction, repository);
            List<ImageDetail> details = transaction.images().page(repository, after, Page.fetchFor(limit)).stream()
                    .map(image -> detail(transaction, image))
                    .toList();
            return Page.of(details, limit);
        });
    }

    /**
     * Deletes an image and every tag that points at it. Its layers stay for the collection of garbage.
     *
     * @param digest the image's digest
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws ImageNotFoundException where the image does not
     * @throws ImageReferencedByManifestListException where it is a child of an index that exists
     */
    public void delete(Digest digest) {
        scope.guard().require(Operation.DELETE_IMAGE, repository);
        new ImageDeleter(scope, gate, repository).delete(digest);
    }

    /**
     * Lists the images that refer to an image, in the byte order of their digests. Where the subject or the repository
     * does not exist the list may be empty; that is no failure.
     *
     * @param subject the subject's digest
     * @param artifactTypes the types to pick; empty for all
     * @param after the digest after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the referring images
     */
    public Page<ReferrerRecord> referrers(
            Digest subject, Set<String> artifactTypes, Optional<Digest> after, int limit) {
        scope.guard().require(Operation.LIST_REFERRERS, repository);
        return scope.read(transaction -> Page.of(
                transaction.images().referrers(repository, subject, artifactTypes, after, Page.fetchFor(limit)),
                limit));
    }

    private Digest digestOf(Transaction transaction, ImageIdentifier image) {
        return image.match(
                digest -> digest,
                tag -> transaction
                        .tags()
                        .find(repository, tag)
                        .map(TagRecord::digest)
                        .orElseThrow(() -> notFound(transaction, image)));
    }

    private ImageDetail detail(Transaction transaction, ImageRecord image) {
        int most = (int) Math.min(scope.facilities().limits().most(Limit.TAGS_PER_IMAGE), Integer.MAX_VALUE);
        return new ImageDetail(
                image,
                transaction.tags().of(repository, image.digest(), most).stream()
                        .map(TagRecord::tag)
                        .toList());
    }

    private ImageNotFoundException notFound(Transaction transaction, ImageIdentifier image) {
        gate.existing(transaction, repository);
        return new ImageNotFoundException(repository, image);
    }
}
