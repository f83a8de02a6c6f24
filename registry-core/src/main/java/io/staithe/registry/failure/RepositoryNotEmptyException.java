package io.staithe.registry.failure;

import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;

/** The repository still holds images and its deletion was not forced. */
public final class RepositoryNotEmptyException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final RegistryId registry;

    /**
     * Creates the failure.
     *
     * @param repository the repository
     * @param registry the registry that was asked
     */
    public RepositoryNotEmptyException(RepositoryName repository, RegistryId registry) {
        super("The repository with name '" + repository + "' in registry with id '" + registry.account()
                + "' cannot be deleted because it still contains images");
        this.repository = repository;
        this.registry = registry;
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
     * The registry that was asked.
     *
     * @return the registry that was asked
     */
    public RegistryId registry() {
        return registry;
    }
}
