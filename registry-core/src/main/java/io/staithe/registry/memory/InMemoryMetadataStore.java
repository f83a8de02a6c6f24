package io.staithe.registry.memory;

import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.MetadataStore;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Metadata on the heap, gone when the process ends.
 *
 * <p>Keeps the whole contract of {@link MetadataStore}: a failed write leaves nothing behind, and a read sees the state
 * of one moment without holding up a write. One instance serves any number of registries; thread-safe; whoever created
 * it closes it, after which it refuses all work.
 */
public final class InMemoryMetadataStore implements MetadataStore {
    private final Map<RegistryId, RegistryHistory> registries = new ConcurrentHashMap<>();
    private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);
    private final AtomicReference<@Nullable String> identity = new AtomicReference<>();
    private volatile boolean closed;

    /** Creates an empty store. */
    public InMemoryMetadataStore() {}

    @Override
    public <T> T read(RegistryId registry, Function<? super Transaction, T> work) {
        return inTransaction(() -> history(registry).read(work));
    }

    @Override
    public <T> T write(RegistryId registry, Function<? super Transaction, T> work) {
        return inTransaction(() -> history(registry).write(work));
    }

    @Override
    public List<StoredBlob> unnamed(List<StoredBlob> objects) {
        return inTransaction(() -> objects.stream()
                .filter(object -> registries.values().stream().noneMatch(history -> history.names(object)))
                .toList());
    }

    @Override
    public String identity(IdSource ids) {
        return inTransaction(() -> identity.updateAndGet(given -> given == null ? ids.next() : given));
    }

    @Override
    public void close() {
        closed = true;
        registries.clear();
    }

    private RegistryHistory history(RegistryId registry) {
        return registries.computeIfAbsent(registry, id -> new RegistryHistory());
    }

    private <T> T inTransaction(Supplier<T> work) {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        if (working.get()) {
            throw new IllegalStateException("a transaction is under way in this thread");
        }
        working.set(true);
        try {
            return work.get();
        } finally {
            working.remove();
        }
    }
}
