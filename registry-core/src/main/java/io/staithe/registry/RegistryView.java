package io.staithe.registry;

import io.staithe.registry.access.Call;
import io.staithe.registry.image.Images;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.repository.Repositories;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.tag.Tags;

/**
 * The doors of a registry as seen by one call: each asks whether the call may, before it looks anything up.
 *
 * <p>Made by {@link Registry#as(Call)}, cheap, one a call. Immutable and thread-safe; of no use after the registry is
 * closed.
 */
public final class RegistryView {
    private final CallScope scope;

    RegistryView(CallScope scope) {
        this.scope = scope;
    }

    /**
     * The registry's id.
     *
     * @return account and region
     */
    public RegistryId id() {
        return scope.facilities().registry();
    }

    /**
     * The call whose view this is.
     *
     * @return the call
     */
    public Call call() {
        return scope.guard().call();
    }

    /**
     * How much the registry takes.
     *
     * @return its limits
     */
    public Limits limits() {
        return scope.facilities().limits();
    }

    /**
     * The door to repositories.
     *
     * @return the door
     */
    public Repositories repositories() {
        return new Repositories(scope);
    }

    /**
     * The door to the images of a repository.
     *
     * @param repository the repository, which need not exist
     * @return the door
     */
    public Images images(RepositoryName repository) {
        return new Images(scope, repository);
    }

    /**
     * The door to the layers of a repository.
     *
     * @param repository the repository, which need not exist
     * @return the door
     */
    public Layers layers(RepositoryName repository) {
        return new Layers(scope, repository);
    }

    /**
     * The door to the tags of a repository.
     *
     * @param repository the repository, which need not exist
     * @return the door
     */
    public Tags tags(RepositoryName repository) {
        return new Tags(scope, repository);
    }
}
