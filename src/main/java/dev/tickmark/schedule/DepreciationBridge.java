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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Depreciation as a table to EBITDA takes it beside the cash flow statement's, where the two differ in every period that both show, two at least: then it is a definition, not a slip, and what it leaves out
 * should be small and always on the same side. The widest gap in percent, and how many periods fall on the other side.
 */
final class DepreciationBridge {

    private static final Set<String> EARNINGS = Set.of("EBITDA", "ADJUSTED_EBITDA");
    private static final Set<String> DEPRECIATION = Set.of("DEPRECIATION_AMORTIZATION", "CF_DEPRECIATION_AMORTIZATION");
    private static final int FEWEST = 2;

    private DepreciationBridge() {
    }

    static void of(Filing filing, MeasureSheet sheet) {
        Map<Period, Fact> paid = new HashMap<>();
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.CASH_FLOW ? table.rows() : List.<Row>of()) {
                if (row.concept().equals("CF_DEPRECIATION_AMORTIZATION")) {
                    row.facts().stream().filter(DepreciationBridge::isCost).forEach(fact -> paid.putIfAbsent(fact.period(), fact));
                }
            }
        }
        for (Table table : paid.isEmpty() ? List.<Table>of() : filing.tables()) {
            boolean toEarnings = !table.kind().isPrimary() && table.rows().stream().anyMatch(row -> EARNINGS.contains(row.concept()) && !row.isHeading());
            for (Row row : toEarnings ? table.rows() : List.<Row>of()) {
                if (DEPRECIATION.contains(row.concept())) {
                    row(row, paid, sheet);
                }
            }
        }
        sheet.omit("DEPRECIATION_BRIDGE", "depreciation in a table to EBITDA and in the cash flow statement do not differ throughout");
    }

    private static boolean isCost(Fact fact) {
        return fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && fact.value().signum() > 0 && fact.period().isStated();
    }

    private static void row(Row row, Map<Period, Fact> paid, MeasureSheet sheet) {
        List<Term> terms = new ArrayList<>();
        BigDecimal widest = BigDecimal.ZERO;
        int above = 0;
        int below = 0;
        int shown = 0;
        String text = "";
        for (Fact fact : row.facts()) {
            Fact whole = isCost(fact) ? paid.get(fact.period()) : null;
            if (whole == null || !whole.uom().equals(fact.uom())) {
                continue;
            }
            shown++;
            Interval gap = whole.interval().minus(fact.interval());
            above += gap.low().signum() > 0 ? 1 : 0;
            below += gap.high().signum() < 0 ? 1 : 0;
            BigDecimal nearest = gap.low().signum() > 0 ? gap.low() : gap.high().signum() < 0 ? gap.high().negate() : BigDecimal.ZERO;
            BigDecimal percent = nearest.multiply(MeasureSheet.HUNDRED).divide(whole.value(), Interval.CONTEXT);
            if (percent.compareTo(widest) > 0) {
                widest = percent;
                text = Workings.plain(fact) + " beside " + Workings.plain(whole);
                terms = new ArrayList<>(List.of(Term.plus(fact, "in the table"), Term.plus(whole, "in the cash flow statement")));
            }
        }
        if (shown >= FEWEST && above + below == shown) {
            sheet.addAll(List.of(new Measure("DEPRECIATION_BRIDGE", widest, "%", Span.OTHER, Age.CURRENT, terms, text),
                    new Measure("DEPRECIATION_BRIDGE_TURNS", BigDecimal.valueOf(Math.min(above, below)), "count", Span.OTHER, Age.CURRENT, terms, text)));
        }
    }
}
