package dev.tickmark.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where filings are kept: the folder that holds their bytes, and the database, as a JDBC address of SQLite or PostgreSQL; without one, an SQLite file in the folder.
 */
public record StoreSettings(Path folder, Optional<String> database, Optional<String> user, Optional<String> password) {

    private static final String FILE = "tickmark.db";

    public StoreSettings {
        database.ifPresent(url -> {
            if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("the database '" + url.replaceFirst("//[^/]*@", "//...@") + "' is neither jdbc:sqlite:... nor jdbc:postgresql:...");
            }
        });
    }

    /** Everything in one folder. */
    public static StoreSettings in(Path folder) {
        return new StoreSettings(folder, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The JDBC address. */
    public String url() {
        return database.orElseGet(() -> "jdbc:sqlite:" + folder.resolve(FILE));
    }

    boolean isSqlite() {
        return url().startsWith("jdbc:sqlite:");
    }
}
