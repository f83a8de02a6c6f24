package io.staithe.jdbc;

import io.staithe.registry.catalog.LinkRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.LinkTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code link}. */
final class JdbcLinkTable implements LinkTable {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String SELECT = "SELECT b.digest, b.size, b.locator, b.stored_at, l.held_until FROM link l"
            + " JOIN blob b ON b.registry_id = l.registry_id AND b.digest = l.digest"
            + " WHERE l.repository_id = " + ID;
    private static final String FIND = SELECT + " AND l.digest = ?";
    private static final String PAGE = SELECT + " AND l.digest > ? ORDER BY l.digest LIMIT ?";
    private static final String REPOSITORIES = "SELECT repository_name FROM link WHERE registry_id = ? AND digest = ?"
            + " ORDER BY repository_name LIMIT ?";
    private static final String HOLD =
            "INSERT INTO link (repository_id, digest, registry_id, repository_name, held_until)"
                    + " VALUES (" + ID + ", ?, ?, ?, ?) ON CONFLICT (repository_id, digest)"
                    + " DO UPDATE SET held_until = excluded.held_until"
                    + " WHERE excluded.held_until > link.held_until";
    private static final String DELETE = "DELETE FROM link WHERE repository_id = " + ID + " AND digest = ?";

    private final JdbcTransaction transaction;

    JdbcLinkTable(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<LinkRecord> find(RepositoryName repository, Digest digest) {
        return transaction.session().first(FIND, JdbcLinkTable::link, transaction.registry(), repository, digest);
    }

    @Override
    public void hold(RepositoryName repository, Digest digest, Instant heldUntil) {
        long registry = transaction.registry();
        transaction.change().update(HOLD, registry, repository, digest, registry, repository, heldUntil);
    }

    @Override
    public boolean delete(RepositoryName repository, Digest digest) {
        return transaction.change().update(DELETE, transaction.registry(), repository, digest) > 0;
    }

    @Override
    public List<LinkRecord> page(RepositoryName repository, Optional<Digest> after, int limit) {
        String above = after.map(Digest::toString).orElse("");
        return transaction
                .page(limit)
                .list(PAGE, JdbcLinkTable::link, transaction.registry(), repository, above, limit);
    }

    @Override
    public List<RepositoryName> repositoriesWith(Digest digest, int limit) {
        return transaction
                .page(limit)
                .list(REPOSITORIES, row -> RepositoryName.of(row.text(1)), transaction.registry(), digest, limit);
    }

    private static LinkRecord link(Row row) throws SQLException {
        return new LinkRecord(JdbcBlobTable.blob(row), row.instant(5));
    }
}
