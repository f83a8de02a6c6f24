package io.staithe.registry.access;

import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import java.util.Optional;

/**
 * One question to {@link AccessControl}.
 *
 * @param call who asks, and the circumstances
 * @param operation what is to be done
 * @param action the IAM action that this stands for
 * @param registry the registry it is to be done in
 * @param repository the repository it is to be done to, which need not exist; empty for the registry itself
 */
public record AccessRequest(
        Call call, Operation operation, String action, RegistryId registry, Optional<RepositoryName> repository) {

    /**
     * The resource as a policy names it.
     *
     * @return the repository's ARN, or {@code *} for the registry itself
     */
    public String resource() {
        return repository.map(registry::repositoryArn).orElse("*");
    }
}
