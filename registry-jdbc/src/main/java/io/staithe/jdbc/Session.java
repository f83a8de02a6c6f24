package io.staithe.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A connection with the statements prepared on it, for one thread at a time. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private boolean broken;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Whether it is in a state that nobody knows, and must not be used again. */
    boolean isBroken() {
        return broken;
    }

    /** Runs work between a statement that begins a transaction and its commit or rollback. */
    <T> T inTransaction(String begin, Supplier<T> work) {
        update(begin);
        boolean committed = false;
        try {
            T result = work.get();
            update("COMMIT");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    /** Changes rows and says how many. */
    int update(String sql, Object... parameters) {
        try {
            PreparedStatement statement = prepared(sql);
            Parameters.bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... parameters) {
        try {
            PreparedStatement statement = prepared(sql);
            Parameters.bind(statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(reader.read(new Row(result))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    <T> List<T> list(String sql, Row.Reader<T> reader, Object... parameters) {
        try {
            PreparedStatement statement = prepared(sql);
            Parameters.bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
            }
            return List.copyOf(rows);
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqliteFailure.of(e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private void rollback() {
        try {
            prepared("ROLLBACK").executeUpdate();
        } catch (SQLException e) {
            // What made the work fail is on its way to the caller; this connection is replaced.
            broken = true;
        }
    }
}
