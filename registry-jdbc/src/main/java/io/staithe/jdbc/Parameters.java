package io.staithe.jdbc;

import io.staithe.registry.digest.Content;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds values of the domain: numbers, instants, content; everything else as it is written. */
final class Parameters {
    private Parameters() {}

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            bind(statement, i + 1, value instanceof Optional<?> optional ? optional.orElse(null) : value);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value instanceof Number number) {
            statement.setLong(index, number.longValue());
        } else if (value instanceof Instant instant) {
            statement.setLong(index, Microseconds.of(instant));
        } else if (value instanceof Content content) {
            statement.setBytes(index, content.toArray());
        } else {
            statement.setString(index, value.toString());
        }
    }
}
