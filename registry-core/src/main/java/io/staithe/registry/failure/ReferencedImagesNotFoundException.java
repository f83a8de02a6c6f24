package io.staithe.registry.failure;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.util.List;

/** An index refers to images that are not in its repository. */
public final class ReferencedImagesNotFoundException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final List<Digest> digests;

    /**
     * Creates the failure.
     *
     * @param repository the repository that was looked in
     * @param digests the missing images, at least one
     */
    public ReferencedImagesNotFoundException(RepositoryName repository, List<Digest> digests) {
        super("Images with digests '" + digests + "' required for pushing image into repository with name '"
                + repository + "' do not exist");
        this.repository = repository;
        this.digests = List.copyOf(digests);
    }

    /**
     * The repository that was looked in.
     *
     * @return the repository that was looked in
     */
    public RepositoryName repository() {
        return repository;
    }

    /**
     * The missing images, at least one.
     *
     * @return the missing images, at least one
     */
    public List<Digest> digests() {
        return digests;
    }
}
