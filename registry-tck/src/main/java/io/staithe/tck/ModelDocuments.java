package io.staithe.tck;

import io.staithe.registry.catalog.Document;
import io.staithe.registry.digest.Content;
import io.staithe.registry.store.DocumentTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents of a {@link ModelStore}. */
record ModelDocuments(ModelState state, String kind) implements DocumentTable {
    @Override
    public Optional<Document> find(String key) {
        return Optional.ofNullable(all().get(key));
    }

    @Override
    public boolean put(String key, long expectedVersion, Content content) {
        if (find(key).map(Document::version).orElse(0L) != expectedVersion) {
            return false;
        }
        all().put(key, new Document(key, expectedVersion + 1, content));
        return true;
    }

    @Override
    public boolean delete(String key) {
        return all().remove(key) != null;
    }

    @Override
    public List<Document> page(Optional<String> after, int limit) {
        return ModelState.page(all().values().stream(), Document::key, after, limit);
    }

    private Map<String, Document> all() {
        return state.documents.computeIfAbsent(kind, none -> new HashMap<>());
    }
}
