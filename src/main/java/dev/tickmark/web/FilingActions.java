package dev.tickmark.web;

import dev.tickmark.report.ReportFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What may be done with a filing as a whole: sign it off, have its report, hand in its next version, hold it against another. {@code signed} is the sign-off, null where there is none;
 * {@code revision} is what a sign-off would be of, {@code open} how many findings it would leave open; {@code anew} where this replaces what a page shows already.
 */
public record FilingActions(String id, SignOffResource.SignOffView signed, long revision, long open, List<FilingRow> others, String previous, boolean anew) {

    private static final Map<String, String> LABELS = Map.of("html", "HTML, one page", "pdf", "PDF", "xlsx", "Excel workbook", "csv", "CSV of the findings", "json", "JSON", "sarif", "SARIF", "junit.xml", "JUnit XML", "md", "Markdown", "txt", "Text");

    /** A form in which the report may be had. */
    public record Paper(String suffix, String label) {
    }

    public List<Paper> reports() {
        return Stream.of(ReportFormat.values()).map(format -> new Paper(format.suffix(), LABELS.getOrDefault(format.suffix(), format.suffix()))).toList();
    }
}
