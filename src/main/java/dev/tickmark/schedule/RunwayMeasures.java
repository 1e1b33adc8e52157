package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How long a company can go on with what it has: months of cash, how much of what is due soon is debt, how leases and suppliers stand in for a bank, how much of the capital is left. */
final class RunwayMeasures {

    /** Currencies of countries whose company law asks for a meeting of owners when half the share capital is lost. */
    private static final Set<String> CAPITAL_MAINTENANCE = Set.of("EUR", "GBP", "SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "RON", "BGN", "CHF");
    private final KeyFigures figures;
    private final MeasureSheet sheet;

    private RunwayMeasures(KeyFigures figures, MeasureSheet sheet) {
        this.figures = figures;
        this.sheet = sheet;
    }

    static void of(KeyFigures figures, MeasureSheet sheet) {
        RunwayMeasures measures = new RunwayMeasures(figures, sheet);
        measures.shownFlows(Span.YEAR, 12);
        measures.shownFlows(Span.NINE_MONTHS, 9);
        measures.shownFlows(Span.HALF_YEAR, 6);
        measures.shownFlows(Span.QUARTER, 3);
        measures.capital();
        measures.omissions();
    }

    private void omissions() {
        sheet.omit("RUNWAY", "operations brought cash, or cash and the cash flow statement of one period are not both printed");
        sheet.omit("SHORT_TERM_DEBT_SHARE", "debt due within a year and current liabilities are not both printed");
        sheet.omit("EQUITY_TO_SHARE_CAPITAL", "the statements are not in the currency of a country that protects share capital so, or share capital is not printed");
        sheet.omit("LEASE_SHARE", "lease liabilities and total assets are not both printed");
        sheet.omit("DPO_CHANGE", "payables and cost of revenue of two periods are not all printed");
    }

    private void shownFlows(Span span, int months) {
        PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
        if (!period.isShown()) {
            return;
        }
        Line operations = period.operatingCash();
        Line burn = operations.isKnown() && operations.signum() < 0 ? operations.negated().with(period.capitalExpenditure()) : Line.UNKNOWN;
        if (burn.isKnown() && period.liquidFunds().isKnown()) {
            sheet.ratio("RUNWAY", "months", BigDecimal.valueOf(months), period, new Quotient(period.liquidFunds(), burn));
            sheet.ratio("RESEARCH_RUNWAY", "months", BigDecimal.valueOf(months), period, new Quotient(period.liquidFunds(), burn));
        }
        leases(period);
        suppliers(span);
    }

    private void leases(PeriodFigures period) {
        Line leases = Line.of(period.balance("LEASE_CURRENT"), "lease liabilities due within a year").with(Line.of(period.balance("LEASE_NONCURRENT", "FINANCE_LEASE_LIABILITIES"), "lease liabilities"));
        Line added = Line.cost(period.flow("NONCASH_ROU_OBTAINED"), "assets acquired by lease");
        sheet.percent("LEASE_SHARE", period, new Quotient(leases, period.assets()));
        sheet.ratio("LEASE_ADDITIONS_TO_SPENDING", "x", BigDecimal.ONE, period, new Quotient(added, period.capitalExpenditure()));
    }

    /** Days payable outstanding, and its change on the period before or else a year ago. */
    private void suppliers(Span span) {
        int days = span == Span.QUARTER ? 90 : span == Span.YEAR ? 365 : 0;
        PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
        Quotient now = new Quotient(period.payables(), period.costOfRevenue());
        if (days == 0 || !now.isKnown()) {
            return;
        }
        for (Age base : new Age[] {Age.PREVIOUS, Age.YEAR_AGO}) {
            PeriodFigures earlier = new PeriodFigures(figures, span, base);
            Quotient then = new Quotient(earlier.payables(), earlier.costOfRevenue());
            if (then.isKnown() && then.value().signum() > 0) {
                List<Term> terms = new ArrayList<>(now.terms());
                terms.addAll(then.terms());
                BigDecimal change = now.value().divide(then.value(), Interval.CONTEXT).subtract(BigDecimal.ONE).multiply(MeasureSheet.HUNDRED);
                sheet.add("DPO_CHANGE", change, "%", period, terms, "(" + days + " x " + now.text() + ") / (" + days + " x " + then.text() + ") - 1");
                return;
            }
        }
    }

    private void capital() {
        Optional<PeriodFigures> shown = latest(figures);
        if (shown.isEmpty()) {
            return;
        }
        PeriodFigures period = shown.get();
        sheet.percent("SHORT_TERM_DEBT_SHARE", period, new Quotient(period.shortTermDebt(), period.currentLiabilities()));
        Optional<Fact> capital = period.balance("COMMON_STOCK").filter(fact -> fact.value().signum() > 0 && CAPITAL_MAINTENANCE.contains(fact.uomCode()));
        sheet.percent("EQUITY_TO_SHARE_CAPITAL", period, new Quotient(period.equity(), Line.of(capital, "share capital")));
    }

    /** The longest period that ends on the latest balance sheet date. */
    static Optional<PeriodFigures> latest(KeyFigures figures) {
        for (Span span : new Span[] {Span.YEAR, Span.NINE_MONTHS, Span.HALF_YEAR, Span.QUARTER}) {
            PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
            if (period.isShown() && period.assets().isKnown()) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }
}
