package io.staithe.registry.layer;

import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.scope.RepositoryGate;
import io.staithe.registry.store.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * Makes a layer of another repository one of this.
 *
 * <p>The caller must be allowed to read it where it is. That is asked before anything is looked up, and a repository that
 * may not be read answers as one that does not have the layer.
 */
final class LayerMount {
    private static final int CANDIDATES = 16;

    private final CallScope scope;
    private final RepositoryGate gate;
    private final RepositoryName repository;

    LayerMount(CallScope scope, RepositoryGate gate, RepositoryName repository) {
        this.scope = scope;
        this.gate = gate;
        this.repository = repository;
    }

    Optional<Layer> mount(Digest digest, Optional<RepositoryName> from) {
        RepositoryGate.Target target = gate.expectedTarget(repository);
        if (from.isPresent() && !mayRead(from.get())) {
            return Optional.empty();
        }
        Optional<RepositoryName> source = from.or(() -> candidate(digest));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        return scope.write(transaction -> link(transaction, target, digest, source.get()));
    }

    private Optional<RepositoryName> candidate(Digest digest) {
        List<RepositoryName> candidates =
                scope.read(transaction -> transaction.links().repositoriesWith(digest, CANDIDATES));
        return candidates.stream().filter(this::mayRead).findFirst();
    }

    private boolean mayRead(RepositoryName source) {
        return scope.guard().permits(Operation.READ_LAYER, source);
    }

    private Optional<Layer> link(
            Transaction transaction, RepositoryGate.Target target, Digest digest, RepositoryName source) {
        Optional<LinkRecord> link = transaction.links().find(source, digest);
        if (link.isPresent()) {
            gate.forPush(transaction, target);
            transaction
                    .links()
                    .hold(
                            repository,
                            digest,
                            scope.now().plus(scope.facilities().limits().times().layerHold()));
        }
        return link.map(found -> new Layer(digest, found.blob().size()));
    }
}
