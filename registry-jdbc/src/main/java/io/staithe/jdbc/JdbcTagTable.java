package io.staithe.jdbc;

import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.TagTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code tag}, and the door to that of its moves. */
final class JdbcTagTable implements TagTable {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String SELECT = "SELECT name, digest, moved_at FROM tag WHERE repository_id = " + ID;
    private static final String FIND = SELECT + " AND name = ?";
    private static final String PAGE = SELECT + " AND name > ? ORDER BY name LIMIT ?";
    private static final String OF_IMAGE = SELECT + " AND digest = ? ORDER BY name LIMIT ?";
    private static final String INSERT =
            "INSERT INTO tag (repository_id, name, digest, moved_at) VALUES (" + ID + ", ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE tag SET digest = ?, moved_at = ? WHERE repository_id = " + ID + " AND name = ? AND digest = ?";
    private static final String DELETE = "DELETE FROM tag WHERE repository_id = " + ID + " AND name = ? AND digest = ?";

    private final JdbcTransaction transaction;
    private final TagMoveQueries moves;

    JdbcTagTable(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.moves = new TagMoveQueries(transaction);
    }

    @Override
    public Optional<TagRecord> find(RepositoryName repository, Tag tag) {
        return transaction.session().first(FIND, JdbcTagTable::tag, transaction.registry(), repository, tag);
    }

    @Override
    public void move(RepositoryName repository, TagMove move) {
        if (point(repository, move) == 0) {
            throw new IllegalStateException("the tag " + move.tag() + " does not point where the move says");
        }
        moves.append(repository, move);
    }

    @Override
    public List<TagRecord> page(RepositoryName repository, Optional<Tag> after, int limit) {
        String above = after.map(Tag::value).orElse("");
        return transaction.page(limit).list(PAGE, JdbcTagTable::tag, transaction.registry(), repository, above, limit);
    }

    @Override
    public List<TagRecord> of(RepositoryName repository, Digest digest, int limit) {
        return transaction
                .page(limit)
                .list(OF_IMAGE, JdbcTagTable::tag, transaction.registry(), repository, digest, limit);
    }

    @Override
    public List<TagMove> history(RepositoryName repository, Tag tag, Instant until, int limit) {
        return moves.page(repository, tag, until, limit);
    }

    @Override
    public int forgetHistory(Instant before, int limit) {
        return moves.forget(before, limit);
    }

    private int point(RepositoryName repository, TagMove move) {
        Session session = transaction.change();
        long registry = transaction.registry();
        if (move.to().isEmpty()) {
            return session.update(DELETE, registry, repository, move.tag(), move.from());
        }
        Digest to = move.to().get();
        return move.from().isEmpty()
                ? session.update(INSERT, registry, repository, move.tag(), to, move.at())
                : session.update(UPDATE, to, move.at(), registry, repository, move.tag(), move.from());
    }

    private static TagRecord tag(Row row) throws SQLException {
        return new TagRecord(Tag.of(row.text(1)), row.digest(2), row.instant(3));
    }
}
