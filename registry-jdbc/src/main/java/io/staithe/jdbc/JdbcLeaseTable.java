package io.staithe.jdbc;

import io.staithe.registry.store.LeaseTable;
import java.time.Instant;

/** The table {@code lease}. */
final class JdbcLeaseTable implements LeaseTable {
    private static final String ACQUIRE =
            "INSERT INTO lease (registry_id, name, holder, held_until) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (registry_id, name)"
                    + " DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until"
                    + " WHERE lease.holder = excluded.holder OR lease.held_until <= ?";
    private static final String RELEASE = "DELETE FROM lease WHERE registry_id = ? AND name = ? AND holder = ?";

    private final JdbcTransaction transaction;

    JdbcLeaseTable(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean acquire(String name, String holder, Instant now, Instant until) {
        return transaction.change().update(ACQUIRE, transaction.registry(), name, holder, until, now) > 0;
    }

    @Override
    public boolean release(String name, String holder) {
        return transaction.change().update(RELEASE, transaction.registry(), name, holder) > 0;
    }
}
