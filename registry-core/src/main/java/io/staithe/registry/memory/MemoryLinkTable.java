package io.staithe.registry.memory;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.LinkTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links in a {@link RegistryState}. */
final class MemoryLinkTable implements LinkTable {
    private final MemoryTransaction transaction;

    MemoryLinkTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<LinkRecord> find(RepositoryName repository, Digest digest) {
        return transaction.state().links.find(Key.of(repository, digest));
    }

    @Override
    public void hold(RepositoryName repository, Digest digest, Instant heldUntil) {
        RegistryState state = transaction.change();
        state.repository(repository);
        BlobRecord blob = state.blobs
                .find(digest.toString())
                .orElseThrow(() -> new IllegalStateException("there is no blob " + digest));
        LinkRecord held = new LinkRecord(blob, heldUntil);
        String key = Key.of(repository, digest);
        boolean isHeldLonger = state.links
                .find(key)
                .map(old -> old.heldUntil().isAfter(held.heldUntil()))
                .orElse(false);
        if (!isHeldLonger) {
            state.links = state.links.with(key, held);
            state.linkers = state.linkers.with(Key.of(digest, repository), repository);
        }
    }

    @Override
    public boolean delete(RepositoryName repository, Digest digest) {
        RegistryState state = transaction.change();
        String key = Key.of(repository, digest);
        if (!state.links.has(key)) {
            return false;
        }
        state.links = state.links.without(key);
        state.linkers = state.linkers.without(Key.of(digest, repository));
        return true;
    }

    @Override
    public List<LinkRecord> page(RepositoryName repository, Optional<Digest> after, int limit) {
        String above = Key.before(repository) + after.map(Digest::toString).orElse("");
        return transaction.state().links.page(above, Key.after(repository), limit, link -> link);
    }

    @Override
    public List<RepositoryName> repositoriesWith(Digest digest, int limit) {
        return transaction.state().linkers.page(Key.before(digest), Key.after(digest), limit, name -> name);
    }

    /** Forgets everything of a repository. */
    void clear(RepositoryName repository) {
        RegistryState state = transaction.change();
        String from = Key.before(repository);
        String to = Key.after(repository);
        for (LinkRecord link : state.links.between(from, to)) {
            state.linkers = state.linkers.without(Key.of(link.blob().digest(), repository));
        }
        state.links = state.links.without(from, to);
    }
}
