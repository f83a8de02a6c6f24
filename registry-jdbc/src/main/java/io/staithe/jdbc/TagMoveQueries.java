package io.staithe.jdbc;

import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The table {@code tag_move}. */
final class TagMoveQueries {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String SUPERSEDE =
            "UPDATE tag_move SET standing = 0 WHERE repository_id = " + ID + " AND tag = ? AND standing = 1";
    private static final String INSERT = "INSERT INTO tag_move"
            + " (registry_id, repository_id, tag, moved_at, from_digest, to_digest, moved_by, standing)"
            + " VALUES (?, " + ID + ", ?, ?, ?, ?, ?, ?)";
    private static final String PAGE =
            "SELECT tag, moved_at, from_digest, to_digest, moved_by FROM tag_move WHERE repository_id = " + ID
                    + " AND tag = ? AND moved_at <= ? ORDER BY moved_at DESC, id DESC LIMIT ?";
    private static final String FORGET = "DELETE FROM tag_move WHERE id IN (SELECT id FROM tag_move"
            + " WHERE registry_id = ? AND standing = 0 AND moved_at < ? ORDER BY moved_at, id LIMIT ?)";

    private final JdbcTransaction transaction;

    TagMoveQueries(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    void append(RepositoryName repository, TagMove move) {
        Session session = transaction.change();
        long registry = transaction.registry();
        if (move.from().isPresent()) {
            session.update(SUPERSEDE, registry, repository, move.tag());
        }
        session.update(
                INSERT,
                registry,
                registry,
                repository,
                move.tag(),
                move.at(),
                move.from(),
                move.to(),
                move.by(),
                move.to().isPresent() ? 1 : 0);
    }

    List<TagMove> page(RepositoryName repository, Tag tag, Instant until, int limit) {
        return transaction
                .page(limit)
                .list(PAGE, TagMoveQueries::move, transaction.registry(), repository, tag, until, limit);
    }

    int forget(Instant before, int limit) {
        transaction.page(limit);
        return transaction.change().update(FORGET, transaction.registry(), before, limit);
    }

    private static TagMove move(Row row) throws SQLException {
        return new TagMove(
                Tag.of(row.text(1)), row.instant(2), row.optionalDigest(3), row.optionalDigest(4), row.text(5));
    }
}
