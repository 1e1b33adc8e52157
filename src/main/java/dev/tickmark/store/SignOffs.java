package dev.tickmark.store;

import dev.tickmark.source.SourceFile;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sign-offs. What is signed off stays as it is: figures and findings as the report of that moment has them, the rulebook, the decisions. */
public final class SignOffs {

    private final ReviewStore store;
    private final Database database;
    private final Vault vault;
    private final Clock clock;

    SignOffs(ReviewStore store, Database database, Vault vault, Clock clock) {
        this.store = store;
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Signs a filing off.
     *
     * @param looked the filing's revision the person looked at
     * @param report the report with every figure, kept as it is
     */
    public SignOff sign(String filing, String statement, long looked, byte[] report, String by) {
        if (statement.isBlank()) {
            throw new IllegalArgumentException("a sign-off needs a statement");
        }
        String sha256 = new SourceFile("", "", report).sha256();
        vault.put(sha256, report);
        List<KeptFinding> findings = store.findings(filing);
        return database.write(connection -> {
            refuseSigned(connection, filing);
            long revision = AuditTrail.revision(connection, filing);
            if (revision != looked) {
                throw new RefusedException(Why.STALE, "The filing's decisions were changed meanwhile: it is at revision " + revision + ", not " + looked + ".", Optional.empty());
            }
            int closed = closed(findings, Decisions.of(connection, filing), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            Instant now = clock.instant();
            AuditTrail.append(connection, now, by, "sign off", Map.of("filing", filing, "statement", statement, "report", sha256, "closed", Integer.toString(closed), "leftOpen", Integer.toString(findings.size() - closed)));
            AuditTrail.Head head = AuditTrail.head(connection);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO sign_off (filing, signed_by, signed_at, statement, report, closed, left_open, trail_row, trail_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                Rows.fill(insert, filing, by, now, statement, sha256, closed, findings.size() - closed, head.number(), head.hash()).executeUpdate();
            }
            return find(connection, filing).orElseThrow();
        });
    }

    private static int closed(List<KeptFinding> findings, List<Decision> decisions, LocalDate today) {
        Map<String, Decision> standing = decisions.stream().collect(Collectors.toMap(Decision::finding, Function.identity()));
        return (int) findings.stream().filter(finding -> standing.containsKey(finding.id()) && standing.get(finding.id()).openBecause(finding, today).isEmpty()).count();
    }

    /** The sign-off of a filing. */
    public Optional<SignOff> find(String filing) {
        return database.read(connection -> find(connection, filing));
    }

    /** The report as it was signed. */
    public byte[] report(SignOff signed) {
        return vault.get(signed.report());
    }

    static void refuseSigned(Connection connection, String filing) throws SQLException {
        Optional<SignOff> signed = find(connection, filing);
        if (signed.isPresent()) {
            throw new RefusedException(Why.SIGNED_OFF, "The filing was signed off by " + signed.get().by() + " at " + signed.get().at() + "; what was decided stays so. Keep a next version of it to go on.", Optional.empty());
        }
    }

    private static Optional<SignOff> find(Connection connection, String filing) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM sign_off WHERE filing = ?")) {
            return Rows.first(Rows.fill(query, filing), SignOffs::signOff);
        }
    }

    private static SignOff signOff(ResultSet row) throws SQLException {
        return new SignOff(row.getString("filing"), row.getString("signed_by"), Instant.parse(row.getString("signed_at")), row.getString("statement"), row.getString("report"), row.getInt("closed"), row.getInt("left_open"),
                new AuditTrail.Head(row.getLong("trail_row"), row.getString("trail_hash")));
    }
}
