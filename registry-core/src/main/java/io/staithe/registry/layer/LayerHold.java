package io.staithe.registry.layer;

import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers whether a layer is there, and sees to it that what was answered stays true for a while.
 *
 * <p>A layer that an image uses needs no hold: it gets one when the last such image goes. A hold of which at least half is
 * left is good enough, so that most answers write nothing.
 */
final class LayerHold {
    private final CallScope scope;
    private final RepositoryGate gate;
    private final RepositoryName repository;

    LayerHold(CallScope scope, RepositoryGate gate, RepositoryName repository) {
        this.scope = scope;
        this.gate = gate;
        this.repository = repository;
    }

    Optional<LinkRecord> confirm(Digest digest) {
        Optional<LinkRecord> link = scope.read(transaction -> find(transaction, digest));
        if (link.isEmpty() || isLong(link.get())) {
            return link;
        }
        boolean used = scope.read(transaction -> isUsed(transaction, digest));
        return used ? link : renew(digest);
    }

    private Optional<LinkRecord> find(Transaction transaction, Digest digest) {
        Optional<LinkRecord> link = transaction.links().find(repository, digest);
        if (link.isEmpty()) {
            gate.existing(transaction, repository);
        }
        return link;
    }

    private boolean isLong(LinkRecord link) {
        Duration half = scope.facilities().limits().times().layerHold().dividedBy(2);
        return link.heldUntil().isAfter(scope.now().plus(half));
    }

    private boolean isUsed(Transaction transaction, Digest digest) {
        Reference reference = new Reference(Reference.Kind.LAYER, digest);
        return !transaction.images().usersOf(repository, reference, 1).isEmpty();
    }

    private Optional<LinkRecord> renew(Digest digest) {
        return scope.write(transaction -> {
            Optional<LinkRecord> link = find(transaction, digest);
            if (link.isPresent()) {
                Instant until =
                        scope.now().plus(scope.facilities().limits().times().layerHold());
                transaction.links().hold(repository, digest, until);
            }
            return link;
        });
    }
}
