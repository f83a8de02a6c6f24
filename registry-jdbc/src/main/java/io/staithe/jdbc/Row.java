package io.staithe.jdbc;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The present row of a result, in the words of the domain; columns count from 1. */
final class Row {
    /** What to make of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    long number(int column) throws SQLException {
        return result.getLong(column);
    }

    String text(int column) throws SQLException {
        return result.getString(column);
    }

    Optional<String> optionalText(int column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    Digest digest(int column) throws SQLException {
        return Digest.parse(text(column));
    }

    Optional<Digest> optionalDigest(int column) throws SQLException {
        return optionalText(column).map(Digest::parse);
    }

    Instant instant(int column) throws SQLException {
        return Microseconds.at(number(column));
    }

    Content content(int column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        return bytes == null ? Content.empty() : Content.wrapping(bytes);
    }

    Map<String, String> texts(int column) throws SQLException {
        try {
            return TextMap.read(text(column));
        } catch (IOException e) {
            throw new SQLException("a damaged row", e);
        }
    }
}
