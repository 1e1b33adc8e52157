package dev.tickmark.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;

/** A review as the JSON check report has it: the same over HTTP and from the shell. Amounts are decimal strings in base units; what is not stated is left out. */
@JsonInclude(Include.NON_NULL)
@JsonPropertyOrder({"filing", "rulebook", "verdict", "coverage", "statements", "findings", "figures", "comparisons", "unread", "prior"})
public record CheckReport(FilingView filing, RulebookView rulebook, VerdictView verdict, CoverageView coverage, List<StatementView> statements, List<FindingView> findings,
                          List<FigureView> figures, List<ComparisonView> comparisons, List<UnreadView> unread, PriorView prior) {

    /** What was handed in. {@code characters} counts decoded characters. */
    @JsonInclude(Include.NON_NULL)
    public record FilingView(String name, String sha256, String mediaType, String reader, int characters, String issuer, String documentDate) {
    }

    /** Which rules were applied: a version that changes with any rule's content, and how many. */
    public record RulebookView(String version, int rules) {
    }

    /** CLEAN, EXCEPTIONS or NOT_READ, and the gravest severity found (null where nothing was). */
    public record VerdictView(String status, String highest) {
    }

    /** How many figures were read, how many are in at least one ticked relation, what could not be read, and which rules had nothing to check. */
    public record CoverageView(int figures, int proved, BigDecimal provedShare, int unread, List<NotRunView> notRun) {
    }

    /** A rule that did not run, and what the filing lacks for it. */
    public record NotRunView(String rule, String missing) {
    }

    /** A primary statement as recognised. {@code scale} is a power of ten. */
    @JsonInclude(Include.NON_NULL)
    public record StatementView(String kind, String title, String currency, int scale, List<PeriodView> periods, PlaceView location) {
    }

    /** An instant, or a duration from start to end, both inclusive. */
    @JsonInclude(Include.NON_NULL)
    public record PeriodView(String instant, String start, String end) {
    }

    /** Text and HTML: line, column and character offsets (end exclusive); PDF: a box on a page; workbooks: a cell; XBRL: an element. */
    @JsonInclude(Include.NON_NULL)
    public record PlaceView(Integer line, Integer column, Integer start, Integer end, Integer page, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height,
                            String sheet, String cell, String element) {
    }

    /** A printed figure, or another printed text a finding rests on (then only text and location). {@code proofs} is how many relations ticked it. */
    @JsonInclude(Include.NON_NULL)
    public record FigureView(String role, String id, String text, String value, String uom, Integer scale, Integer decimals, String caption, String concept, PeriodView period,
                             String statement, Integer proofs, PlaceView location) {
    }

    /** The arithmetic: written out, what it gives, what is printed, printed less expected, and the values the operands allow. */
    public record CalculationView(String expression, String expected, String reported, String difference, List<String> interval) {
    }

    /** What a reviewer should look at. */
    @JsonInclude(Include.NON_NULL)
    public record FindingView(String id, String rule, String title, String kind, String severity, String message, FigureView subject, List<FigureView> evidence,
                              CalculationView calculation, List<String> hints, List<String> alsoFails, List<String> references) {
    }

    /** A relation that was tried: by which rule, with what outcome, and its arithmetic; figures by their ids. */
    public record ComparisonView(String rule, String relation, String outcome, String evidence, String reported, List<TermView> terms, String expression, List<String> expected) {
    }

    /** An operand of a relation: which figure, with what factor, in what part. */
    public record TermView(String figure, String weight, String role) {
    }

    /** The filing before, where one was handed in: how many figures are printed as they were filed, which are not, and what became of the findings. */
    public record PriorView(String name, String sha256, int agreeing, List<RefiledView> refiled, List<SignalView> signals) {
    }

    /** A figure that was filed otherwise: as it is, as it was, and whether the filing tells of a restatement. */
    public record RefiledView(FigureView figure, String filedText, String filedValue, String difference, boolean told) {
    }

    /** A finding beside what was found before: NEW, WORSE, BETTER, SAME or GONE; {@code finding} is its id in {@code findings}, left out where it is gone. */
    @JsonInclude(Include.NON_NULL)
    public record SignalView(String course, String finding, String rule, String title, String kind, String severity, String severityBefore, String messageBefore) {
    }

    /** Something printed that could not be read. */
    public record UnreadView(String text, String reason, PlaceView location) {
    }
}
