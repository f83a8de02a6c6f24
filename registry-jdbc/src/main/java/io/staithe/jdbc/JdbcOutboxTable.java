package io.staithe.jdbc;

import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.OutboxTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The table {@code outbox}. */
final class JdbcOutboxTable implements OutboxTable {
    /** On the registry's row, so that a number is never given twice and numbers come in the order of commits. */
    private static final String NEXT = "UPDATE registry SET last_sequence = last_sequence + 1 WHERE id = ?";

    private static final String INSERT =
            "INSERT INTO outbox (registry_id, sequence, repository_name, happened_at, kind, facts)"
                    + " VALUES (?, (SELECT last_sequence FROM registry WHERE id = ?), ?, ?, ?, ?)";
    private static final String PAGE = "SELECT sequence, repository_name, happened_at, kind, facts FROM outbox"
            + " WHERE registry_id = ? AND sequence > ? ORDER BY sequence LIMIT ?";
    private static final String DELETE = "DELETE FROM outbox WHERE registry_id = ? AND sequence = ?";
    private static final String DELETE_BEFORE =
            "DELETE FROM outbox WHERE registry_id = ? AND sequence IN (SELECT sequence FROM outbox"
                    + " WHERE registry_id = ? AND happened_at < ? ORDER BY happened_at, sequence LIMIT ?)";

    private final JdbcTransaction transaction;

    JdbcOutboxTable(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void append(OutboxRecord event) {
        Session session = transaction.change();
        long registry = transaction.registry();
        session.update(NEXT, registry);
        session.update(
                INSERT, registry, registry, event.repository(), event.at(), event.kind(), TextMap.write(event.facts()));
    }

    @Override
    public List<OutboxRecord> page(long after, int limit) {
        return transaction.page(limit).list(PAGE, JdbcOutboxTable::event, transaction.registry(), after, limit);
    }

    @Override
    public boolean delete(long sequence) {
        return transaction.change().update(DELETE, transaction.registry(), sequence) > 0;
    }

    @Override
    public int deleteBefore(Instant before, int limit) {
        transaction.page(limit);
        long registry = transaction.registry();
        return transaction.change().update(DELETE_BEFORE, registry, registry, before, limit);
    }

    private static OutboxRecord event(Row row) throws SQLException {
        return new OutboxRecord(
                row.number(1), RepositoryName.of(row.text(2)), row.instant(3), row.text(4), row.texts(5));
    }
}
