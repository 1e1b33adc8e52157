package dev.tickmark.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How values stand in columns that both databases have. */
final class Rows {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Rows() {
    }

    /** One row as a value. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** Texts lose the null character, which PostgreSQL does not take; an empty optional is null; enums go by name. */
    static PreparedStatement fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            if (value instanceof Instant at) {
                statement.setString(i + 1, time(at));
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else {
                statement.setString(i + 1, value == null ? null : value.toString().replace('\u0000', '\uFFFD'));
            }
        }
        return statement;
    }

    static <T> List<T> all(PreparedStatement query, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(reading.of(row));
            }
        }
        return found;
    }

    static <T> Optional<T> first(PreparedStatement query, Reading<T> reading) throws SQLException {
        return all(query, reading).stream().findFirst();
    }
}
