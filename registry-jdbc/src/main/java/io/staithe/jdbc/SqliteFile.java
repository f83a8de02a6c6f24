package io.staithe.jdbc;

import io.staithe.registry.failure.ServerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;

/** A database file: how connections to it are opened, and everything else that only SQLite does its way. */
final class SqliteFile {
    /** Takes the one place of the writer at once, so that a transaction never fails half-way because of another. */
    static final String BEGIN_WRITE = "BEGIN IMMEDIATE";

    static final String BEGIN_READ = "BEGIN";

    private static final String HEADER = "SQLite format 3\0";
    private static final String TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    private static final String[] DURABLE = {
        "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON",
    };
    private static final String[] CHECKED = {
        "PRAGMA foreign_keys = ON", "PRAGMA cell_size_check = ON", "PRAGMA trusted_schema = OFF",
    };
    private static final String[] SIZED = {
        "PRAGMA cache_size = -16384", "PRAGMA journal_size_limit = 67108864", "PRAGMA temp_store = MEMORY",
    };
    private static final int BUSY_MILLIS = 30_000;
    private static final int WAL_ATTEMPTS = 100;
    private static final long WAL_PAUSE_NANOS = 50_000_000;

    private final Path file;

    private SqliteFile(Path file) {
        this.file = file;
    }

    /** Creates the file where it is not there, readable by its owner alone: it may hold secrets. */
    static SqliteFile at(Path file) {
        try {
            createEmpty(file);
            return new SqliteFile(file.toRealPath());
        } catch (IOException e) {
            throw new ServerException("the metadata store cannot be opened", e);
        }
    }

    /** The one name of the file. */
    Path path() {
        return file;
    }

    /** Makes it the database this version of the library works on; refuses what is not ours, and leaves it as it is. */
    void prepare() {
        refuseOtherContent();
        try {
            Connection connection = connect();
            try (Session session = new Session(connection)) {
                Schema schema = new Schema("sqlite", TABLES);
                schema.check(session);
                useWriteAheadLog(connection);
                session.inTransaction(BEGIN_WRITE, () -> {
                    schema.upgrade(session);
                    return true;
                });
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    Session writer() {
        return open("PRAGMA query_only = OFF");
    }

    Session reader() {
        return open("PRAGMA query_only = ON");
    }

    /** SQLite itself would call such a file damaged. */
    private void refuseOtherContent() {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(HEADER.length());
            if (start.length > 0 && !HEADER.equals(new String(start, StandardCharsets.US_ASCII))) {
                throw new IllegalStateException("the file is not a database");
            }
        } catch (IOException e) {
            throw new ServerException("the metadata store cannot be opened", e);
        }
    }

    private Session open(String mode) {
        try {
            Connection connection = connect();
            try {
                execute(connection, mode);
                return new Session(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
        properties.setProperty("jdbc.get_generated_keys", "false");
        // As a URI, because the driver reads settings from whatever follows a question mark.
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + file.toUri(), properties);
        try {
            execute(connection, DURABLE);
            execute(connection, CHECKED);
            execute(connection, SIZED);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** SQLite does not wait for others here, as it does elsewhere. */
    private static void useWriteAheadLog(Connection connection) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                execute(connection, "PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (attempt == WAL_ATTEMPTS || !SqliteFailure.is(e, SQLiteErrorCode.SQLITE_BUSY)) {
                    throw e;
                }
                LockSupport.parkNanos(WAL_PAUSE_NANOS);
            }
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void createEmpty(Path file) throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            // The usual case: the store was opened before.
        }
    }
}
