package io.staithe.registry.failure;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;

/** The layer is used by an image and so cannot be deleted. */
public final class LayerInUseException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final Digest digest;
    private final Digest image;

    /**
     * Creates the failure.
     *
     * @param repository the repository
     * @param digest the layer
     * @param image an image that uses it
     */
    public LayerInUseException(RepositoryName repository, Digest digest, Digest image) {
        super("The layer " + digest + " is used by the image " + image + " in the repository '" + repository + "'");
        this.repository = repository;
        this.digest = digest;
        this.image = image;
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
     * The layer.
     *
     * @return the layer
     */
    public Digest digest() {
        return digest;
    }

    /**
     * An image that uses it.
     *
     * @return an image that uses it
     */
    public Digest image() {
        return image;
    }
}
