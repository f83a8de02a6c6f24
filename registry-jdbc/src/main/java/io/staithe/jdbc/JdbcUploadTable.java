package io.staithe.jdbc;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.store.UploadTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code upload}. */
final class JdbcUploadTable implements UploadTable {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String SELECT =
            "SELECT u.id, r.name, u.principal, u.held_bytes, u.parts, u.epoch, u.started_at, u.expires_at, u.state,"
                    + " u.finished FROM upload u JOIN repository r ON r.id = u.repository_id";
    private static final String FIND = SELECT + " WHERE u.repository_id = " + ID + " AND u.id = ?";
    private static final String EXPIRED =
            SELECT + " WHERE u.registry_id = ? AND u.expires_at <= ? ORDER BY u.expires_at, u.id LIMIT ?";
    private static final String USAGE = "SELECT COUNT(*), COALESCE(SUM(held_bytes), 0) FROM upload"
            + " WHERE registry_id = ? AND principal = ? AND finished IS NULL";
    private static final String PUT =
            "INSERT INTO upload (repository_id, id, registry_id, principal, held_bytes, parts, epoch, started_at,"
                    + " expires_at, state, finished) VALUES (" + ID + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (repository_id, id) DO UPDATE SET principal = excluded.principal,"
                    + " held_bytes = excluded.held_bytes, parts = excluded.parts, epoch = excluded.epoch,"
                    + " started_at = excluded.started_at, expires_at = excluded.expires_at,"
                    + " state = excluded.state, finished = excluded.finished";
    private static final String DELETE = "DELETE FROM upload WHERE repository_id = " + ID + " AND id = ?";

    private final JdbcTransaction transaction;

    JdbcUploadTable(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<UploadRecord> find(RepositoryName repository, UploadId id) {
        return transaction.session().first(FIND, JdbcUploadTable::upload, transaction.registry(), repository, id);
    }

    @Override
    public void put(UploadRecord upload) {
        transaction
                .change()
                .update(
                        PUT,
                        transaction.registry(),
                        upload.repository(),
                        upload.id(),
                        transaction.registry(),
                        upload.principal(),
                        upload.offset(),
                        upload.parts(),
                        upload.epoch(),
                        upload.startedAt(),
                        upload.expiresAt(),
                        upload.state(),
                        upload.finished());
    }

    @Override
    public boolean delete(RepositoryName repository, UploadId id) {
        return transaction.change().update(DELETE, transaction.registry(), repository, id) > 0;
    }

    @Override
    public Usage usage(String principal) {
        return transaction
                .session()
                .first(USAGE, row -> new Usage(row.number(1), row.number(2)), transaction.registry(), principal)
                .orElseThrow();
    }

    @Override
    public List<UploadRecord> expired(Instant now, int limit) {
        return transaction.page(limit).list(EXPIRED, JdbcUploadTable::upload, transaction.registry(), now, limit);
    }

    private static UploadRecord upload(Row row) throws SQLException {
        return new UploadRecord(
                UploadId.of(row.text(1)),
                RepositoryName.of(row.text(2)),
                row.text(3),
                row.number(4),
                row.number(5),
                row.number(6),
                row.instant(7),
                row.instant(8),
                row.content(9),
                row.optionalDigest(10));
    }
}
