package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The greatest change in percent of a filing that is reckoned on next to nothing: on less than a hundredth of the revenue of the same period. */
final class SmallBase {

    private SmallBase() {
    }

    static Optional<Measure> of(Filing filing, List<Comparison> comparisons) {
        Map<Period, Fact> revenue = revenue(filing);
        Measure greatest = null;
        for (Comparison comparison : comparisons) {
            if (comparison instanceof Change && comparison.measured() == Measured.PERCENT && !comparison.isException() && comparison.terms().size() > 1) {
                Fact base = comparison.terms().get(1).fact();
                Fact sold = revenue.get(base.period());
                BigDecimal size = comparison.reported().value().abs();
                boolean small = sold != null && sold.uom().equals(base.uom()) && base.value().abs().multiply(MeasureSheet.HUNDRED).compareTo(sold.value()) < 0;
                if (small && (greatest == null || size.compareTo(greatest.value()) > 0)) {
                    BigDecimal share = base.value().abs().multiply(MeasureSheet.HUNDRED).divide(sold.value(), Interval.CONTEXT).setScale(2, java.math.RoundingMode.HALF_UP);
                    greatest = new Measure("SMALL_BASE_CHANGE", size, "%", Span.OTHER, Age.CURRENT, List.of(Term.plus(comparison.reported(), "change"), Term.plus(base, "base"), Term.plus(sold, "revenue")),
                            Workings.plain(base) + ", " + share.toPlainString() + "% of revenue");
                }
            }
        }
        return Optional.ofNullable(greatest);
    }

    private static Map<Period, Fact> revenue(Filing filing) {
        Map<Period, Fact> found = new HashMap<>();
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.INCOME_STATEMENT ? table.rows() : List.<Row>of()) {
                if (row.concept().equals("REVENUE")) {
                    row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && fact.value().signum() > 0).forEach(fact -> found.putIfAbsent(fact.period(), fact));
                }
            }
        }
        return found;
    }
}
