package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Mark;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Coverage;
import dev.tickmark.review.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the HTML report's template shows, in its order: every text final, every link worked out. */
public record Sheet(String name, String title, String date, String fingerprint, String verdict, String verdictKey, String sentence, Meter meter, List<String> kinds, List<Count> counts,
                    List<Group> groups, List<Trend> trends, List<Gap> unread, List<Missing> notRun, int rules, String rulebook, List<SourcePane.Part> source, List<Drift> drifts) {

    /** The coverage meter: counts, and widths in hundredths of a percent of the bar. */
    public record Meter(String figures, String proved, String open, String unread, String share, String provedWidth, String openWidth, String unreadWidth) {
    }

    /** How many findings of each kind have a severity. */
    public record Count(String severity, String key, List<String> byKind) {
    }

    /** Findings of one severity. */
    public record Group(String severity, String key, String count, List<Entry> entries) {
    }

    /** A finding. */
    public record Entry(String id, String rule, String title, String kind, String key, String message, Spot subject, List<Workings> workings, List<Spot> others, String hints, String alsoFails, String references, String course) {
    }

    /** The arithmetic of a finding. */
    public record Workings(List<Spot> operands, boolean linear, boolean agrees, String expression, String expected, Spot printed, String difference, String unit) {
    }

    /** A place a finding rests on: its sign in a sum, its part, the printed text, what it is, where, and the link to it. */
    public record Spot(String sign, String role, String text, String label, String place, String href, boolean figure) {
    }

    /** Something that was not read. */
    public record Gap(String text, String reason, String place, String href) {
    }

    /** A reason why rules had nothing to check, and those rules. */
    public record Missing(String reason, String rules) {
    }

    static Sheet of(Review review) {
        SourcePane pane = new SourcePane(review);
        Coverage coverage = review.coverage();
        List<Group> groups = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        Arithmetic.Ledger ledger = new Arithmetic.Ledger(review);
        for (int s = Severity.values().length - 1; s >= 0; s--) {
            Severity severity = Severity.values()[s];
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < review.findings().size(); i++) {
                if (review.findings().get(i).severity() == severity) {
                    entries.add(entry(review.findings().get(i), i + 1, Drift.word(review, review.findings().get(i)), pane, ledger));
                }
            }
            if (!entries.isEmpty()) {
                groups.add(new Group(word(severity), key(severity), Integer.toString(entries.size()), entries));
                counts.add(new Count(word(severity), key(severity), Arrays.stream(Kind.values()).map(kind -> {
                    long n = review.findings().stream().filter(finding -> finding.severity() == severity && finding.kind() == kind).count();
                    return n == 0 ? "" : Long.toString(n);
                }).toList()));
            }
        }
        List<Gap> gaps = new ArrayList<>();
        review.filing().unread().forEach(unread -> gaps.add(new Gap(Digits.cut(Digits.oneLine(unread.text())), unread.reason(), Digits.place(unread.location()), pane.href(unread))));
        Map<String, List<String>> missing = new LinkedHashMap<>();
        review.examination().notRun().forEach(rule -> missing.computeIfAbsent(rule.missing(), reason -> new ArrayList<>()).add(rule.rule()));
        String issuer = review.filing().issuer().orElse(review.file().name());
        return new Sheet(review.file().name(), issuer, review.filing().documentDate().map(Object::toString).orElse(""), review.file().sha256().substring(0, 12),
                word(review.verdict().status()).replace('_', ' '), key(review.verdict().status()), TextReport.sentence(review).replaceFirst("^[A-Z ]+: ", ""), meter(coverage),
                Arrays.stream(Kind.values()).map(Sheet::word).toList(), counts, groups, Trend.of(review, pane), gaps,
                missing.entrySet().stream().map(entry -> new Missing(entry.getKey(), String.join(", ", entry.getValue()))).toList(),
                review.rulebook().cards().size(), review.rulebook().version(), pane.parts(), Drift.of(review, Optional.of(pane)).stream().toList());
    }

    private static Entry entry(Finding finding, int number, String course, SourcePane pane, Arithmetic.Ledger ledger) {
        List<Workings> workings = Arithmetic.of(finding, ledger).filter(Arithmetic::tells).map(arithmetic -> List.of(new Workings(
                arithmetic.operands().stream().map(operand -> spot(operand.sign(), operand.mark(), pane)).toList(), arithmetic.linear(), arithmetic.agrees(), arithmetic.expression(), arithmetic.expected(),
                arithmetic.printed().map(mark -> spot("", mark, pane)).orElse(new Spot("", "", arithmetic.reported(), "", "", "", false)), arithmetic.difference(), arithmetic.unit()))).orElse(List.of());
        List<String> shown = new ArrayList<>();
        workings.forEach(set -> {
            set.operands().forEach(spot -> shown.add(spot.href()));
            shown.add(set.printed().href());
        });
        List<Spot> others = finding.evidence().stream().map(mark -> spot("", mark, pane)).filter(spot -> spot.href().isEmpty() || !shown.contains(spot.href())).toList();
        return new Entry("finding-" + number, finding.rule(), finding.title(), word(finding.kind()), key(finding.kind()), finding.message(), spot("", finding.subject(), pane), workings, others,
                String.join("; ", finding.hints()), String.join(", ", finding.alsoFails()), String.join("; ", finding.references()), course);
    }

    private static Spot spot(String sign, Mark mark, SourcePane pane) {
        return new Spot(sign, mark.role(), Digits.cut(Digits.oneLine(mark.text())), Digits.label(mark), Digits.place(mark.location()), pane.href(mark), mark.figure().isPresent());
    }

    private static Meter meter(Coverage coverage) {
        int open = coverage.figures() - coverage.proved();
        int whole = Math.max(1, coverage.figures() + coverage.unread());
        return new Meter(number(coverage.figures()), number(coverage.proved()), number(open), number(coverage.unread()), Digits.percent(coverage.provedShare()),
                width(coverage.proved(), whole), width(open, whole), width(coverage.unread(), whole));
    }

    private static String width(int part, int whole) {
        return java.math.BigDecimal.valueOf(part * 10_000L / whole, 2).toPlainString();
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String word(Enum<?> value) {
        String name = value.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
