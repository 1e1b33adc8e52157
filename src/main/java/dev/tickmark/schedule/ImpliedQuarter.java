package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The revenue of the one quarter that a year and its three other quarters leave over, where it is not printed itself: how far it lies from those three, in percent of their mean and in their standard deviations. */
final class ImpliedQuarter {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final int KNOWN = 3;
    private static final BigDecimal THREE = BigDecimal.valueOf(KNOWN);

    private ImpliedQuarter() {
    }

    static void of(Filing filing, KeyFigures figures, MeasureSheet sheet) {
        Map<Duration, Fact> printed = new HashMap<>();
        for (Table table : filing.tables()) {
            for (Row row : table.kind() == StatementKind.INCOME_STATEMENT || !table.kind().isPrimary() ? table.rows() : List.<Row>of()) {
                if (row.concept().equals("REVENUE")) {
                    row(table, row, printed);
                }
            }
        }
        PeriodFigures year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        year.flow("REVENUE").filter(fact -> fact.period() instanceof Duration && fact.value().signum() > 0).ifPresent(whole -> leftOver(year, whole, printed, sheet));
        sheet.omit("IMPLIED_QUARTER_GAP", "revenue of a full year and of just three of its quarters is not printed");
    }

    private static void row(Table table, Row row, Map<Duration, Fact> printed) {
        for (Column column : table.columns()) {
            if (column.role() == FactRole.AMOUNT && column.entity().isEmpty() && column.period() instanceof Duration duration) {
                row.facts().stream().filter(fact -> fact.column() == column.index() && fact.uom().isCurrency() && !fact.nil()).findFirst().ifPresent(fact -> printed.putIfAbsent(duration, fact));
            }
        }
    }

    private static void leftOver(PeriodFigures year, Fact whole, Map<Duration, Fact> printed, MeasureSheet sheet) {
        Duration span = (Duration) whole.period();
        List<Fact> quarters = new ArrayList<>();
        printed.forEach((period, fact) -> {
            boolean within = period.months() == QUARTER && !period.start().isBefore(span.start()) && !period.end().isAfter(span.end());
            if (within && fact.uom().equals(whole.uom()) && quarters.stream().noneMatch(other -> other.end().equals(fact.end()))) {
                quarters.add(fact);
            }
        });
        if (whole.months() != YEAR || quarters.size() != KNOWN) {
            return;
        }
        quarters.sort(Comparator.comparing(Fact::end));
        BigDecimal sum = quarters.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(THREE, Interval.CONTEXT);
        BigDecimal squares = quarters.stream().map(fact -> fact.value().subtract(mean).pow(2, Interval.CONTEXT)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal deviation = squares.divide(BigDecimal.valueOf(KNOWN - 1L), Interval.CONTEXT).sqrt(Interval.CONTEXT).max(whole.unit());
        BigDecimal apart = whole.value().subtract(sum).subtract(mean).abs();
        if (mean.signum() > 0) {
            List<Term> terms = new ArrayList<>(List.of(Term.plus(whole, "year")));
            quarters.forEach(fact -> terms.add(Term.minus(fact, "quarter")));
            String text = Workings.plain(whole) + " - " + String.join(" - ", quarters.stream().map(Workings::plain).toList());
            sheet.add("IMPLIED_QUARTER_GAP", apart.multiply(MeasureSheet.HUNDRED).divide(mean, Interval.CONTEXT), "%", year, terms, text);
            sheet.add("IMPLIED_QUARTER_DEVIATIONS", apart.divide(deviation, Interval.CONTEXT), "x", year, terms, text);
        }
    }
}
