package dev.tickmark.report;

import dev.tickmark.examination.Judgement;
import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Mark;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Review;
import dev.tickmark.schedule.Outcome;
import dev.tickmark.schedule.Term;
import dev.tickmark.statement.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A review laid out for the desk: its findings in the order in which they should be looked at, the filing beside them, and what proves each figure. Made once for a filing and asked often. */
public final class DeskSheet {

    private static final int MOST_PROOFS = 24;
    /** Graver first; of what is equally grave, contradictions, then what is risky, then what reads badly. */
    private static final List<Kind> KINDS = List.of(Kind.INCONSISTENCY, Kind.RISK, Kind.PRESENTATION, Kind.EXTRACTION);
    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.finding().severity()).reversed().thenComparingInt(row -> KINDS.indexOf(row.finding().kind())).thenComparingInt(Row::number);

    private final Review review;
    private final FiledSource source;
    private final List<Row> rows;
    private final Arithmetic.Ledger ledger;
    private final Map<String, List<Judgement>> judgements = new HashMap<>();
    private final List<Trend> trends;

    /** A finding in the list: its number in the filing, the root it shares with others, which is the place of its subject, and all its words in small letters, among which it is looked for. */
    public record Row(int number, Finding finding, String severity, String kind, String place, String root, String rootWords, String sought) {

        public String id() {
            return finding.id();
        }

        public String severityKey() {
            return Sheet.key(finding.severity());
        }

        public String kindKey() {
            return Sheet.key(finding.kind());
        }
    }

    /** A figure and what proves it, or does not. */
    public record FigureCard(String text, String label, String standing, String state, String value, String unit, String statement, String place, String at, List<Proof> proofs, int more, List<Row> findings) {
    }

    /** A relation in which a figure takes part. */
    public record Proof(String rule, String title, boolean holds, String outcome, Sheet.Workings workings) {
    }

    private DeskSheet(Review review) {
        this.review = review;
        this.source = source(review);
        this.ledger = new Arithmetic.Ledger(review);
        List<Row> found = new ArrayList<>();
        for (Finding finding : review.findings()) {
            Mark subject = finding.subject();
            String label = Digits.label(subject);
            String root = Digits.cut(Digits.oneLine(subject.text())) + (label.isEmpty() ? "" : ", " + label);
            found.add(new Row(found.size() + 1, finding, Sheet.word(finding.severity()), Sheet.word(finding.kind()), Digits.place(subject.location()),
                    Long.toString(subject.location().order()), root, (finding.rule() + ' ' + finding.title() + ' ' + finding.message() + ' ' + root).toLowerCase(Locale.ROOT)));
        }
        rows = found.stream().sorted(ORDER).toList();
        review.examination().judgements().forEach(judgement -> {
            index(judgement.comparison().reported(), judgement);
            judgement.comparison().terms().stream().map(Term::fact).distinct().forEach(fact -> index(fact, judgement));
        });
        trends = Trend.of(review, source);
    }

    private void index(Fact fact, Judgement judgement) {
        List<Judgement> known = judgements.computeIfAbsent(fact.id(), id -> new ArrayList<>());
        if (known.isEmpty() || known.get(known.size() - 1) != judgement) {
            known.add(judgement);
        }
    }

    /** The desk of a review. */
    public static DeskSheet of(Review review) {
        return new DeskSheet(review);
    }

    private static FiledSource source(Review review) {
        return switch (review.document().reader()) {
            case "pdf" -> new FiledPages(review);
            case "workbook", "csv" -> new FiledBlocks(review);
            case "html", "ixbrl" -> FiledMarkup.of(review).orElseGet(() -> new FiledBlocks(review));
            default -> new FiledLines(review);
        };
    }

    public Review review() {
        return review;
    }

    public FiledSource source() {
        return source;
    }

    /** The findings, the one to look at first in front. */
    public List<Row> rows() {
        return rows;
    }

    public List<Trend> trends() {
        return trends;
    }

    public Sheet.Meter meter() {
        return Sheet.meter(review.coverage());
    }

    public String title() {
        return review.filing().issuer().orElse(review.file().name());
    }

    public String date() {
        return review.filing().documentDate().map(Object::toString).orElse("");
    }

    public String verdict() {
        return Sheet.word(review.verdict().status()).replace('_', ' ');
    }

    public String verdictKey() {
        return Sheet.key(review.verdict().status());
    }

    /** What is wrong, in a sentence: how many findings there are of each kind and how many of them are grave. */
    public String sentence() {
        if (rows.isEmpty()) {
            String said = TextReport.sentence(review).replaceFirst("^[A-Z ]+: ", "");
            return Character.toUpperCase(said.charAt(0)) + said.substring(1);
        }
        List<String> parts = new ArrayList<>();
        for (Kind kind : KINDS) {
            long all = rows.stream().filter(row -> row.finding().kind() == kind).count();
            long grave = rows.stream().filter(row -> row.finding().kind() == kind && row.finding().severity().atLeast(Severity.HIGH)).count();
            if (all > 0) {
                parts.add(words(kind, (int) all) + (grave > 0 ? " (" + grave + " grave)" : ""));
            }
        }
        return String.join(", ", parts);
    }

    private static String words(Kind kind, int n) {
        return switch (kind) {
            case INCONSISTENCY -> Digits.count(n, "contradiction", "contradictions");
            case RISK -> Digits.count(n, "risk", "risks");
            case PRESENTATION -> Digits.count(n, "point of presentation", "points of presentation");
            case EXTRACTION -> Digits.count(n, "doubtful reading", "doubtful readings");
        };
    }

    public List<Sheet.Gap> unread() {
        return Sheet.gaps(review, source);
    }

    public List<Sheet.Missing> notRun() {
        return Sheet.missing(review);
    }

    /** A finding by its id. */
    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Everything there is to say of a finding. */
    public Sheet.Entry entry(Row row) {
        return Sheet.entry(row.finding(), row.number(), "", source, ledger);
    }

    /** What proves the figure of a marked place, which is {@code f} and its number in the filing; empty where there is no such figure. */
    public Optional<FigureCard> figure(String id) {
        return numbered(id, 'f', review.filing().facts()).map(this::card);
    }

    /** The finding that names a marked place first, which is {@code t} and the finding's number; empty where there is none. */
    public Optional<Row> named(String id) {
        return numbered(id.split("-")[0], 't', review.findings()).flatMap(finding -> row(finding.id()));
    }

    /** What was not read at a marked place, which is {@code u} and its number. */
    public Optional<Sheet.Gap> gap(String id) {
        return numbered(id, 'u', unread());
    }

    private static <T> Optional<T> numbered(String id, char letter, List<T> all) {
        if (!id.matches(letter + "\\d{1,7}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(id.substring(1));
        return number > 0 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    private FigureCard card(Fact fact) {
        List<Judgement> involved = judgements.getOrDefault(fact.id(), List.of());
        Map<String, Proof> proofs = new LinkedHashMap<>();
        involved.stream().sorted(Comparator.comparing((Judgement judgement) -> !judgement.comparison().isException()).thenComparing(judgement -> !judgement.comparison().reported().id().equals(fact.id())))
                .limit(MOST_PROOFS).forEach(judgement -> proofs.put(judgement.rule().code() + judgement.comparison().working().expression(), proof(judgement)));
        List<Row> about = rows.stream().filter(row -> row.finding().subject().figure().filter(subject -> subject.id().equals(fact.id())).isPresent()).toList();
        int ticks = review.coverage().proofs(fact);
        String state = about.isEmpty() ? ticks > 0 ? "ticked" : "open" : about.get(0).finding().kind() == Kind.RISK ? "risk" : "exception";
        return new FigureCard(Digits.oneLine(fact.text()), Digits.label(fact), Markings.title(ticks), state, Digits.plain(fact.value()), fact.uomCode().equals("pure") ? "" : fact.uomCode(),
                Sheet.word(fact.statement()).replace('_', ' '), Digits.place(fact.location()), source.place(fact.location()), List.copyOf(proofs.values()), Math.max(0, involved.size() - MOST_PROOFS), about);
    }

    private Proof proof(Judgement judgement) {
        Outcome outcome = judgement.comparison().outcome();
        return new Proof(judgement.rule().code(), judgement.rule().title(), outcome != Outcome.EXCEPTION, switch (outcome) {
            case TICK -> "agrees";
            case FORCED -> "agrees but for forced rounding";
            case EXCEPTION -> "does not agree";
        }, Sheet.workings(Arithmetic.of(judgement.comparison()), source));
    }
}
