package io.staithe.registry.memory;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.memory.RegistryState.Repository;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.ImageTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Images in a {@link RegistryState}. */
final class MemoryImageTable implements ImageTable {
    private final MemoryTransaction transaction;

    MemoryImageTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<ImageRecord> find(RepositoryName repository, Digest digest) {
        return image(repository, digest).map(NewImage::image);
    }

    @Override
    public Optional<StoredManifest> manifest(RepositoryName repository, Digest digest) {
        return image(repository, digest).map(NewImage::manifest);
    }

    @Override
    public Optional<StoredManifest> manifest(RepositoryName repository, Tag tag) {
        return transaction
                .state()
                .tags
                .find(Key.of(repository, tag))
                .flatMap(standing -> manifest(repository, standing.tag().digest()));
    }

    @Override
    public boolean insert(RepositoryName repository, NewImage image) {
        RegistryState state = transaction.change();
        Repository holder = state.repository(repository);
        Digest digest = image.image().digest();
        String key = Key.of(repository, digest);
        if (state.images.has(key)) {
            return false;
        }
        state.images = state.images.with(key, image);
        for (Reference reference : image.references()) {
            state.users = state.users.with(Key.of(repository, reference.kind(), reference.digest(), digest), digest);
        }
        image.image()
                .subject()
                .ifPresent(subject -> state.referrers = state.referrers.with(
                        Key.of(repository, subject, digest), new ReferrerRecord(image.image(), image.annotations())));
        count(state, holder, +1);
        return true;
    }

    @Override
    public boolean delete(RepositoryName repository, Digest digest) {
        RegistryState state = transaction.change();
        String key = Key.of(repository, digest);
        Optional<NewImage> known = state.images.find(key);
        if (known.isEmpty()) {
            return false;
        }
        if (state.tagsOfImage.hasBetween(Key.before(repository, digest), Key.after(repository, digest))) {
            throw new IllegalStateException("a tag points at " + digest);
        }
        state.images = state.images.without(key);
        for (Reference reference : known.get().references()) {
            state.users = state.users.without(Key.of(repository, reference.kind(), reference.digest(), digest));
        }
        known.get()
                .image()
                .subject()
                .ifPresent(subject -> state.referrers = state.referrers.without(Key.of(repository, subject, digest)));
        count(state, state.repository(repository), -1);
        return true;
    }

    @Override
    public List<ImageRecord> page(RepositoryName repository, Optional<Digest> after, int limit) {
        return transaction.state().images.page(start(after, repository), Key.after(repository), limit, NewImage::image);
    }

    @Override
    public long count(RepositoryName repository) {
        return transaction
                .state()
                .repositories
                .find(repository.value())
                .map(Repository::images)
                .orElse(0L);
    }

    @Override
    public Set<Reference> references(RepositoryName repository, Digest digest) {
        return image(repository, digest).map(NewImage::references).orElse(Set.of());
    }

    @Override
    public List<Digest> usersOf(RepositoryName repository, Reference reference, int limit) {
        Object[] parts = {repository, reference.kind(), reference.digest()};
        return transaction.state().users.page(Key.before(parts), Key.after(parts), limit, user -> user);
    }

    @Override
    public List<ReferrerRecord> referrers(
            RepositoryName repository, Digest subject, Set<String> artifactTypes, Optional<Digest> after, int limit) {
        return transaction
                .state()
                .referrers
                .page(
                        start(after, repository, subject),
                        Key.after(repository, subject),
                        limit,
                        referrer -> artifactTypes.isEmpty() || hasTypeOf(referrer, artifactTypes),
                        referrer -> referrer);
    }

    /** Forgets everything of a repository. */
    void clear(RepositoryName repository) {
        RegistryState state = transaction.change();
        String from = Key.before(repository);
        String to = Key.after(repository);
        state.images = state.images.without(from, to);
        state.users = state.users.without(from, to);
        state.referrers = state.referrers.without(from, to);
    }

    private static boolean hasTypeOf(ReferrerRecord referrer, Set<String> artifactTypes) {
        return referrer.image().artifactType().map(artifactTypes::contains).orElse(false);
    }

    private Optional<NewImage> image(RepositoryName repository, Digest digest) {
        return transaction.state().images.find(Key.of(repository, digest));
    }

    private static String start(Optional<Digest> after, Object... parts) {
        return Key.before(parts) + after.map(Digest::toString).orElse("");
    }

    private static void count(RegistryState state, Repository repository, int change) {
        state.repositories = state.repositories.with(
                repository.record().name().value(), new Repository(repository.record(), repository.images() + change));
    }
}
