package io.staithe.registry.failure;

import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;

/** The repository does not exist, or the caller may not know that it does. */
public final class RepositoryNotFoundException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final RegistryId registry;

    /**
     * Creates the failure.
     *
     * @param repository the repository asked for
     * @param registry the registry that was asked
     */
    public RepositoryNotFoundException(RepositoryName repository, RegistryId registry) {
        super("The repository with name '" + repository + "' does not exist in the registry with id '"
                + registry.account() + "'");
        this.repository = repository;
        this.registry = registry;
    }

    /**
     * The repository asked for.
     *
     * @return the repository asked for
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
