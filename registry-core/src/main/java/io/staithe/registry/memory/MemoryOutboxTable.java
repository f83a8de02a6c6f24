package io.staithe.registry.memory;

import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.store.OutboxTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Waiting events in a {@link RegistryState}. */
final class MemoryOutboxTable implements OutboxTable {
    private final MemoryTransaction transaction;

    MemoryOutboxTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void append(OutboxRecord event) {
        RegistryState state = transaction.change();
        long sequence = state.nextSequence();
        OutboxRecord kept = new OutboxRecord(sequence, event.repository(), event.at(), event.kind(), event.facts());
        state.outbox = state.outbox.with(Key.rising(sequence), kept);
        state.outboxByTime = state.outboxByTime.with(byTime(kept), kept);
    }

    @Override
    public List<OutboxRecord> page(long after, int limit) {
        return transaction.state().outbox.page(Key.rising(after), Key.LAST, limit, event -> event);
    }

    @Override
    public boolean delete(long sequence) {
        RegistryState state = transaction.change();
        Optional<OutboxRecord> known = state.outbox.find(Key.rising(sequence));
        known.ifPresent(event -> remove(state, event));
        return known.isPresent();
    }

    @Override
    public int deleteBefore(Instant before, int limit) {
        RegistryState state = transaction.change();
        String below = Key.rising(before.truncatedTo(ChronoUnit.MICROS));
        List<OutboxRecord> late = state.outboxByTime.page("", below, limit, event -> event);
        late.forEach(event -> remove(state, event));
        return late.size();
    }

    private static void remove(RegistryState state, OutboxRecord event) {
        state.outbox = state.outbox.without(Key.rising(event.sequence()));
        state.outboxByTime = state.outboxByTime.without(byTime(event));
    }

    private static String byTime(OutboxRecord event) {
        return Key.of(Key.rising(event.at()), Key.rising(event.sequence()));
    }
}
