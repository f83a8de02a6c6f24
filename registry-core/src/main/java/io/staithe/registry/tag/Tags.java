package io.staithe.registry.tag;

import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.event.Outbox;
import io.staithe.registry.event.RegistryEvent;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.ImageTagAlreadyExistsException;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.failure.TagMomentNotFoundException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The door to the tags of one repository. Tags are set by pushing an image.
 *
 * <p>Made by the registry for one call; thread-safe. Source: OCI distribution specification, "Listing tags" and "Deleting
 * tags"; history and restoration are this library's own.
 */
public final class Tags {
    private final CallScope scope;
    private final RepositoryName repository;
    private final RepositoryGate gate;

    /**
     * The door for one call.
     *
     * @param scope what the call may touch
     * @param repository the repository, which need not exist
     */
    @SuppressWarnings("exports") // made by the registry only
    public Tags(CallScope scope, RepositoryName repository) {
        this.scope = scope;
        this.repository = repository;
        this.gate = new RepositoryGate(scope);
    }

    /**
     * Where a tag points.
     *
     * @param tag the tag
     * @return where, or empty where it does not exist
     * @throws RepositoryNotFoundException where the repository does not exist
     */
    public Optional<TagRecord> find(Tag tag) {
        scope.guard().require(Operation.LIST_IMAGES, repository);
        return scope.read(transaction -> {
            gate.existing(transaction, repository);
            return transaction.tags().find(repository, tag);
        });
    }

    /**
     * Lists the tags in byte order.
     *
     * @param after the tag after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the tags
     * @throws RepositoryNotFoundException where the repository does not exist
     */
    public Page<TagRecord> list(Optional<Tag> after, int limit) {
        scope.guard().require(Operation.LIST_IMAGES, repository);
        return scope.read(transaction -> {
            gate.existing(transaction, repository);
            return Page.of(transaction.tags().page(repository, after, Page.fetchFor(limit)), limit);
        });
    }

    /**
     * Removes a tag; its image stays.
     *
     * @param tag the tag
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws ImageNotFoundException where the tag does not
     */
    public void remove(Tag tag) {
        scope.guard().require(Operation.DELETE_IMAGE, repository);
        scope.change(transaction -> {
            gate.existing(transaction, repository);
            TagRecord current = transaction
                    .tags()
                    .find(repository, tag)
                    .orElseThrow(() -> new ImageNotFoundException(repository, ImageIdentifier.of(tag)));
            Instant now = scope.now();
            transaction
                    .tags()
                    .move(
                            repository,
                            new TagMove(tag, now, Optional.of(current.digest()), Optional.empty(), scope.caller()));
            Outbox.record(transaction, new RegistryEvent.TagRemoved(repository, now, tag, current.digest()));
        });
    }

    /**
     * The moves of a tag, newest first, which outlive the tag and its images.
     *
     * @param tag the tag, which need not exist any more
     * @param until the instant of the newest move wanted, itself included
     * @param limit the most to return, at least 1
     * @return when, from where, to where and by whom
     * @throws RepositoryNotFoundException where the repository does not exist
     */
    public List<TagMove> history(Tag tag, Instant until, int limit) {
        scope.guard().require(Operation.READ_TAG_HISTORY, repository);
        return scope.read(transaction -> {
            gate.existing(transaction, repository);
            return transaction.tags().history(repository, tag, until, limit);
        });
    }

    /**
     * Points a tag where it pointed at an earlier moment, while that image exists.
     *
     * @param tag the tag, which need not exist any more
     * @param moment the moment
     * @return where it points now
     * @throws RepositoryNotFoundException where the repository does not exist
     * @throws TagMomentNotFoundException where it pointed at nothing then, or nobody remembers
     * @throws ImageNotFoundException where the image it pointed at was deleted
     * @throws ImageTagAlreadyExistsException where it is fixed to another image
     * @throws LimitExceededException where the image would have too many tags
     */
    public TagRecord restore(Tag tag, Instant moment) {
        scope.guard().require(Operation.RESTORE_TAG, repository);
        return scope.write(transaction -> {
            RepositoryRecord record = gate.existing(transaction, repository);
            Digest target = targetAt(transaction, tag, moment);
            Optional<TagRecord> current = transaction.tags().find(repository, tag);
            if (current.isPresent() && current.get().digest().equals(target)) {
                return current.get();
            }
            if (current.isPresent() && record.settings().tagMutability().fixes(tag)) {
                throw new ImageTagAlreadyExistsException(
                        repository, tag, current.get().digest());
            }
            return point(transaction, tag, current.map(TagRecord::digest), target);
        });
    }

    private Digest targetAt(Transaction transaction, Tag tag, Instant moment) {
        Digest target = transaction.tags().history(repository, tag, moment, 1).stream()
                .findFirst()
                .flatMap(TagMove::to)
                .orElseThrow(() -> new TagMomentNotFoundException(repository, tag, moment));
        if (transaction.images().find(repository, target).isEmpty()) {
            throw new ImageNotFoundException(repository, ImageIdentifier.of(target));
        }
        return target;
    }

    private TagRecord point(Transaction transaction, Tag tag, Optional<Digest> from, Digest target) {
        int most = (int) Math.min(scope.facilities().limits().most(Limit.TAGS_PER_IMAGE), Integer.MAX_VALUE);
        scope.within(
                Limit.TAGS_PER_IMAGE,
                transaction.tags().of(repository, target, most).size() + 1L);
        Instant now = scope.now();
        transaction.tags().move(repository, new TagMove(tag, now, from, Optional.of(target), scope.caller()));
        Outbox.record(transaction, new RegistryEvent.TagRestored(repository, now, tag, target));
        return new TagRecord(tag, target, now);
    }
}
