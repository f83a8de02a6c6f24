package io.staithe.registry.failure;

import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.RepositoryName;

/** No image of that digest or tag is in the repository. */
public final class ImageNotFoundException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final ImageIdentifier image;

    /**
     * Creates the failure.
     *
     * @param repository the repository that was looked in
     * @param image the image asked for
     */
    public ImageNotFoundException(RepositoryName repository, ImageIdentifier image) {
        super("The image '" + image + "' does not exist in the repository '" + repository + "'");
        this.repository = repository;
        this.image = image;
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
     * The image asked for.
     *
     * @return the image asked for
     */
    public ImageIdentifier image() {
        return image;
    }
}
