package io.staithe.tck;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.BlobTable;
import io.staithe.registry.store.DocumentTable;
import io.staithe.registry.store.ImageTable;
import io.staithe.registry.store.LeaseTable;
import io.staithe.registry.store.LinkTable;
import io.staithe.registry.store.MetadataStore;
import io.staithe.registry.store.OutboxTable;
import io.staithe.registry.store.RepositoryTable;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.TagTable;
import io.staithe.registry.store.Transaction;
import io.staithe.registry.store.UploadTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A store so simple that it is right by inspection: hash maps, filtered and sorted for every answer. One thread only. */
final class ModelStore implements MetadataStore {
    private final Map<RegistryId, ModelState> states = new HashMap<>();

    @Override
    public <T> T read(RegistryId registry, Function<? super Transaction, T> work) {
        return work.apply(new ModelTransaction(state(registry)));
    }

    @Override
    public <T> T write(RegistryId registry, Function<? super Transaction, T> work) {
        ModelState next = state(registry).copy();
        T result = work.apply(new ModelTransaction(next));
        states.put(registry, next);
        return result;
    }

    @Override
    public List<StoredBlob> unnamed(List<StoredBlob> objects) {
        Set<String> named = states.values().stream()
                .flatMap(state -> state.blobs.values().stream())
                .map(BlobRecord::locator)
                .collect(Collectors.toSet());
        return objects.stream()
                .filter(object -> !named.contains(object.locator()))
                .toList();
    }

    @Override
    public String identity(IdSource ids) {
        return "model";
    }

    @Override
    public void close() {
        states.clear();
    }

    private ModelState state(RegistryId registry) {
        return states.getOrDefault(registry, new ModelState());
    }

    private record ModelTransaction(ModelState state) implements Transaction {
        @Override
        public RepositoryTable repositories() {
            return new ModelRepositories(state);
        }

        @Override
        public ImageTable images() {
            return new ModelImages(state);
        }

        @Override
        public TagTable tags() {
            return new ModelTags(state);
        }

        @Override
        public BlobTable blobs() {
            return new ModelBlobs(state);
        }

        @Override
        public LinkTable links() {
            return new ModelLinks(state);
        }

        @Override
        public UploadTable uploads() {
            return new ModelUploads(state);
        }

        @Override
        public OutboxTable outbox() {
            return new ModelOutbox(state);
        }

        @Override
        public LeaseTable leases() {
            return new ModelLeases(state);
        }

        @Override
        public DocumentTable documents(String kind) {
            return new ModelDocuments(state, kind);
        }
    }
}
