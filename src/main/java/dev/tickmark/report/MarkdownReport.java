package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Review;
import java.util.Locale;
import java.util.Optional;

/** A review as Markdown: for pull requests, tickets and version control. */
public final class MarkdownReport {

    private MarkdownReport() {
    }

    public static String of(Review review) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(text(review.file().name())).append("\n\n");
        page.append("**").append(TextReport.sentence(review)).append(".** ").append(TextReport.coverage(review.coverage())).append(".\n\n");
        if (!review.findings().isEmpty()) {
            page.append("| | ").append(String.join(" | ", java.util.Arrays.stream(Kind.values()).map(MarkdownReport::word).toList())).append(" |\n|---|---|---|---|---|\n");
            for (int i = Severity.values().length - 1; i >= 0; i--) {
                Severity severity = Severity.values()[i];
                page.append("| ").append(word(severity));
                for (Kind kind : Kind.values()) {
                    long n = review.findings().stream().filter(finding -> finding.kind() == kind && finding.severity() == severity).count();
                    page.append(" | ").append(n == 0 ? "" : n);
                }
                page.append(" |\n");
            }
        }
        Severity severity = null;
        Arithmetic.Ledger ledger = new Arithmetic.Ledger(review);
        for (Finding finding : review.findings()) {
            if (finding.severity() != severity) {
                severity = finding.severity();
                page.append("\n## ").append(word(severity)).append("\n");
            }
            finding(page, finding, Drift.word(review, finding), ledger);
        }
        Drift.of(review, Optional.empty()).ifPresent(drift -> drift(page, drift));
        if (!review.examination().notRun().isEmpty()) {
            page.append("\n## Rules without anything to check\n\n");
            review.examination().notRun().forEach(rule -> page.append("- ").append(rule.rule()).append(": ").append(text(rule.missing())).append('\n'));
        }
        return page.toString();
    }

    private static void drift(StringBuilder page, Drift drift) {
        page.append("\n## Against ").append(text(drift.name())).append("\n\n").append(drift.sentence()).append('\n');
        if (!drift.changed().isEmpty()) {
            page.append("\n| figure | printed | filed before | difference | |\n|---|--:|--:|--:|---|\n");
            drift.changed().forEach(line -> page.append("| ").append(text(line.label())).append(" | ").append(text(line.text())).append(" | ").append(text(line.filed())).append(" | ").append(line.difference()).append(" | ").append(line.told()).append(" |\n"));
        }
        if (!drift.gone().isEmpty()) {
            page.append("\nGone:\n\n");
            drift.gone().forEach(gone -> page.append("- ").append(gone.rule()).append(' ').append(text(gone.title())).append(": ").append(text(gone.message())).append('\n'));
        }
    }

    private static void finding(StringBuilder page, Finding finding, String course, Arithmetic.Ledger ledger) {
        page.append("\n### ").append(finding.rule()).append(' ').append(text(finding.title())).append("\n\n");
        page.append(word(finding.kind())).append(", ").append(course.isEmpty() ? "" : course + ", ").append(Digits.place(finding.subject().location())).append("\n\n");
        page.append(text(finding.message())).append('\n');
        Arithmetic.of(finding, ledger).filter(Arithmetic::tells).ifPresent(arithmetic -> {
            page.append("\n| | ").append(text(arithmetic.unit())).append(" | |\n|---|--:|---|\n");
            for (Arithmetic.Operand operand : arithmetic.operands()) {
                page.append("| ").append(operand.sign()).append(" | ").append(text(operand.mark().text())).append(" | ")
                        .append(text(Digits.label(operand.mark()))).append(" (").append(Digits.place(operand.mark().location())).append(") |\n");
            }
            if (arithmetic.agrees()) {
                page.append("| = | ").append(arithmetic.expected()).append(" | ").append(text(arithmetic.expression())).append(" |\n");
                return;
            }
            page.append("| expected | ").append(arithmetic.expected()).append(" | |\n");
            page.append("| printed | ").append(text(arithmetic.reported())).append(" | ").append(arithmetic.printed().map(mark -> text(Digits.label(mark)) + " (" + Digits.place(mark.location()) + ")").orElse("")).append(" |\n");
            page.append("| difference | ").append(arithmetic.difference()).append(" | |\n");
        });
        if (!finding.hints().isEmpty()) {
            page.append("\nHints: ").append(text(String.join("; ", finding.hints()))).append('\n');
        }
        if (!finding.alsoFails().isEmpty()) {
            page.append("\nAlso fails: ").append(String.join(", ", finding.alsoFails())).append('\n');
        }
        if (!finding.references().isEmpty()) {
            page.append("\nReferences: ").append(text(String.join("; ", finding.references()))).append('\n');
        }
    }

    private static String word(Enum<?> value) {
        String name = value.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** A filing's text on one line, with nothing in it that Markdown or HTML would act on. */
    private static String text(String text) {
        StringBuilder safe = new StringBuilder();
        for (char c : Digits.oneLine(text).toCharArray()) {
            if ("\\`*_[]|#".indexOf(c) >= 0) {
                safe.append('\\').append(c);
            } else if (c == '<') {
                safe.append("&lt;");
            } else if (c == '&') {
                safe.append("&amp;");
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
