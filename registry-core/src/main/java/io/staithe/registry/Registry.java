package io.staithe.registry;

import io.staithe.registry.access.AccessControl;
import io.staithe.registry.access.Call;
import io.staithe.registry.access.Guard;
import io.staithe.registry.image.Images;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.maintenance.Maintenance;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.repository.Repositories;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.Facilities;
import io.staithe.registry.tag.Tags;

/**
 * A container registry: repositories, the images in them, their layers and tags.
 *
 * <p>Opened by {@link #builder()} or a preset, one a registry and process; closed by whoever opened it. Thread-safe. Its
 * own doors are those of the program that embeds it; {@link #as(Call)} gives the doors as seen by anybody else.
 *
 * <pre>{@code
 * try (Registry registry = Registry.inMemory()) {
 *     registry.repositories().create(RepositoryName.of("team/app"));
 * }
 * }</pre>
 */
public final class Registry implements AutoCloseable {
    private final Facilities facilities;
    private final AccessControl access;
    private final RegistryView embedder;
    private final Maintenance maintenance;
    private final Background background;
    private final Runnable closeStores;

    Registry(
            Facilities facilities,
            AccessControl access,
            Maintenance maintenance,
            Background background,
            Runnable closeStores) {
        this.facilities = facilities;
        this.access = access;
        this.embedder = view(facilities, AccessControl.trusting(), Call.embedded());
        this.maintenance = maintenance;
        this.background = background;
        this.closeStores = closeStores;
    }

    /**
     * A registry that lives and dies with this object:
     *
     * <ul>
     *   <li>everything is kept on the heap
     *   <li>repositories must be created before anything is pushed to them
     *   <li>the embedder is trusted
     * </ul>
     *
     * @return a new, empty registry
     */
    public static Registry inMemory() {
        return builder().build();
    }

    /**
     * Begins to describe a registry.
     *
     * @return a builder that would open {@link #inMemory()}
     */
    public static RegistryBuilder builder() {
        return new RegistryBuilder();
    }

    /**
     * The doors as seen by one call.
     *
     * @param call who calls, and how
     * @return the view of that call
     */
    public RegistryView as(Call call) {
        return view(facilities, access, call);
    }

    /**
     * The registry's id.
     *
     * @return account and region
     */
    public RegistryId id() {
        return facilities.registry();
    }

    /**
     * The door to repositories.
     *
     * @return the door
     */
    public Repositories repositories() {
        return embedder.repositories();
    }

    /**
     * The door to the images of a repository.
     *
     * @param repository the repository, which need not exist
     * @return the door
     */
    public Images images(RepositoryName repository) {
        return embedder.images(repository);
    }

    /**
     * The door to the layers of a repository.
     *
     * @param repository the repository, which need not exist
     * @return the door
     */
    public Layers layers(RepositoryName repository) {
        return embedder.layers(repository);
    }

    /**
     * The door to the tags of a repository.
     *
     * @param repository the repository, which need not exist
     * @return the door
     */
    public Tags tags(RepositoryName repository) {
        return embedder.tags(repository);
    }

    /**
     * What the registry does for itself, to be done now.
     *
     * @return the maintenance
     */
    public Maintenance maintenance() {
        return maintenance;
    }

    /** Ends background work, then closes the stores, unless they were to stay open. */
    @Override
    public void close() {
        background.close();
        closeStores.run();
    }

    private static RegistryView view(Facilities facilities, AccessControl decides, Call call) {
        return new RegistryView(new CallScope(facilities, new Guard(decides, facilities.registry(), call)));
    }
}
