package io.staithe.registry.memory;

import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.memory.RegistryState.Repository;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.RepositoryTable;
import java.util.List;
import java.util.Optional;

/** Repositories in a {@link RegistryState}. */
final class MemoryRepositoryTable implements RepositoryTable {
    private final MemoryTransaction transaction;

    MemoryRepositoryTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<RepositoryRecord> find(RepositoryName name) {
        return transaction.state().repositories.find(name.value()).map(Repository::record);
    }

    @Override
    public boolean insert(RepositoryRecord repository) {
        RegistryState state = transaction.change();
        String key = repository.name().value();
        if (state.repositories.has(key)) {
            return false;
        }
        state.repositories = state.repositories.with(key, new Repository(repository, 0));
        return true;
    }

    @Override
    public boolean update(RepositoryRecord repository) {
        RegistryState state = transaction.change();
        String key = repository.name().value();
        Optional<Repository> known = state.repositories.find(key);
        known.ifPresent(
                old -> state.repositories = state.repositories.with(key, new Repository(repository, old.images())));
        return known.isPresent();
    }

    @Override
    public boolean delete(RepositoryName name) {
        RegistryState state = transaction.change();
        if (!state.repositories.has(name.value())) {
            return false;
        }
        transaction.tags().clear(name);
        transaction.images().clear(name);
        transaction.links().clear(name);
        transaction.uploads().clear(name);
        state.repositories = state.repositories.without(name.value());
        return true;
    }

    @Override
    public List<RepositoryRecord> page(Optional<RepositoryName> after, int limit) {
        String above = after.map(RepositoryName::value).orElse("");
        return transaction.state().repositories.page(above, Key.LAST, limit, Repository::record);
    }

    @Override
    public long count() {
        return transaction.state().repositories.size();
    }
}
