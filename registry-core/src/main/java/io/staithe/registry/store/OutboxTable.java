package io.staithe.registry.store;

import io.staithe.registry.catalog.OutboxRecord;
import java.time.Instant;
import java.util.List;

/** Events that wait to be delivered, in the order of the commits that wrote them. */
public interface OutboxTable {
    /**
     * Appends an event, which becomes visible with the transaction.
     *
     * @param event the event; its sequence is given by the store
     */
    void append(OutboxRecord event);

    /**
     * Events in their order.
     *
     * @param after the sequence after which to begin; 0 for the beginning
     * @param limit the most to return, at least 1
     * @return the events; fewer than the limit only at the end
     */
    List<OutboxRecord> page(long after, int limit);

    /**
     * Removes an event that was delivered.
     *
     * @param sequence the event's sequence
     * @return whether there was one to remove
     */
    boolean delete(long sequence);

    /**
     * Removes events that nobody fetched in time.
     *
     * @param before events before this instant are removed
     * @param limit the most to remove, at least 1
     * @return how many were removed
     */
    int deleteBefore(Instant before, int limit);
}
