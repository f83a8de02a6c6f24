package io.staithe.registry.memory;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.Document;
import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.UploadTable.Usage;
import java.time.Instant;

/**
 * Everything a registry has, as sorted trees: the tables, and beside them one tree for each other order they are read
 * in. A write changes a copy; once published an instance is never changed.
 */
final class RegistryState {
    record Repository(RepositoryRecord record, long images) {}

    record Standing(TagRecord tag, Move last) {}

    record Move(String key, TagMove move, long sequence) {}

    record Lease(String holder, Instant until) {}

    /** By name. */
    SortedTree<Repository> repositories = SortedTree.empty();
    /** By repository, digest. */
    SortedTree<NewImage> images = SortedTree.empty();
    /** By repository, reference, user. */
    SortedTree<Digest> users = SortedTree.empty();
    /** By repository, subject, digest. */
    SortedTree<ReferrerRecord> referrers = SortedTree.empty();
    /** By repository, tag. */
    SortedTree<Standing> tags = SortedTree.empty();
    /** By repository, digest, tag. */
    SortedTree<TagRecord> tagsOfImage = SortedTree.empty();
    /** By repository, tag, falling time. */
    SortedTree<Move> moves = SortedTree.empty();
    /** By rising time: the moves that are not the last of a tag that exists. */
    SortedTree<Move> pastMoves = SortedTree.empty();
    /** By digest. */
    SortedTree<BlobRecord> blobs = SortedTree.empty();
    /** By repository, digest. */
    SortedTree<LinkRecord> links = SortedTree.empty();
    /** By digest, repository. */
    SortedTree<RepositoryName> linkers = SortedTree.empty();
    /** By repository, id. */
    SortedTree<UploadRecord> uploads = SortedTree.empty();
    /** By rising expiry, id, repository. */
    SortedTree<UploadRecord> expiries = SortedTree.empty();
    /** By principal. */
    SortedTree<Usage> usages = SortedTree.empty();
    /** By sequence. */
    SortedTree<OutboxRecord> outbox = SortedTree.empty();
    /** By rising time, sequence. */
    SortedTree<OutboxRecord> outboxByTime = SortedTree.empty();
    /** By name. */
    SortedTree<Lease> leases = SortedTree.empty();
    /** By kind, key. */
    SortedTree<Document> documents = SortedTree.empty();

    private long lastSequence;

    RegistryState copy() {
        RegistryState copy = new RegistryState();
        copy.repositories = repositories;
        copy.images = images;
        copy.users = users;
        copy.referrers = referrers;
        copy.tags = tags;
        copy.tagsOfImage = tagsOfImage;
        copy.moves = moves;
        copy.pastMoves = pastMoves;
        copy.blobs = blobs;
        copy.links = links;
        copy.linkers = linkers;
        copy.uploads = uploads;
        copy.expiries = expiries;
        copy.usages = usages;
        copy.outbox = outbox;
        copy.outboxByTime = outboxByTime;
        copy.leases = leases;
        copy.documents = documents;
        copy.lastSequence = lastSequence;
        return copy;
    }

    long nextSequence() {
        return ++lastSequence;
    }

    Repository repository(RepositoryName name) {
        return repositories
                .find(name.value())
                .orElseThrow(() -> new IllegalStateException("there is no repository " + name));
    }
}
