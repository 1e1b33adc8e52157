package dev.tickmark.store;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Review;
import dev.tickmark.review.Verdict;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import dev.tickmark.store.KeptFiling.Kept;
import dev.tickmark.store.KeptFiling.KeptFinding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Filings that are kept: the bytes as handed in, what the review of them found, and the rulebook that found it. Safe for many threads and for several processes at once. */
public final class ReviewStore implements AutoCloseable {

    private static final String FILING = "SELECT f.*, s.signed_by, (SELECT COUNT(*) FROM finding g WHERE g.filing = f.id) AS findings FROM filing f LEFT JOIN sign_off s ON s.filing = f.id ";

    private final Database database;
    private final Vault vault;
    private final Clock clock;

    private ReviewStore(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Opens the store, or makes it. */
    public static ReviewStore open(StoreSettings settings, Clock clock) {
        Vault vault = new Vault(settings.folder());
        return new ReviewStore(Database.open(settings), vault, clock);
    }

    /**
     * Keeps a filing with its review, unless the same bytes are kept already. Once this returns, it is kept for good.
     *
     * @param previous the filing it is the next version of
     */
    public Kept keep(Review review, Optional<String> previous, String by) {
        SourceFile file = review.file();
        String id = FilingId.of(file);
        Optional<KeptFiling> before = find(id);
        if (before.isPresent()) {
            return new Kept(before.get(), false);
        }
        vault.put(file.sha256(), file.bytes());
        return database.write(connection -> {
            Optional<KeptFiling> meanwhile = find(connection, id);
            if (meanwhile.isPresent()) {
                return new Kept(meanwhile.get(), false);
            }
            Instant now = clock.instant();
            Map<String, String> particulars = new TreeMap<>(Map.of("filing", id, "name", file.name(), "sha256", file.sha256(), "rulebook", review.rulebook().version(), "verdict", review.verdict().status().name(),
                    "findings", Integer.toString(review.findings().size())));
            previous.ifPresent(version -> particulars.put("previous", version));
            long number = AuditTrail.append(connection, now, by, "keep", particulars);
            KeptRulebooks.keep(connection, review.rulebook());
            insert(connection, id, number, review, previous, by, now);
            Decisions.carry(connection, id, previous);
            return new Kept(find(connection, id).orElseThrow(), true);
        });
    }

    private static void insert(Connection connection, String id, long number, Review review, Optional<String> previous, String by, Instant now) throws SQLException {
        SourceFile file = review.file();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO filing (id, number, name, declared_type, media_type, sha256, bytes, kept_at, kept_by, rulebook, status, highest, figures, proved, unread, issuer, "
                + "document_date, previous) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            Rows.fill(insert, id, number, file.name(), file.declaredType(), review.mediaType(), file.sha256(), (long) file.bytes().length, now, by, review.rulebook().version(), review.verdict().status(), review.verdict().highest(),
                    review.coverage().figures(), review.coverage().proved(), review.coverage().unread(), review.filing().issuer(), review.filing().documentDate(), previous).executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO finding (filing, id, rank, rule, title, kind, severity, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int rank = 0;
            for (Finding finding : review.findings()) {
                Rows.fill(insert, id, finding.id(), rank++, finding.rule(), finding.title(), finding.kind(), finding.severity(), finding.message()).addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The filing of this id. */
    public Optional<KeptFiling> find(String id) {
        return database.read(connection -> find(connection, id));
    }

    /** The filing these bytes were kept as. */
    public Optional<KeptFiling> find(SourceFile file) {
        return find(FilingId.of(file));
    }

    static Optional<KeptFiling> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FILING + "WHERE f.id = ?")) {
            return Rows.first(Rows.fill(query, id), ReviewStore::filing);
        }
    }

    /** Filings, the one kept last first. */
    public List<KeptFiling> list(int limit, long offset) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FILING + "ORDER BY f.number DESC LIMIT ? OFFSET ?")) {
                return Rows.all(Rows.fill(query, limit, offset), ReviewStore::filing);
            }
        });
    }

    /** How many filings are kept. */
    public long count() {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM filing")) {
                return Rows.first(query, row -> row.getLong(1)).orElseThrow();
            }
        });
    }

    /** What the review of a filing found, in its order. */
    public List<KeptFinding> findings(String filing) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT * FROM finding WHERE filing = ? ORDER BY rank")) {
                return Rows.all(Rows.fill(query, filing), ReviewStore::finding);
            }
        });
    }

    /** A filing as it was handed in. */
    public SourceFile source(KeptFiling filing) {
        return new SourceFile(filing.name(), filing.declaredType(), vault.get(filing.sha256()));
    }

    /** A rulebook by which a kept filing was reviewed. */
    public Rulebook rulebook(String version) {
        return database.read(connection -> KeptRulebooks.find(connection, version));
    }

    /** The trail of everything that was done here. */
    public AuditTrail trail() {
        return new AuditTrail(database);
    }

    /** Two filings side by side, the earlier one first; each with its review. */
    public VersionComparison compare(KeptFiling earlier, Review before, KeptFiling later, Review after) {
        Set<String> seen = new HashSet<>();
        Optional<String> version = earlier.previous();
        while (version.isPresent()) {
            findings(version.get()).forEach(finding -> seen.add(finding.id()));
            version = find(version.get()).flatMap(KeptFiling::previous);
        }
        return VersionComparison.of(findings(earlier.id()), findings(later.id()), seen, before, after);
    }

    /** Decisions about findings. */
    public Decisions decisions() {
        return new Decisions(database, clock);
    }

    /** Sign-offs of filings. */
    public SignOffs signOffs() {
        return new SignOffs(this, database, vault, clock);
    }

    /** The keys of pipelines. */
    public KeyRing keys() {
        return new KeyRing(database, clock);
    }

    private static KeptFiling filing(ResultSet row) throws SQLException {
        return new KeptFiling(row.getString("id"), row.getString("name"), row.getString("declared_type"), row.getString("media_type"), row.getString("sha256"), row.getLong("bytes"), Instant.parse(row.getString("kept_at")),
                row.getString("kept_by"), row.getString("rulebook"), new Verdict(Verdict.Status.valueOf(row.getString("status")), Optional.ofNullable(row.getString("highest")).map(Severity::valueOf)),
                row.getInt("figures"), row.getInt("proved"), row.getInt("unread"), row.getInt("findings"), Optional.ofNullable(row.getString("issuer")),
                Optional.ofNullable(row.getString("document_date")).map(LocalDate::parse), Optional.ofNullable(row.getString("previous")), Optional.ofNullable(row.getString("signed_by")));
    }

    static KeptFinding finding(ResultSet row) throws SQLException {
        return new KeptFinding(row.getString("id"), row.getString("rule"), row.getString("title"), row.getString("kind"), Severity.valueOf(row.getString("severity")), row.getString("message"));
    }

    @Override
    public void close() {
        database.close();
    }
}
