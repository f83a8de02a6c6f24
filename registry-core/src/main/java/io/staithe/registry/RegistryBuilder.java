package io.staithe.registry;

import io.staithe.registry.access.AccessControl;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.event.EventDelivery;
import io.staithe.registry.event.RegistryListener;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.maintenance.Maintenance;
import io.staithe.registry.manifest.ManifestParser;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.scope.Facilities;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.MetadataStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes a registry and opens it. Not thread-safe; used once.
 *
 * <p>What is not said has a default that needs nothing: stores on the heap, the account {@code 000000000000} in
 * {@code us-east-1}, the system's time, {@linkplain Limits#standard() standard limits}, and a trusted embedder.
 */
public final class RegistryBuilder {
    private RegistryId id = RegistryId.of("000000000000", "us-east-1");
    private @Nullable BlobStore blobs;
    private @Nullable MetadataStore metadata;
    private AccessControl access = AccessControl.trusting();
    private InstantSource clock = InstantSource.system();
    private IdSource ids = IdSource.random();
    private Limits limits = Limits.standard();
    private Optional<RepositorySettings> createOnPush = Optional.empty();
    private final List<RegistryListener> listeners = new ArrayList<>();
    private boolean ownsStores = true;

    RegistryBuilder() {}

    /**
     * Which registry it is; every key in the stores carries this id.
     *
     * @param registry account and region
     * @return this builder
     */
    public RegistryBuilder id(RegistryId registry) {
        this.id = registry;
        return this;
    }

    /**
     * Where the bytes of layers are kept.
     *
     * @param store the store, which the registry closes with itself unless {@link #storesStayOpen()} is said
     * @return this builder
     */
    public RegistryBuilder blobs(BlobStore store) {
        this.blobs = store;
        return this;
    }

    /**
     * Where everything else is kept.
     *
     * @param store the store, which the registry closes with itself unless {@link #storesStayOpen()} is said
     * @return this builder
     */
    public RegistryBuilder metadata(MetadataStore store) {
        this.metadata = store;
        return this;
    }

    /**
     * Leaves the given stores open when the registry is closed, for those who share them.
     *
     * @return this builder
     */
    public RegistryBuilder storesStayOpen() {
        this.ownsStores = false;
        return this;
    }

    /**
     * Who decides on the calls of others; the embedder's own calls are always allowed.
     *
     * @param control who decides
     * @return this builder
     */
    public RegistryBuilder access(AccessControl control) {
        this.access = control;
        return this;
    }

    /**
     * The time by which everything is decided.
     *
     * @param source the time
     * @return this builder
     */
    public RegistryBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /**
     * Where upload ids come from.
     *
     * @param source fresh ids
     * @return this builder
     */
    public RegistryBuilder ids(IdSource source) {
        this.ids = source;
        return this;
    }

    /**
     * How much the registry takes.
     *
     * @param most the limits
     * @return this builder
     */
    public RegistryBuilder limits(Limits most) {
        this.limits = most;
        return this;
    }

    /**
     * Makes repositories that a push finds missing, instead of refusing the push.
     *
     * @param settings how they are to behave
     * @return this builder
     */
    public RegistryBuilder createOnPush(RepositorySettings settings) {
        this.createOnPush = Optional.of(settings);
        return this;
    }

    /**
     * Adds somebody who is to hear of events.
     *
     * @param listener who is to hear
     * @return this builder
     */
    public RegistryBuilder listener(RegistryListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Opens the registry.
     *
     * @return the registry, to be closed by the caller
     */
    public Registry build() {
        BlobStore blobStore = blobs == null ? new InMemoryBlobStore() : blobs;
        MetadataStore metadataStore = metadata == null ? new InMemoryMetadataStore() : metadata;
        Background background = new Background(new EventDelivery(id, metadataStore, listeners));
        Facilities facilities = new Facilities(
                id,
                metadataStore,
                blobStore,
                ids,
                clock,
                limits,
                new ManifestParser(limits),
                createOnPush,
                background::wake);
        Maintenance maintenance = new Maintenance(facilities);
        background.start(maintenance);
        Runnable closeStores = () -> {
            blobStore.close();
            metadataStore.close();
        };
        return new Registry(facilities, access, maintenance, background, ownsStores ? closeStores : () -> {});
    }
}
