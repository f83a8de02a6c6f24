package io.staithe.registry.event;

import io.staithe.registry.store.Transaction;

/** How events enter the outbox: inside the transaction that caused them. */
public final class Outbox {
    private Outbox() {}

    /**
     * Records an event, which becomes visible with the transaction.
     *
     * @param transaction the transaction that causes the event
     * @param event what happens
     */
    public static void record(Transaction transaction, RegistryEvent event) {
        transaction.outbox().append(EventCodec.encode(event));
    }
}
