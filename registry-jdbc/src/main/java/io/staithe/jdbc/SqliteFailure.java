package io.staithe.jdbc;

import io.staithe.registry.failure.ServerException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What the caller learns of a failure of SQLite. */
final class SqliteFailure {
    private SqliteFailure() {}

    static RuntimeException of(SQLException failure) {
        if (is(failure, SQLiteErrorCode.SQLITE_CONSTRAINT)) {
            return new IllegalStateException("a change breaks a condition of its table", failure);
        }
        if (is(failure, SQLiteErrorCode.SQLITE_FULL)) {
            return new ServerException("the metadata store has no room left", failure);
        }
        if (is(failure, SQLiteErrorCode.SQLITE_BUSY)) {
            return new ServerException("the metadata store is busy", failure);
        }
        return new ServerException("the metadata store failed", failure);
    }

    /** Whether a failure is of a kind; the extended codes of the kind count. */
    static boolean is(SQLException failure, SQLiteErrorCode kind) {
        return (failure.getErrorCode() & 0xff) == kind.code;
    }
}
