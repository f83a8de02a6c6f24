package io.staithe.tck;

import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.store.OutboxTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Events of a {@link ModelStore}. */
record ModelOutbox(ModelState state) implements OutboxTable {
    @Override
    public void append(OutboxRecord event) {
        state.lastSequence++;
        state.outbox.add(
                new OutboxRecord(state.lastSequence, event.repository(), event.at(), event.kind(), event.facts()));
    }

    @Override
    public List<OutboxRecord> page(long after, int limit) {
        return state.outbox.stream()
                .filter(event -> event.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean delete(long sequence) {
        return state.outbox.removeIf(event -> event.sequence() == sequence);
    }

    @Override
    public int deleteBefore(Instant before, int limit) {
        List<OutboxRecord> late = state.outbox.stream()
                .filter(event -> event.at().isBefore(before))
                .sorted(Comparator.comparing(OutboxRecord::at))
                .limit(limit)
                .toList();
        state.outbox.removeAll(late);
        return late.size();
    }
}
