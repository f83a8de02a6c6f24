package io.staithe.jdbc;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.BlobTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code blob}. */
final class JdbcBlobTable implements BlobTable {
    private static final String SELECT = "SELECT digest, size, locator, stored_at FROM blob WHERE registry_id = ?";
    private static final String FIND = SELECT + " AND digest = ?";
    private static final String PAGE = SELECT + " AND digest > ? ORDER BY digest LIMIT ?";
    private static final String INSERT =
            "INSERT INTO blob (registry_id, digest, size, locator, stored_at) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String DELETE = "DELETE FROM blob WHERE registry_id = ? AND digest = ?";

    private final JdbcTransaction transaction;

    JdbcBlobTable(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<BlobRecord> find(Digest digest) {
        return transaction.session().first(FIND, JdbcBlobTable::blob, transaction.registry(), digest);
    }

    @Override
    public boolean insert(BlobRecord blob) {
        return transaction
                        .change()
                        .update(
                                INSERT,
                                transaction.registry(),
                                blob.digest(),
                                blob.size(),
                                blob.locator(),
                                blob.storedAt())
                > 0;
    }

    @Override
    public boolean delete(Digest digest) {
        return transaction.change().update(DELETE, transaction.registry(), digest) > 0;
    }

    @Override
    public List<BlobRecord> page(Optional<Digest> after, int limit) {
        String above = after.map(Digest::toString).orElse("");
        return transaction.page(limit).list(PAGE, JdbcBlobTable::blob, transaction.registry(), above, limit);
    }

    /** Reads the columns of a blob, which come first in the row. */
    static BlobRecord blob(Row row) throws SQLException {
        return new BlobRecord(row.digest(1), row.number(2), row.text(3), row.instant(4));
    }
}
