package dev.tickmark.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.tickmark.amount.Interval;
import dev.tickmark.examination.Judgement;
import dev.tickmark.finding.Calculation;
import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Mark;
import dev.tickmark.report.CheckReport.CalculationView;
import dev.tickmark.report.CheckReport.ComparisonView;
import dev.tickmark.report.CheckReport.CoverageView;
import dev.tickmark.report.CheckReport.FigureView;
import dev.tickmark.report.CheckReport.FilingView;
import dev.tickmark.report.CheckReport.FindingView;
import dev.tickmark.report.CheckReport.NotRunView;
import dev.tickmark.report.CheckReport.PeriodView;
import dev.tickmark.report.CheckReport.PlaceView;
import dev.tickmark.report.CheckReport.PriorView;
import dev.tickmark.report.CheckReport.RefiledView;
import dev.tickmark.report.CheckReport.RulebookView;
import dev.tickmark.report.CheckReport.SignalView;
import dev.tickmark.report.CheckReport.StatementView;
import dev.tickmark.report.CheckReport.TermView;
import dev.tickmark.report.CheckReport.UnreadView;
import dev.tickmark.report.CheckReport.VerdictView;
import dev.tickmark.review.Coverage;
import dev.tickmark.review.Review;
import dev.tickmark.review.Since;
import dev.tickmark.source.Location;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.SheetCell;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.XmlElement;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A review as JSON, as the contract has it. The same review gives the same bytes. */
public final class JsonReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter INDENTED = MAPPER.writer(new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)).withObjectIndenter(LINES).withArrayIndenter(LINES));
    private static final int PLACES = 10;

    private JsonReport() {
    }

    /** The report with the long parts that were asked for. */
    public static CheckReport of(Review review, Set<Include> include) {
        Coverage coverage = review.coverage();
        Pen pen = Pen.of(review);
        return new CheckReport(
                new FilingView(review.file().name(), review.file().sha256(), review.mediaType(), review.document().reader(), pen.characters().at(review.document().characters()),
                        review.filing().issuer().orElse(null), review.filing().documentDate().map(Object::toString).orElse(null)),
                new RulebookView(review.rulebook().version(), review.rulebook().cards().size()),
                new VerdictView(review.verdict().status().name(), review.verdict().highest().map(Enum::name).orElse(null)),
                new CoverageView(coverage.figures(), coverage.proved(), coverage.provedShare(), coverage.unread(),
                        review.examination().notRun().stream().map(rule -> new NotRunView(rule.rule(), rule.missing())).toList()),
                review.filing().statements().stream().map(table -> statement(table, pen)).toList(),
                review.findings().stream().map(finding -> finding(finding, pen)).toList(),
                include.contains(Include.FIGURES) ? review.filing().facts().stream().map(fact -> figure(null, fact, pen)).toList() : null,
                include.contains(Include.COMPARISONS) ? review.examination().judgements().stream().map(JsonReport::comparison).toList() : null,
                include.contains(Include.UNREAD) ? review.filing().unread().stream()
                        .map(unread -> new UnreadView(unread.text(), unread.reason(), pen.place(unread.location()))).toList() : null, review.since().map(since -> prior(since, pen)).orElse(null));
    }

    /** On one line, for the wire. */
    public static byte[] compact(CheckReport report) {
        try {
            return MAPPER.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of '" + report.filing().name() + "' cannot be written as JSON", e);
        }
    }

    /** Indented, for people and for version control. */
    public static String indented(CheckReport report) {
        try {
            return INDENTED.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of '" + report.filing().name() + "' cannot be written as JSON", e);
        }
    }

    /** What every figure of a report is written with: how often it was proved, and how its place is counted. */
    private record Pen(Coverage coverage, CodePoints characters) {

        static Pen of(Review review) {
            return new Pen(review.coverage(), CodePoints.of(review.document()));
        }

        PlaceView place(Location location) {
            if (location instanceof TextSpan span) {
                return new PlaceView(span.line(), span.column(), characters.at(span.start()), characters.at(span.end()), null, null, null, null, null, null, null, null);
            }
            if (location instanceof PageBox box) {
                return new PlaceView(null, null, null, null, box.page(), points(box.x()), points(box.y()), points(box.width()), points(box.height()), null, null, null);
            }
            if (location instanceof SheetCell cell) {
                return new PlaceView(null, null, null, null, null, null, null, null, null, cell.sheet(), cell.cell(), null);
            }
            XmlElement element = (XmlElement) location;
            return new PlaceView(element.line(), element.column(), null, null, null, null, null, null, null, null, null, element.element());
        }
    }

    private static PriorView prior(Since since, Pen pen) {
        List<RefiledView> refiled = since.refiled().stream().flatMap(group -> Stream.concat(Stream.of(group.line()), group.others().stream())
                .map(pair -> new RefiledView(figure(null, pair.now(), pen), pair.before().text(), pair.before().value().toPlainString(), decimal(pair.difference()), group.told()))).toList();
        List<SignalView> signals = since.signals().stream().map(signal -> new SignalView(signal.course().name(), signal.now().map(Finding::id).orElse(null), signal.finding().rule(), signal.finding().title(), signal.finding().kind().name(),
                signal.now().map(now -> now.severity().name()).orElse(null), signal.before().map(before -> before.severity().name()).orElse(null), signal.before().map(Finding::message).orElse(null))).toList();
        return new PriorView(since.prior().name(), since.prior().sha256(), since.agreeing(), refiled, signals);
    }

    private static StatementView statement(Table table, Pen pen) {
        List<PeriodView> periods = table.columns().stream().map(Column::period).filter(Period::isStated).distinct().map(JsonReport::period).toList();
        return new StatementView(table.kind().name(), table.title(), table.currency().isEmpty() ? null : table.currency(), table.scale(), periods, pen.place(table.location()));
    }

    private static FindingView finding(Finding finding, Pen pen) {
        return new FindingView(finding.id(), finding.rule(), finding.title(), finding.kind().name(), finding.severity().name(), finding.message(),
                mark(null, finding.subject(), pen), finding.evidence().stream().map(mark -> mark(mark.role(), mark, pen)).toList(),
                finding.calculation().map(JsonReport::calculation).orElse(null), finding.hints(), finding.alsoFails(), finding.references());
    }

    private static CalculationView calculation(Calculation calculation) {
        return new CalculationView(calculation.expression(), decimal(calculation.expected()), decimal(calculation.reported()), decimal(calculation.difference()), interval(calculation.interval()));
    }

    private static ComparisonView comparison(Judgement judgement) {
        var working = judgement.comparison().working();
        return new ComparisonView(judgement.rule().code(), judgement.comparison().getClass().getSimpleName(), working.outcome().name(),
                working.evidence().name(), working.reported().id(),
                working.terms().stream().map(term -> new TermView(term.fact().id(), decimal(term.weight()), term.role())).toList(), working.expression(), interval(working.expected()));
    }

    private static FigureView mark(String role, Mark mark, Pen pen) {
        return mark.figure().map(fact -> figure(role, fact, pen))
                .orElseGet(() -> new FigureView(role, null, mark.text(), null, null, null, null, null, null, null, null, null, pen.place(mark.location())));
    }

    /** Writes figures of a review by themselves. */
    public static Function<Fact, FigureView> figures(Review review) {
        Pen pen = Pen.of(review);
        return fact -> figure(null, fact, pen);
    }

    private static FigureView figure(String role, Fact fact, Pen pen) {
        return new FigureView(role, fact.id(), fact.text(), fact.value().toPlainString(), fact.uomCode(), fact.scale(), fact.decimals(), fact.caption(),
                fact.concept().isEmpty() ? null : fact.concept(), period(fact.period()), fact.statement().name(), pen.coverage().proofs(fact), pen.place(fact.location()));
    }

    private static PeriodView period(Period period) {
        if (period instanceof Instant instant) {
            return new PeriodView(instant.date().toString(), null, null);
        }
        return period instanceof Duration duration ? new PeriodView(null, duration.start().toString(), duration.end().toString()) : null;
    }

    private static BigDecimal points(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    private static List<String> interval(Interval interval) {
        return List.of(decimal(interval.low()), decimal(interval.high()));
    }

    /** Quotients have more places than anybody needs. */
    private static String decimal(BigDecimal value) {
        BigDecimal shown = value.scale() > PLACES ? value.setScale(PLACES, RoundingMode.HALF_EVEN) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
