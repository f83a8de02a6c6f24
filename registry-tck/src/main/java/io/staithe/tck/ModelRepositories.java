package io.staithe.tck;

import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.RepositoryTable;
import java.util.List;
import java.util.Optional;

/** Repositories of a {@link ModelStore}. */
record ModelRepositories(ModelState state) implements RepositoryTable {
    @Override
    public Optional<RepositoryRecord> find(RepositoryName name) {
        return Optional.ofNullable(state.repositories.get(name));
    }

    @Override
    public boolean insert(RepositoryRecord repository) {
        return state.repositories.putIfAbsent(repository.name(), repository) == null;
    }

    @Override
    public boolean update(RepositoryRecord repository) {
        return state.repositories.replace(repository.name(), repository) != null;
    }

    @Override
    public boolean delete(RepositoryName name) {
        state.images.keySet().removeIf(in -> in.repository().equals(name));
        state.tags.keySet().removeIf(in -> in.repository().equals(name));
        state.moves.removeIf(move -> move.repository().equals(name));
        state.holds.keySet().removeIf(in -> in.repository().equals(name));
        state.uploads.keySet().removeIf(in -> in.repository().equals(name));
        return state.repositories.remove(name) != null;
    }

    @Override
    public List<RepositoryRecord> page(Optional<RepositoryName> after, int limit) {
        return ModelState.page(state.repositories.values().stream(), RepositoryRecord::name, after, limit);
    }

    @Override
    public long count() {
        return state.repositories.size();
    }
}
