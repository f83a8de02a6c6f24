package io.staithe.registry.failure;

import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;

/** A repository of that name exists already. */
public final class RepositoryAlreadyExistsException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final RegistryId registry;

    /**
     * Creates the failure.
     *
     * @param repository the repository
     * @param registry the registry that was asked
     */
    public RepositoryAlreadyExistsException(RepositoryName repository, RegistryId registry) {
        super("The repository with name '" + repository + "' already exists in the registry with id '"
                + registry.account() + "'");
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
