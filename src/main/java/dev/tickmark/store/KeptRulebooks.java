package dev.tickmark.store;

import dev.tickmark.rulebook.Rulebook;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The texts of rulebooks, by version. */
final class KeptRulebooks {

    private KeptRulebooks() {
    }

    static void keep(Connection connection, Rulebook rulebook) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM rulebook_file WHERE rulebook = ? LIMIT 1")) {
            if (Rows.first(Rows.fill(query, rulebook.version()), row -> row.getInt(1)).isPresent()) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO rulebook_file (rulebook, path, content) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, String> file : rulebook.texts().entrySet()) {
                Rows.fill(insert, rulebook.version(), file.getKey(), file.getValue()).addBatch();
            }
            insert.executeBatch();
        }
    }

    static Rulebook find(Connection connection, String version) throws SQLException {
        Map<String, String> files = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT path, content FROM rulebook_file WHERE rulebook = ?")) {
            Rows.all(Rows.fill(query, version), row -> files.put(row.getString(1), row.getString(2)));
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("no filing was reviewed by the rulebook '" + version + "'");
        }
        return Rulebook.of(files);
    }
}
