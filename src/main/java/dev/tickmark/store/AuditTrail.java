package dev.tickmark.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who did what, in order, to be added to and never changed. Each row's hash is the SHA-256 over the hash before it and the row itself, so that whoever changes a row must change all that follow,
 * and the head, which stands on every report that was given out.
 */
public final class AuditTrail {

    private static final String BEGINNING = "0".repeat(64);

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /** The last row's number and hash; 0 and zeros where nothing was done yet. */
    public record Head(long number, String hash) {
    }

    /** What a verification found: how many rows follow from each other, the head, and the first row that does not follow, with the reason. */
    public record Verification(long rows, Head head, Optional<Long> brokenRow, Optional<String> fault) {

        /** Whether nothing was changed. */
        public boolean isIntact() {
            return fault.isEmpty();
        }
    }

    /** Adds a row within a transaction. The entry gets number, time, person and deed; everything else is the deed's own. */
    static long append(Connection connection, Instant at, String by, String deed, Map<String, String> particulars) throws SQLException {
        Head head = head(connection);
        long number = head.number() + 1;
        SortedMap<String, String> entry = new TreeMap<>(particulars);
        entry.put("number", Long.toString(number));
        entry.put("at", Rows.time(at));
        entry.put("by", by);
        entry.put("deed", deed);
        String text = AuditEntry.text(entry);
        String hash = hash(head.hash(), text);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO trail (number, entry, previous, hash, filing) VALUES (?, ?, ?, ?, ?)");
             PreparedStatement move = connection.prepareStatement("UPDATE trail_head SET number = ?, hash = ? WHERE only_row = 1")) {
            Rows.fill(insert, number, text, head.hash(), hash, particulars.get("filing")).executeUpdate();
            Rows.fill(move, number, hash).executeUpdate();
        }
        return number;
    }

    /** The head as it is now. */
    public Head head() {
        return database.read(AuditTrail::head);
    }

    static Head head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT number, hash FROM trail_head WHERE only_row = 1"); ResultSet row = query.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    /** What was done about a filing, in order: the entries as they stand in the trail, JSON each. */
    public List<String> of(String filing) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT entry FROM trail WHERE filing = ? ORDER BY number")) {
                return Rows.all(Rows.fill(query, filing), row -> row.getString(1));
            }
        });
    }

    /** The last row about a filing. */
    public Head head(String filing) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT number, hash FROM trail WHERE filing = ? ORDER BY number DESC LIMIT 1")) {
                return Rows.first(Rows.fill(query, filing), row -> new Head(row.getLong(1), row.getString(2))).orElse(new Head(0, BEGINNING));
            }
        });
    }

    /** The number of the last row about a filing: whatever is done about it makes it grow. */
    public long revision(String filing) {
        return database.read(connection -> revision(connection, filing));
    }

    static long revision(Connection connection, String filing) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MAX(number) FROM trail WHERE filing = ?")) {
            return Rows.first(Rows.fill(query, filing), row -> row.getLong(1)).orElse(0L);
        }
    }

    /** Goes through all rows and recomputes every hash. */
    public Verification verify() {
        return database.read(connection -> {
            // One statement sees one moment, whoever writes meanwhile.
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT h.number, h.hash, t.number, t.entry, t.previous, t.hash, t.filing FROM trail_head h LEFT JOIN trail t ON t.number > -1 ORDER BY t.number"); ResultSet row = query.executeQuery()) {
                return follow(row);
            }
        });
    }

    private static Verification follow(ResultSet row) throws SQLException {
        String last = BEGINNING;
        long rows = 0;
        Head head = new Head(0, "");
        while (row.next()) {
            head = new Head(row.getLong(1), row.getString(2));
            long number = row.getLong(3);
            if (row.wasNull()) {
                continue;
            }
            Optional<String> fault = fault(row, number, rows + 1, last);
            if (fault.isPresent()) {
                return new Verification(rows, head, Optional.of(rows + 1), fault);
            }
            last = row.getString(6);
            rows++;
        }
        return rows == head.number() && last.equals(head.hash()) ? new Verification(rows, head, Optional.empty(), Optional.empty())
                : new Verification(rows, head, Optional.of(rows + 1), Optional.of(rows < head.number() ? "row " + (rows + 1) + " is missing: the head is row " + head.number() : "the head is not the last row, " + rows));
    }

    private static Optional<String> fault(ResultSet row, long number, long expected, String last) throws SQLException {
        String entry = row.getString(4);
        return Optional.ofNullable(number != expected ? "row " + expected + " is missing; the next one is row " + number
                : !last.equals(row.getString(5)) ? "row " + number + " does not follow the row before it"
                : !AuditEntry.says(entry, "number", Long.toString(number)) ? "row " + number + " holds the entry of another row"
                : !AuditEntry.says(entry, "filing", row.getString(7)) ? "row " + number + " is filed under another filing than its own"
                : !hash(last, entry).equals(row.getString(6)) ? "row " + number + " was changed: its hash is another" : null);
    }

    private static String hash(String previous, String entry) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((previous + '\n' + entry).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
