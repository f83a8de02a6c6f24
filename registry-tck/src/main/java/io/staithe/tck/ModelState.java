package io.staithe.tck;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.Document;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.name.UploadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a registry of a {@link ModelStore} has. */
final class ModelState {
    record In<K>(RepositoryName repository, K key) {}

    record Move(RepositoryName repository, TagMove move) {}

    record Lease(String holder, Instant until) {}

    final Map<RepositoryName, RepositoryRecord> repositories = new HashMap<>();
    final Map<In<Digest>, NewImage> images = new HashMap<>();
    final Map<In<Tag>, TagRecord> tags = new HashMap<>();
    /** As they were made. */
    final List<Move> moves = new ArrayList<>();

    final Map<Digest, BlobRecord> blobs = new HashMap<>();
    final Map<In<Digest>, Instant> holds = new HashMap<>();
    final Map<In<UploadId>, UploadRecord> uploads = new HashMap<>();
    /** As they were appended. */
    final List<OutboxRecord> outbox = new ArrayList<>();

    final Map<String, Lease> leases = new HashMap<>();
    final Map<String, Map<String, Document>> documents = new HashMap<>();
    long lastSequence;

    ModelState copy() {
        ModelState copy = new ModelState();
        copy.repositories.putAll(repositories);
        copy.images.putAll(images);
        copy.tags.putAll(tags);
        copy.moves.addAll(moves);
        copy.blobs.putAll(blobs);
        copy.holds.putAll(holds);
        copy.uploads.putAll(uploads);
        copy.outbox.addAll(outbox);
        copy.leases.putAll(leases);
        documents.forEach((kind, all) -> copy.documents.put(kind, new HashMap<>(all)));
        copy.lastSequence = lastSequence;
        return copy;
    }

    void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a condition of the table is broken");
        }
    }

    /** The first so many, by key, of what lies above a key. */
    static <T, K extends Comparable<? super K>> List<T> page(
            Stream<T> all, Function<? super T, K> key, Optional<K> after, int limit) {
        return all.filter(one -> after.isEmpty() || key.apply(one).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(key))
                .limit(limit)
                .toList();
    }
}
