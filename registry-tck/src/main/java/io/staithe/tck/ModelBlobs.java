package io.staithe.tck;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.BlobTable;
import java.util.List;
import java.util.Optional;

/** Blobs of a {@link ModelStore}. */
record ModelBlobs(ModelState state) implements BlobTable {
    @Override
    public Optional<BlobRecord> find(Digest digest) {
        return Optional.ofNullable(state.blobs.get(digest));
    }

    @Override
    public boolean insert(BlobRecord blob) {
        return state.blobs.putIfAbsent(blob.digest(), blob) == null;
    }

    @Override
    public boolean delete(Digest digest) {
        state.require(state.holds.keySet().stream().noneMatch(in -> in.key().equals(digest)));
        return state.blobs.remove(digest) != null;
    }

    @Override
    public List<BlobRecord> page(Optional<Digest> after, int limit) {
        return ModelState.page(state.blobs.values().stream(), BlobRecord::digest, after, limit);
    }
}
