package dev.tickmark.web;

import dev.tickmark.report.ReportFormat;
import java.util.List;
import java.util.Map;

/**
 * What may be done with a filing as a whole: sign it off, have its report, hand in its next version, hold it against another. {@code signed} is the sign-off, null where there is none;
 * {@code revision} is what a sign-off would be of, {@code open} how many findings it would leave open; {@code anew} where this replaces what a page shows already; {@code forms} are those in which the report can be had.
 */
public record FilingActions(String id, SignOffResource.SignOffView signed, long revision, long open, List<FilingRow> others, String previous, boolean anew, List<ReportFormat> forms) {

    private static final Map<String, String> LABELS = Map.of("html", "HTML, one page", "pdf", "PDF", "annotated.pdf", "The filing with tickmarks", "xlsx", "Excel workbook", "csv", "CSV of the findings", "json", "JSON", "sarif", "SARIF", "junit.xml", "JUnit XML", "md", "Markdown", "txt", "Text");

    /** A form in which the report may be had. */
    public record Paper(String suffix, String label) {
    }

    public List<Paper> reports() {
        return forms.stream().map(format -> new Paper(format.suffix().substring(1), LABELS.getOrDefault(format.suffix().substring(1), format.suffix()))).toList();
    }
}
