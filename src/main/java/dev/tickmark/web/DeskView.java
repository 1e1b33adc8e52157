package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.report.FiledSource;
import dev.tickmark.report.ReportFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The desk of one filing as its page shows it. The card is of the figure that was asked for, null where none was; {@code signed} is the sign-off, null where there is none;
 * {@code revision} is what a sign-off would be of, {@code open} how many findings it would leave open.
 */
public record DeskView(String id, String name, DeskSheet sheet, FindingQuery query, FindingList list, List<LeafView> leaves, DeskSheet.FigureCard card, SignOffResource.SignOffView signed, long revision, long open, List<FilingRow> others,
                       String previous) {

    private static final Map<String, String> LABELS = Map.of("html", "HTML, one page", "pdf", "PDF", "xlsx", "Excel workbook", "csv", "CSV of the findings", "json", "JSON", "sarif", "SARIF", "junit.xml", "JUnit XML", "md", "Markdown", "txt", "Text");

    /** A form in which the report may be had. */
    public record Paper(String suffix, String label) {
    }

    /** How the filing is shown. */
    public String form() {
        return sheet.source().form().name().toLowerCase(Locale.ROOT);
    }

    public String rulebook() {
        return sheet.review().rulebook().version();
    }

    /** Where the unread part of the meter begins. */
    public String unreadFrom() {
        return new BigDecimal(sheet.meter().provedWidth()).add(new BigDecimal(sheet.meter().openWidth())).toPlainString();
    }

    public List<Paper> reports() {
        return Stream.of(ReportFormat.values()).map(format -> new Paper(format.suffix(), LABELS.getOrDefault(format.suffix(), format.suffix()))).toList();
    }

    /** The leaves of a source: the one that is wanted set, the others announced. */
    static List<LeafView> leaves(String id, FiledSource source, int wanted, String place) {
        return source.form() == FiledSource.Form.MARKUP ? List.of() : source.leaves().stream().map(heading -> heading.number() == wanted ? LeafView.set(id, source.leaf(wanted), place) : LeafView.announced(id, source, heading)).toList();
    }
}
