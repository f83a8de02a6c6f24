package io.staithe.tck;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.LinkTable;
import io.staithe.tck.ModelState.In;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links of a {@link ModelStore}. */
record ModelLinks(ModelState state) implements LinkTable {
    @Override
    public Optional<LinkRecord> find(RepositoryName repository, Digest digest) {
        return all().filter(in -> in.equals(new In<>(repository, digest)))
                .map(this::link)
                .findFirst();
    }

    @Override
    public void hold(RepositoryName repository, Digest digest, Instant heldUntil) {
        state.require(state.repositories.containsKey(repository) && state.blobs.containsKey(digest));
        state.holds.merge(
                new In<>(repository, digest),
                heldUntil.truncatedTo(ChronoUnit.MICROS),
                (old, asked) -> old.isAfter(asked) ? old : asked);
    }

    @Override
    public boolean delete(RepositoryName repository, Digest digest) {
        return state.holds.remove(new In<>(repository, digest)) != null;
    }

    @Override
    public List<LinkRecord> page(RepositoryName repository, Optional<Digest> after, int limit) {
        return ModelState.page(
                all().filter(in -> in.repository().equals(repository)).map(this::link),
                link -> link.blob().digest(),
                after,
                limit);
    }

    @Override
    public List<RepositoryName> repositoriesWith(Digest digest, int limit) {
        return all().filter(in -> in.key().equals(digest))
                .map(In::repository)
                .sorted()
                .limit(limit)
                .toList();
    }

    private Stream<In<Digest>> all() {
        return state.holds.keySet().stream();
    }

    private LinkRecord link(In<Digest> in) {
        BlobRecord blob = Optional.ofNullable(state.blobs.get(in.key())).orElseThrow();
        return new LinkRecord(blob, Optional.ofNullable(state.holds.get(in)).orElseThrow());
    }
}
