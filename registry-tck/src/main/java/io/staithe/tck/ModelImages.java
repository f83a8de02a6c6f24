package io.staithe.tck;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.ImageTable;
import io.staithe.tck.ModelState.In;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Images of a {@link ModelStore}. */
record ModelImages(ModelState state) implements ImageTable {
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
        return Optional.ofNullable(state.tags.get(new In<>(repository, tag)))
                .flatMap(found -> manifest(repository, found.digest()));
    }

    @Override
    public boolean insert(RepositoryName repository, NewImage image) {
        state.require(state.repositories.containsKey(repository));
        return state.images.putIfAbsent(new In<>(repository, image.image().digest()), image) == null;
    }

    @Override
    public boolean delete(RepositoryName repository, Digest digest) {
        state.require(state.tags.entrySet().stream()
                .noneMatch(tag -> tag.getKey().repository().equals(repository)
                        && tag.getValue().digest().equals(digest)));
        return state.images.remove(new In<>(repository, digest)) != null;
    }

    @Override
    public List<ImageRecord> page(RepositoryName repository, Optional<Digest> after, int limit) {
        return ModelState.page(all(repository).map(NewImage::image), ImageRecord::digest, after, limit);
    }

    @Override
    public long count(RepositoryName repository) {
        return all(repository).count();
    }

    @Override
    public Set<Reference> references(RepositoryName repository, Digest digest) {
        return image(repository, digest).map(NewImage::references).orElse(Set.of());
    }

    @Override
    public List<Digest> usersOf(RepositoryName repository, Reference reference, int limit) {
        return all(repository)
                .filter(image -> image.references().contains(reference))
                .map(image -> image.image().digest())
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<ReferrerRecord> referrers(
            RepositoryName repository, Digest subject, Set<String> artifactTypes, Optional<Digest> after, int limit) {
        Stream<ReferrerRecord> all = all(repository)
                .filter(image -> image.image().subject().equals(Optional.of(subject)))
                .filter(image -> artifactTypes.isEmpty()
                        || image.image()
                                .artifactType()
                                .map(artifactTypes::contains)
                                .orElse(false))
                .map(image -> new ReferrerRecord(image.image(), image.annotations()));
        return ModelState.page(all, referrer -> referrer.image().digest(), after, limit);
    }

    private Optional<NewImage> image(RepositoryName repository, Digest digest) {
        return Optional.ofNullable(state.images.get(new In<>(repository, digest)));
    }

    private Stream<NewImage> all(RepositoryName repository) {
        return state.images.entrySet().stream()
                .filter(image -> image.getKey().repository().equals(repository))
                .map(image -> image.getValue());
    }
}
