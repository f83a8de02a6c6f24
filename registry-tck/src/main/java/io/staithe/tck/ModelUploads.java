package io.staithe.tck;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.store.UploadTable;
import io.staithe.tck.ModelState.In;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Uploads of a {@link ModelStore}. */
record ModelUploads(ModelState state) implements UploadTable {
    @Override
    public Optional<UploadRecord> find(RepositoryName repository, UploadId id) {
        return Optional.ofNullable(state.uploads.get(new In<>(repository, id)));
    }

    @Override
    public void put(UploadRecord upload) {
        state.require(state.repositories.containsKey(upload.repository()));
        state.uploads.put(new In<>(upload.repository(), upload.id()), upload);
    }

    @Override
    public boolean delete(RepositoryName repository, UploadId id) {
        return state.uploads.remove(new In<>(repository, id)) != null;
    }

    @Override
    public Usage usage(String principal) {
        List<UploadRecord> open = state.uploads.values().stream()
                .filter(upload -> upload.principal().equals(principal)
                        && upload.finished().isEmpty())
                .toList();
        return new Usage(
                open.size(), open.stream().mapToLong(UploadRecord::offset).sum());
    }

    @Override
    public List<UploadRecord> expired(Instant now, int limit) {
        return state.uploads.values().stream()
                .filter(upload -> !upload.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(UploadRecord::expiresAt)
                        .thenComparing(upload -> upload.id().value()))
                .limit(limit)
                .toList();
    }
}
