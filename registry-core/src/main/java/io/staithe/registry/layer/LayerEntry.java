package io.staithe.registry.layer;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.scope.CallScope;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.Transaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction that makes a stored object count and links it. Where another object counts for the digest already, ours is
 * deleted and the other linked.
 */
final class LayerEntry {
    private static final Logger LOG = LoggerFactory.getLogger(LayerEntry.class);

    private final CallScope scope;
    private final RepositoryName repository;

    LayerEntry(CallScope scope, RepositoryName repository) {
        this.scope = scope;
        this.repository = repository;
    }

    /** Makes the object of an upload that began then count, after whatever else belongs to the same moment. */
    Layer enter(StoredBlob stored, Instant begun, Consumer<Transaction> before) {
        boolean counts;
        try {
            counts = scope.write(transaction -> {
                requireInTime(begun);
                before.accept(transaction);
                boolean inserted = transaction
                        .blobs()
                        .insert(new BlobRecord(stored.digest(), stored.size(), stored.locator(), scope.now()));
                transaction
                        .links()
                        .hold(
                                repository,
                                stored.digest(),
                                scope.now()
                                        .plus(scope.facilities()
                                                .limits()
                                                .times()
                                                .layerHold()));
                return inserted;
            });
        } catch (ServerException e) {
            // Whether the transaction took effect is not known: the object may count, and is left to a sweep.
            throw e;
        } catch (RegistryException e) {
            delete(stored);
            throw e;
        }
        if (!counts) {
            delete(stored);
        }
        return new Layer(stored.digest(), stored.size());
    }

    /** An object that is old and that no row names is taken for nobody's by maintenance, which may have deleted it by now. */
    private void requireInTime(Instant begun) {
        Duration most = scope.facilities().limits().times().uploadToLayer();
        if (scope.now().isAfter(begun.plus(most))) {
            throw new ServerException("The layer took too long to come in", new TimeoutException("begun at " + begun));
        }
    }

    private void delete(StoredBlob stored) {
        try {
            scope.facilities().blobs().delete(stored.locator());
        } catch (IOException e) {
            LOG.debug("the object {} could not be deleted and is left to be swept", stored.locator(), e);
        }
    }
}
