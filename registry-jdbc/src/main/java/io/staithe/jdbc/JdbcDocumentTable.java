package io.staithe.jdbc;

import io.staithe.registry.catalog.Document;
import io.staithe.registry.digest.Content;
import io.staithe.registry.store.DocumentTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rows of one kind of the table {@code document}. */
final class JdbcDocumentTable implements DocumentTable {
    private static final Pattern KIND = Pattern.compile("[a-z-]{1,64}");
    private static final int MAX_KEY_CHARS = 512;

    private static final String SELECT =
            "SELECT key, version, content FROM document WHERE registry_id = ? AND kind = ?";
    private static final String FIND = SELECT + " AND key = ?";
    private static final String PAGE = SELECT + " AND key > ? ORDER BY key LIMIT ?";
    private static final String INSERT =
            "INSERT INTO document (registry_id, kind, key, version, content) VALUES (?, ?, ?, 1, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String UPDATE = "UPDATE document SET version = version + 1, content = ?"
            + " WHERE registry_id = ? AND kind = ? AND key = ? AND version = ?";
    private static final String DELETE = "DELETE FROM document WHERE registry_id = ? AND kind = ? AND key = ?";

    private final JdbcTransaction transaction;
    private final String kind;

    JdbcDocumentTable(JdbcTransaction transaction, String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("a kind has 1 to 64 lower-case letters and dashes");
        }
        this.transaction = transaction;
        this.kind = kind;
    }

    @Override
    public Optional<Document> find(String key) {
        return transaction.session().first(FIND, JdbcDocumentTable::document, transaction.registry(), kind, key);
    }

    @Override
    public boolean put(String key, long expectedVersion, Content content) {
        if (key.isEmpty() || key.length() > MAX_KEY_CHARS) {
            throw new IllegalArgumentException("a key has 1 to " + MAX_KEY_CHARS + " characters");
        }
        Session session = transaction.change();
        long registry = transaction.registry();
        return expectedVersion == 0
                ? session.update(INSERT, registry, kind, key, content) > 0
                : session.update(UPDATE, content, registry, kind, key, expectedVersion) > 0;
    }

    @Override
    public boolean delete(String key) {
        return transaction.change().update(DELETE, transaction.registry(), kind, key) > 0;
    }

    @Override
    public List<Document> page(Optional<String> after, int limit) {
        return transaction
                .page(limit)
                .list(PAGE, JdbcDocumentTable::document, transaction.registry(), kind, after.orElse(""), limit);
    }

    private static Document document(Row row) throws SQLException {
        return new Document(row.text(1), row.number(2), row.content(3));
    }
}
