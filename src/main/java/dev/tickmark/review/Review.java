package dev.tickmark.review;

import dev.tickmark.examination.Examination;
import dev.tickmark.finding.Finding;
import dev.tickmark.reading.Document;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.Refiled;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Filing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One filing, from its bytes to its findings: what was read, what it says, which figures are bound to which, what the rules made of it, how much was proved, and what is otherwise than in the filing before, where one was handed in with it.
 * Findings come most severe first, then by place.
 */
public record Review(SourceFile file, Document document, Filing filing, Schedule schedule, Examination examination, Rulebook rulebook, List<Finding> findings, Coverage coverage, Verdict verdict, Optional<Since> since) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity).reversed()
            .thenComparingLong(finding -> finding.subject().location().order()).thenComparing(Finding::rule).thenComparing(Finding::id);

    public Review {
        findings = List.copyOf(findings);
    }

    static Review of(SourceFile file, Document document, Filing filing, Schedule schedule, Examination examination, Rulebook rulebook) {
        List<Finding> findings = examination.findings().stream().sorted(ORDER).toList();
        Coverage coverage = Coverage.of(filing, examination);
        return new Review(file, document, filing, schedule, examination, rulebook, findings, coverage, Verdict.of(coverage.figures(), findings), Optional.empty());
    }

    /** The same review beside that of the filing before. */
    Review since(Review prior, List<Refiled> refiled, int agreeing) {
        return new Review(file, document, filing, schedule, examination, rulebook, findings, coverage, verdict, Optional.of(Since.of(findings, prior, refiled, agreeing, rulebook)));
    }

    /** What kind of file it is: what was declared, where that tells anything, else what the reader found. */
    public String mediaType() {
        String declared = file.declaredType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        boolean telling = !declared.isEmpty() && !declared.equals("application/octet-stream");
        return telling ? declared : switch (document.reader()) {
            case "html" -> "text/html";
            case "pdf" -> "application/pdf";
            case "csv" -> "text/csv";
            case "workbook" -> file.bytes()[0] == 'P' ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "application/vnd.ms-excel";
            default -> "text/plain";
        };
    }
}
