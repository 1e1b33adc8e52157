package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Coverage;
import dev.tickmark.review.Review;
import dev.tickmark.review.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A review on a terminal: verdict, coverage, then each finding with its place, its sentence and its arithmetic. Colours only where asked for. */
public final class TextReport {

    private static final int WIDTH = 100;
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    private final boolean colours;
    private final StringBuilder page = new StringBuilder();

    private TextReport(boolean colours) {
        this.colours = colours;
    }

    public static String of(Review review, boolean colours) {
        TextReport report = new TextReport(colours);
        report.write(review);
        return report.page.toString();
    }

    private void write(Review review) {
        Coverage coverage = review.coverage();
        line(ink(BOLD, review.file().name()) + review.filing().issuer().map(issuer -> "   " + issuer).orElse("")
                + review.filing().documentDate().map(date -> ", " + date).orElse(""));
        line(ink(verdictInk(review.verdict()), sentence(review)));
        line(coverage(coverage) + "; rules without anything to check: " + review.examination().notRun().size() + " of " + review.rulebook().cards().size());
        Severity severity = null;
        Arithmetic.Ledger ledger = new Arithmetic.Ledger(review);
        for (Finding finding : review.findings()) {
            if (finding.severity() != severity) {
                severity = finding.severity();
                line("");
                line(ink(ink(severity), severity.name()));
            }
            finding(finding, review, ledger);
        }
        Drift.of(review, Optional.empty()).ifPresent(this::drift);
        line("");
    }

    private void drift(Drift drift) {
        line("");
        line(ink(BOLD, "AGAINST " + drift.name()));
        wrap(drift.sentence(), "  ");
        drift.changed().forEach(line -> wrap(line.label() + " is printed as " + line.text() + ", filed as " + line.filed() + " (" + line.difference() + "; " + line.told() + ")", "    "));
        drift.gone().forEach(gone -> wrap("gone: " + gone.rule() + " " + gone.title() + ": " + gone.message(), "    "));
    }

    private void finding(Finding finding, Review review, Arithmetic.Ledger ledger) {
        String place = review.file().name() + ":" + Digits.shortPlace(finding.subject().location());
        line("");
        String course = Drift.word(review, finding);
        line("  " + ink(BOLD, finding.rule() + " " + finding.title()) + ink(FAINT, "  " + finding.kind().name().toLowerCase(Locale.ROOT) + (course.isEmpty() ? "" : ", " + course) + "  " + place));
        wrap(finding.message(), "    ");
        Arithmetic.of(finding, ledger).filter(Arithmetic::tells).ifPresent(arithmetic -> {
            if (arithmetic.agrees()) {
                wrap(arithmetic.expression() + " = " + arithmetic.expected(), "      ");
                return;
            }
            wrap(arithmetic.expression(), "      ");
            line("      expected " + arithmetic.expected() + " | printed " + arithmetic.reported() + " | difference " + arithmetic.difference()
                    + (arithmetic.unit().isEmpty() ? "" : "   (" + arithmetic.unit() + ")"));
        });
        List<String> remarks = new ArrayList<>(finding.hints());
        if (!finding.alsoFails().isEmpty()) {
            remarks.add("also fails " + String.join(", ", finding.alsoFails()));
        }
        remarks.addAll(finding.references());
        if (!remarks.isEmpty()) {
            line("      " + ink(FAINT, String.join("; ", remarks)));
        }
    }

    /** The verdict in a sentence. */
    static String sentence(Review review) {
        Verdict verdict = review.verdict();
        return switch (verdict.status()) {
            case NOT_READ -> "NOT READ: no figure was found in it, so nothing can be said of it";
            case CLEAN -> (review.coverage().proved() == 0 ? "CLEAN: nothing contradicts itself, but no figure could be proved either" : "CLEAN: every relation that was tried holds") + (review.findings().isEmpty() ? "" : "; " + Digits.count(review.findings().size(), "remark", "remarks"));
            case EXCEPTIONS -> "EXCEPTIONS: " + Digits.count(review.findings().size(), "finding", "findings") + ", the gravest " + verdict.highest().map(Enum::name).orElse("");
        };
    }

    static String coverage(Coverage coverage) {
        return Digits.count(coverage.figures(), "figure", "figures") + ", " + Digits.count(coverage.proved(), "proved", "proved") + " (" + Digits.percent(coverage.provedShare()) + "), "
                + Digits.count(coverage.unread(), "place not read", "places not read");
    }

    private void wrap(String text, String indent) {
        int from = 0;
        String flat = text.replaceAll("\\s+", " ").strip();
        while (from < flat.length()) {
            int to = Math.min(flat.length(), from + WIDTH - indent.length());
            if (to < flat.length()) {
                int blank = flat.lastIndexOf(' ', to);
                to = blank > from ? blank : to;
            }
            line(indent + flat.substring(from, to).strip());
            from = to;
            while (from < flat.length() && flat.charAt(from) == ' ') {
                from++;
            }
        }
    }

    private void line(String text) {
        page.append(text.stripTrailing()).append('\n');
    }

    private String ink(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String ink(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "1;31";
            case MEDIUM -> "1;33";
            case LOW -> "1;36";
            case INFO -> "1";
        };
    }

    private static String verdictInk(Verdict verdict) {
        return switch (verdict.status()) {
            case CLEAN -> "1;32";
            case EXCEPTIONS -> verdict.highest().map(TextReport::ink).orElse(BOLD);
            case NOT_READ -> "1;31";
        };
    }
}
