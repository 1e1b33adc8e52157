package dev.tickmark.cli;

import dev.tickmark.store.ReviewStore;
import dev.tickmark.store.StoreException;
import dev.tickmark.store.StoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which store a command works with: the one the service would take. */
final class StoreOption {

    private static final String DATA = "tickmark.data";
    private static final String DATABASE = "tickmark.database";

    @Option(names = "--data", paramLabel = "DIR", description = "The folder in which filings are kept. Default: TICKMARK_DATA of the environment, else tickmark-data.")
    Path folder;

    @Option(names = "--database", paramLabel = "URL", description = "The JDBC address of the database. Default: TICKMARK_DATABASE of the environment, else an SQLite file in the folder.")
    String database;

    /** Tells the service. */
    void tell() {
        if (folder != null) {
            System.setProperty(DATA, folder.toString());
        }
        if (database != null) {
            System.setProperty(DATABASE, database);
        }
    }

    ReviewStore open() {
        Path data = folder != null ? folder : Path.of(set(DATA).orElse("tickmark-data"));
        try {
            return ReviewStore.open(new StoreSettings(data, database != null ? Optional.of(database) : set(DATABASE), set("tickmark.database-user"), set("tickmark.database-password")), Clock.systemUTC());
        } catch (IllegalArgumentException | StoreException e) {
            throw new CommandFault(e.getMessage());
        }
    }

    private static Optional<String> set(String name) {
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)))).filter(value -> !value.isBlank());
    }
}
