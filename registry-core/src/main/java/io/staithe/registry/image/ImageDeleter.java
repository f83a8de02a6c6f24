package io.staithe.registry.image;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.event.Outbox;
import io.staithe.registry.event.RegistryEvent;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.ImageReferencedByManifestListException;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One deletion of an image, with its tags, in one transaction. */
final class ImageDeleter {
    private static final int NAMED_INDEXES = 10;
    private static final int BATCH = 1_000;

    private final CallScope scope;
    private final RepositoryGate gate;
    private final RepositoryName repository;

    ImageDeleter(CallScope scope, RepositoryGate gate, RepositoryName repository) {
        this.scope = scope;
        this.gate = gate;
        this.repository = repository;
    }

    void delete(Digest digest) {
        scope.change(transaction -> {
            gate.existing(transaction, repository);
            ImageRecord image = transaction
                    .images()
                    .find(repository, digest)
                    .orElseThrow(() -> new ImageNotFoundException(repository, ImageIdentifier.of(digest)));
            requireNoIndex(transaction, digest);
            Instant now = scope.now();
            List<Tag> tags = removeTags(transaction, digest, now);
            Set<Reference> references = transaction.images().references(repository, digest);
            transaction.images().delete(repository, digest);
            references.forEach(reference -> holdIfUnused(transaction, reference, now));
            recordDeletion(transaction, image, tags, now);
        });
    }

    private void requireNoIndex(Transaction transaction, Digest digest) {
        Reference child = new Reference(Reference.Kind.CHILD, digest);
        List<Digest> indexes = transaction.images().usersOf(repository, child, NAMED_INDEXES);
        if (!indexes.isEmpty()) {
            throw new ImageReferencedByManifestListException(repository, digest, indexes);
        }
    }

    private List<Tag> removeTags(Transaction transaction, Digest digest, Instant now) {
        List<Tag> removed = new ArrayList<>();
        List<TagRecord> batch;
        do {
            batch = transaction.tags().of(repository, digest, BATCH);
            for (TagRecord tag : batch) {
                TagMove move = new TagMove(tag.tag(), now, Optional.of(digest), Optional.empty(), scope.caller());
                transaction.tags().move(repository, move);
                removed.add(tag.tag());
            }
        } while (batch.size() == BATCH);
        return removed;
    }

    /** A layer that just lost its last image is held as long as one that was just pushed: it may be pushed again. */
    private void holdIfUnused(Transaction transaction, Reference reference, Instant now) {
        boolean linkedLayer = reference.kind() == Reference.Kind.LAYER
                && transaction.links().find(repository, reference.digest()).isPresent();
        if (linkedLayer
                && transaction.images().usersOf(repository, reference, 1).isEmpty()) {
            Instant until = now.plus(scope.facilities().limits().times().layerHold());
            transaction.links().hold(repository, reference.digest(), until);
        }
    }

    private void recordDeletion(Transaction transaction, ImageRecord image, List<Tag> tags, Instant now) {
        List<Optional<Tag>> named = tags.isEmpty()
                ? List.of(Optional.empty())
                : tags.stream().map(Optional::of).toList();
        for (Optional<Tag> tag : named) {
            Outbox.record(
                    transaction,
                    new RegistryEvent.ImageDeleted(
                            repository, now, image.digest(), image.mediaType(), image.artifactType(), tag));
        }
    }
}
