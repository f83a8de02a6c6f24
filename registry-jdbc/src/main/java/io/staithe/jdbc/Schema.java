package io.staithe.jdbc;

import io.staithe.registry.failure.ServerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The tables, brought to the newest version by numbered scripts.
 *
 * <p>Script {@code n} makes version {@code n} of version {@code n - 1}; a script that was released is never changed.
 */
final class Schema {
    static final int NEWEST = 2;

    private static final String VERSION_TABLE = "staithe_version";
    private static final String VERSION = "SELECT version FROM staithe_version";
    private static final String CREATE = "CREATE TABLE staithe_version (version INTEGER NOT NULL)";
    private static final String START = "INSERT INTO staithe_version (version) VALUES (0)";
    private static final String RAISE = "UPDATE staithe_version SET version = ?";

    private final String dialect;
    private final String tables;

    /** Scripts from the folder of a dialect, and the query by which that one lists its tables. */
    Schema(String dialect, String tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    /** Refuses a database that is not ours, or that a newer version of the library wrote. */
    void check(Session session) {
        version(session);
    }

    /** Runs the scripts that are missing, inside a transaction. */
    void upgrade(Session session) {
        if (names(session).isEmpty()) {
            session.update(CREATE);
            session.update(START);
        }
        int version = version(session);
        for (int next = version + 1; next <= NEWEST; next++) {
            for (String statement : script(next).split(";\\R", -1)) {
                if (!statement.isBlank()) {
                    session.update(statement);
                }
            }
        }
        if (version < NEWEST) {
            session.update(RAISE, NEWEST);
        }
    }

    private int version(Session session) {
        List<String> names = names(session);
        if (names.isEmpty()) {
            return 0;
        }
        if (!names.contains(VERSION_TABLE)) {
            throw new IllegalStateException("the database belongs to another application");
        }
        int version = session.first(VERSION, row -> (int) row.number(1))
                .orElseThrow(() -> new IllegalStateException("the database belongs to another application"));
        if (version > NEWEST) {
            throw new IllegalStateException("the database has schema version " + version
                    + ", written by a newer release of this library; this one knows versions up to " + NEWEST);
        }
        return version;
    }

    private List<String> names(Session session) {
        return session.list(tables, row -> row.text(1));
    }

    private String script(int version) {
        try (InputStream script = Schema.class.getResourceAsStream(dialect + "/" + version + ".sql")) {
            if (script == null) {
                throw new IllegalStateException("the library lacks its script for schema version " + version);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ServerException("the metadata store cannot be opened", e);
        }
    }
}
