package io.staithe.registry.memory;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.BlobTable;
import java.util.List;
import java.util.Optional;

/** Blobs in a {@link RegistryState}. */
final class MemoryBlobTable implements BlobTable {
    private final MemoryTransaction transaction;

    MemoryBlobTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<BlobRecord> find(Digest digest) {
        return transaction.state().blobs.find(digest.toString());
    }

    @Override
    public boolean insert(BlobRecord blob) {
        RegistryState state = transaction.change();
        String key = blob.digest().toString();
        if (state.blobs.has(key)) {
            return false;
        }
        state.blobs = state.blobs.with(key, blob);
        return true;
    }

    @Override
    public boolean delete(Digest digest) {
        RegistryState state = transaction.change();
        if (!state.blobs.has(digest.toString())) {
            return false;
        }
        if (state.linkers.hasBetween(Key.before(digest), Key.after(digest))) {
            throw new IllegalStateException("a repository links to " + digest);
        }
        state.blobs = state.blobs.without(digest.toString());
        return true;
    }

    @Override
    public List<BlobRecord> page(Optional<Digest> after, int limit) {
        String above = after.map(Digest::toString).orElse("");
        return transaction.state().blobs.page(above, Key.LAST, limit, blob -> blob);
    }
}
