package io.staithe.registry.failure;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;

/** The tag is fixed by the repository's tag mutability and points at another image. */
public final class ImageTagAlreadyExistsException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final Tag tag;
    private final Digest existing;

    /**
     * Creates the failure.
     *
     * @param repository the repository
     * @param tag the fixed tag
     * @param existing the digest that the tag points at
     */
    public ImageTagAlreadyExistsException(RepositoryName repository, Tag tag, Digest existing) {
        super("The image tag '" + tag + "' already exists in the '" + repository
                + "' repository and cannot be overwritten because the repository is immutable.");
        this.repository = repository;
        this.tag = tag;
        this.existing = existing;
    }

    /**
     * The repository.
     *
     * @return the repository
     */
    public RepositoryName repository() {
        return repository;
    }

    /**
     * The fixed tag.
     *
     * @return the fixed tag
     */
    public Tag tag() {
        return tag;
    }

    /**
     * The digest that the tag points at.
     *
     * @return the digest that the tag points at
     */
    public Digest existing() {
        return existing;
    }
}
