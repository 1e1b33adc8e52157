package dev.tickmark.store;

import dev.tickmark.store.Decision.Approval;
import dev.tickmark.store.KeptFiling.KeptFinding;
import dev.tickmark.store.RefusedException.Why;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decisions about findings. Whoever decides says which version they looked at; where it has been changed since, nothing is written. A decision follows its finding into the next versions of the filing.
 */
public final class Decisions {

    private final Database database;
    private final Clock clock;

    Decisions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every decision about a filing's findings. */
    public List<Decision> of(String filing) {
        return database.read(connection -> of(connection, filing));
    }

    static List<Decision> of(Connection connection, String filing) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM decision WHERE filing = ?")) {
            return Rows.all(Rows.fill(query, filing), Decisions::decision);
        }
    }

    /** The decision about a finding. */
    public Optional<Decision> find(String filing, String finding) {
        return database.read(connection -> find(connection, filing, finding));
    }

    /** Decides; {@code looked} is the version the person looked at, 0 where nothing was decided. */
    public Decision decide(String filing, String finding, Ruling ruling, int looked, String by) {
        return database.write(connection -> {
            KeptFinding about = expect(connection, filing, finding, looked);
            Instant now = clock.instant();
            Map<String, String> particulars = new TreeMap<>(Map.of("filing", filing, "finding", finding, "disposition", ruling.disposition().name(), "reason", ruling.reason(), "about", about.message(), "version", Integer.toString(looked + 1)));
            ruling.until().ifPresent(day -> particulars.put("until", day.toString()));
            AuditTrail.append(connection, now, by, "decide", particulars);
            replace(connection, filing, new Decision(finding, looked + 1, ruling, about.message(), by, now, Optional.empty(), Optional.empty()));
            return find(connection, filing, finding).orElseThrow();
        });
    }

    /** Agrees, as the second person, to what was decided. */
    public Decision approve(String filing, String finding, int looked, String by) {
        return database.write(connection -> {
            KeptFinding about = expect(connection, filing, finding, looked);
            Optional<Decision> standing = find(connection, filing, finding);
            Decision decision = standing.filter(d -> d.ruling().disposition() != Disposition.OPEN && d.about().equals(about.message()))
                    .orElseThrow(() -> new RefusedException(Why.NOT_DECIDED, "There is no decision to agree to: " + (standing.isEmpty() ? "nothing was decided." : standing.get().openBecause(about, today()).orElse("it is open") + "."), standing));
            if (!LoginName.areTwoPeople(decision.by(), by)) {
                throw new RefusedException(Why.SAME_PERSON, "'" + decision.by() + "' decided this; a second person has to agree" + (LoginName.isOne(decision.by()) == LoginName.isOne(by) ? "."
                        : ", and '" + by + "' may be the same one: of two people both sign in with their organisation, or both with keys."), standing);
            }
            Instant now = clock.instant();
            AuditTrail.append(connection, now, by, "approve", Map.of("filing", filing, "finding", finding, "disposition", decision.ruling().disposition().name(), "decidedBy", decision.by(), "version", Integer.toString(looked + 1)));
            replace(connection, filing, new Decision(finding, looked + 1, decision.ruling(), decision.about(), decision.by(), decision.at(), Optional.of(new Approval(by, now)), decision.carriedFrom()));
            return find(connection, filing, finding).orElseThrow();
        });
    }

    /** Says something about a finding. */
    public Comment comment(String filing, String finding, String words, String by) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a comment needs words");
        }
        return database.write(connection -> {
            finding(connection, filing, finding);
            SignOffs.refuseSigned(connection, filing);
            Instant now = clock.instant();
            long number = AuditTrail.append(connection, now, by, "comment", Map.of("filing", filing, "finding", finding, "words", words));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO finding_comment (number, filing, finding, words, said_by, said_at) VALUES (?, ?, ?, ?, ?, ?)")) {
                Rows.fill(insert, number, filing, finding, words, by, now).executeUpdate();
            }
            return new Comment(number, finding, words, by, now);
        });
    }

    /** What was said about a filing's findings, in order. */
    public List<Comment> comments(String filing) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT * FROM finding_comment WHERE filing = ? ORDER BY number")) {
                return Rows.all(Rows.fill(query, filing), row -> new Comment(row.getLong("number"), row.getString("finding"), row.getString("words"), row.getString("said_by"), Instant.parse(row.getString("said_at"))));
            }
        });
    }

    /** The day by which waivers are measured. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Gives each finding of a filing just kept the decision of the nearest earlier version that has one. */
    static void carry(Connection connection, String filing, Optional<String> previous) throws SQLException {
        Optional<String> earlier = previous;
        while (earlier.isPresent()) {
            try (PreparedStatement copy = connection.prepareStatement("INSERT INTO decision (filing, finding, version, disposition, until_day, reason, about, decided_by, decided_at, approved_by, approved_at, carried_from) "
                    + "SELECT g.filing, g.id, 1, d.disposition, d.until_day, d.reason, d.about, d.decided_by, d.decided_at, d.approved_by, d.approved_at, COALESCE(d.carried_from, d.filing) "
                    + "FROM finding g JOIN decision d ON d.finding = g.id WHERE g.filing = ? AND d.filing = ? AND NOT EXISTS (SELECT 1 FROM decision mine WHERE mine.filing = g.filing AND mine.finding = g.id)")) {
                Rows.fill(copy, filing, earlier.get()).executeUpdate();
            }
            earlier = ReviewStore.find(connection, earlier.get()).flatMap(KeptFiling::previous);
        }
    }

    /** The finding, where nothing was changed since version {@code looked}. */
    private static KeptFinding expect(Connection connection, String filing, String finding, int looked) throws SQLException {
        KeptFinding about = finding(connection, filing, finding);
        SignOffs.refuseSigned(connection, filing);
        Optional<Decision> standing = find(connection, filing, finding);
        if (standing.map(Decision::version).orElse(0) != looked) {
            throw new RefusedException(Why.STALE, standing.map(now -> "Meanwhile " + now.approval().map(Approval::by).orElse(now.by()) + " made it version " + now.version() + ": " + now.ruling().disposition() + ", because: " + now.ruling().reason())
                    .orElse("Nothing has been decided of this finding; its version is 0."), standing);
        }
        return about;
    }

    private static KeptFinding finding(Connection connection, String filing, String finding) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM finding WHERE filing = ? AND id = ?")) {
            return Rows.first(Rows.fill(query, filing, finding), ReviewStore::finding)
                    .orElseThrow(() -> new RefusedException(Why.UNKNOWN, "The filing '" + filing + "' has no finding '" + finding + "'.", Optional.empty()));
        }
    }

    private static Optional<Decision> find(Connection connection, String filing, String finding) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM decision WHERE filing = ? AND finding = ?")) {
            return Rows.first(Rows.fill(query, filing, finding), Decisions::decision);
        }
    }

    private static void replace(Connection connection, String filing, Decision decision) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM decision WHERE filing = ? AND finding = ?");
             PreparedStatement insert = connection.prepareStatement("INSERT INTO decision (filing, finding, version, disposition, until_day, reason, about, decided_by, decided_at, approved_by, approved_at, carried_from) "
                     + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Rows.fill(delete, filing, decision.finding()).executeUpdate();
            Rows.fill(insert, filing, decision.finding(), decision.version(), decision.ruling().disposition(), decision.ruling().until(), decision.ruling().reason(), decision.about(), decision.by(), decision.at(),
                    decision.approval().map(Approval::by), decision.approval().map(Approval::at), decision.carriedFrom()).executeUpdate();
        }
    }

    private static Decision decision(ResultSet row) throws SQLException {
        Optional<String> second = Optional.ofNullable(row.getString("approved_by"));
        Instant agreed = second.isPresent() ? Instant.parse(row.getString("approved_at")) : null;
        return new Decision(row.getString("finding"), row.getInt("version"),
                new Ruling(Disposition.valueOf(row.getString("disposition")), Optional.ofNullable(row.getString("until_day")).map(LocalDate::parse), row.getString("reason")), row.getString("about"),
                row.getString("decided_by"), Instant.parse(row.getString("decided_at")), second.map(by -> new Approval(by, agreed)), Optional.ofNullable(row.getString("carried_from")));
    }
}
