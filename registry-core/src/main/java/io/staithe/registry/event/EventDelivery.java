package io.staithe.registry.event;

import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.MetadataStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events from the outbox to the listeners.
 *
 * <p>An event leaves the outbox after every listener has taken it, so that a crash in between delivers it again.
 * Thread-safe; one delivery runs at a time.
 */
public final class EventDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);
    private static final int BATCH = 100;

    private final RegistryId registry;
    private final MetadataStore metadata;
    private final List<RegistryListener> listeners;

    /**
     * A delivery for one registry.
     *
     * @param registry whose outbox
     * @param metadata where it is kept
     * @param listeners who is to hear, in this order
     */
    public EventDelivery(RegistryId registry, MetadataStore metadata, List<RegistryListener> listeners) {
        this.registry = registry;
        this.metadata = metadata;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Whether anybody listens; where nobody does, events stay until their time is over.
     *
     * @return whether there is a listener
     */
    public boolean hasListeners() {
        return !listeners.isEmpty();
    }

    /**
     * Delivers what waits, until nothing is left or a listener throws.
     *
     * @return whether nothing was left; false where a listener threw and is to be called again later
     */
    public synchronized boolean deliverPending() {
        if (listeners.isEmpty()) {
            return true;
        }
        while (true) {
            List<OutboxRecord> batch = metadata.read(registry, tx -> tx.outbox().page(0, BATCH));
            for (OutboxRecord row : batch) {
                if (!deliver(row)) {
                    return false;
                }
                metadata.write(registry, tx -> tx.outbox().delete(row.sequence()));
            }
            if (batch.size() < BATCH) {
                return true;
            }
        }
    }

    private boolean deliver(OutboxRecord row) {
        try {
            RegistryEvent event = EventCodec.decode(row);
            listeners.forEach(listener -> listener.onEvent(event));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("a listener failed at event {} and will be called again", row.sequence(), e);
            return false;
        }
    }
}
