package io.staithe.registry.memory;

import io.staithe.registry.catalog.Document;
import io.staithe.registry.digest.Content;
import io.staithe.registry.store.DocumentTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Documents of one kind in a {@link RegistryState}. */
final class MemoryDocumentTable implements DocumentTable {
    private static final Pattern KIND = Pattern.compile("[a-z-]{1,64}");
    private static final int MAX_KEY_CHARS = 512;

    private final MemoryTransaction transaction;
    private final String kind;

    MemoryDocumentTable(MemoryTransaction transaction, String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("a kind has 1 to 64 lower-case letters and dashes");
        }
        this.transaction = transaction;
        this.kind = kind;
    }

    @Override
    public Optional<Document> find(String key) {
        return transaction.state().documents.find(in(key));
    }

    @Override
    public boolean put(String key, long expectedVersion, Content content) {
        if (key.isEmpty() || key.length() > MAX_KEY_CHARS) {
            throw new IllegalArgumentException("a key has 1 to " + MAX_KEY_CHARS + " characters");
        }
        RegistryState state = transaction.change();
        if (find(key).map(Document::version).orElse(0L) != expectedVersion) {
            return false;
        }
        state.documents = state.documents.with(in(key), new Document(key, expectedVersion + 1, content));
        return true;
    }

    @Override
    public boolean delete(String key) {
        RegistryState state = transaction.change();
        if (!state.documents.has(in(key))) {
            return false;
        }
        state.documents = state.documents.without(in(key));
        return true;
    }

    @Override
    public List<Document> page(Optional<String> after, int limit) {
        String above = after.map(this::in).orElse(Key.before(kind));
        return transaction.state().documents.page(above, Key.after(kind), limit, document -> document);
    }

    private String in(String key) {
        return Key.of(kind, Key.bytes(key));
    }
}
