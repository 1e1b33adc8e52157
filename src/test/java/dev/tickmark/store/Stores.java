package dev.tickmark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty stores for tests, one on each database that is at hand: SQLite always, PostgreSQL where the environment variable TICKMARK_TEST_POSTGRESQL holds a JDBC address at which schemas may be made. */
public final class Stores {

    private static final String POSTGRESQL = "TICKMARK_TEST_POSTGRESQL";

    private Stores() {
    }

    /** Settings of one empty store on each database. */
    public static Stream<StoreSettings> empty() {
        Optional<StoreSettings> postgresql = postgresql();
        if (postgresql.isEmpty()) {
            System.out.println("PostgreSQL: " + POSTGRESQL + " is not set, skipped");
        }
        return Stream.concat(Stream.of(StoreSettings.in(folder())), postgresql.stream());
    }

    /** An empty store on PostgreSQL, where there is one. */
    public static Optional<StoreSettings> postgresql() {
        return Optional.ofNullable(System.getenv(POSTGRESQL)).filter(url -> !url.isBlank()).map(url -> new StoreSettings(folder(), Optional.of(schema(url)), Optional.empty(), Optional.empty()));
    }

    private static String schema(String url) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        try (Connection connection = source.getConnection(); var create = connection.createStatement()) {
            create.execute("CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no schema can be made at " + url, e);
        }
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tickmark-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
