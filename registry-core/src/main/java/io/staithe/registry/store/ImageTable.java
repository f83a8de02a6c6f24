package io.staithe.registry.store;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The images of a registry's repositories. Where a repository does not exist, nothing is found in it. */
public interface ImageTable {
    /**
     * Finds an image without reading its manifest.
     *
     * @param repository the repository
     * @param digest the image's digest
     * @return the image, or empty
     */
    Optional<ImageRecord> find(RepositoryName repository, Digest digest);

    /**
     * Reads a manifest by digest, in one round trip.
     *
     * @param repository the repository
     * @param digest the image's digest
     * @return the manifest, or empty
     */
    Optional<StoredManifest> manifest(RepositoryName repository, Digest digest);

    /**
     * Reads a manifest by tag, in one round trip.
     *
     * @param repository the repository
     * @param tag the tag
     * @return the manifest that the tag points at, or empty
     */
    Optional<StoredManifest> manifest(RepositoryName repository, Tag tag);

    /**
     * Adds an image with its manifest and references.
     *
     * @param repository the repository, which exists
     * @param image the new image
     * @return whether it was added; false where the repository holds that digest, which is left as it is
     */
    boolean insert(RepositoryName repository, NewImage image);

    /**
     * Removes an image with its manifest and references. Tags are removed by their own table, before.
     *
     * @param repository the repository
     * @param digest the image's digest, to which no tag points
     * @return whether there was one to remove
     */
    boolean delete(RepositoryName repository, Digest digest);

    /**
     * Images in the byte order of their digests; page k costs what page 1 costs.
     *
     * @param repository the repository
     * @param after the digest after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the images; fewer than the limit only at the end
     */
    List<ImageRecord> page(RepositoryName repository, Optional<Digest> after, int limit);

    /**
     * How many images a repository holds, at a cost that does not grow with the answer.
     *
     * @param repository the repository
     * @return the number; 0 where it does not exist
     */
    long count(RepositoryName repository);

    /**
     * The references of an image.
     *
     * @param repository the repository
     * @param digest the image's digest
     * @return what it refers to; empty where it does not exist
     */
    Set<Reference> references(RepositoryName repository, Digest digest);

    /**
     * Images that refer to something.
     *
     * @param repository the repository
     * @param reference what they refer to, and as what
     * @param limit the most to return, at least 1
     * @return their digests in byte order
     */
    List<Digest> usersOf(RepositoryName repository, Reference reference, int limit);

    /**
     * Images whose subject is a given image, in the byte order of their digests.
     *
     * @param repository the repository
     * @param subject the subject, which need not exist
     * @param artifactTypes the types to pick; empty for all
     * @param after the digest after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the referring images; fewer than the limit only at the end
     */
    List<ReferrerRecord> referrers(
            RepositoryName repository, Digest subject, Set<String> artifactTypes, Optional<Digest> after, int limit);
}
