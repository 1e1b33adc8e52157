package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What lifts or burdens a year's result: its last quarter, one-off gains and charges, inventories that outgrow sales, costs that are capitalised, a profit that is barely one. */
final class EarningsMeasures {

    private final PeriodFigures year;
    private final PeriodFigures before;
    private final KeyFigures figures;
    private final MeasureSheet sheet;

    private EarningsMeasures(KeyFigures figures, MeasureSheet sheet) {
        this.figures = figures;
        this.year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        this.before = new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO);
        this.sheet = sheet;
    }

    static void of(KeyFigures figures, MeasureSheet sheet) {
        EarningsMeasures measures = new EarningsMeasures(figures, sheet);
        measures.inventories();
        measures.lastQuarter(Age.CURRENT);
        measures.lastQuarter(Age.YEAR_AGO);
        measures.margin();
        measures.capitalised();
        measures.gains();
        measures.charges();
        measures.overhead();
    }

    /** Growth of inventories less growth of cost of revenue (or revenue), in points, on a year ago; and how much of current assets inventories are. */
    private void inventories() {
        Quotient stock = new Quotient(year.inventory(), before.inventory());
        Quotient cost = new Quotient(year.costOfRevenue(), before.costOfRevenue());
        Quotient sold = cost.isKnown() ? cost : new Quotient(year.revenue(), before.revenue());
        if (stock.isKnown() && sold.isKnown() && before.inventory().signum() > 0 && sold.below().signum() > 0) {
            List<Term> terms = new ArrayList<>(stock.terms());
            terms.addAll(sold.terms());
            sheet.add("INVENTORY_GROWTH_GAP", stock.value().subtract(sold.value()).multiply(MeasureSheet.HUNDRED, Interval.CONTEXT), "points", year, terms, stock.text() + " - " + sold.text());
            sheet.percent("INVENTORY_SHARE", year, new Quotient(year.inventory(), year.currentAssets()));
        }
        sheet.omit("INVENTORY_GROWTH_GAP", "inventories and cost of revenue of two full years are not both printed");
    }

    /** The share of a year's revenue that its last quarter brought, where both are printed. */
    private void lastQuarter(Age age) {
        PeriodFigures whole = new PeriodFigures(figures, Span.YEAR, age);
        PeriodFigures quarter = new PeriodFigures(figures, Span.QUARTER, age);
        Quotient share = new Quotient(quarter.revenue(), whole.revenue());
        if (share.isKnown() && whole.revenue().signum() > 0 && quarter.revenue().terms().get(0).fact().end().equals(whole.revenue().terms().get(0).fact().end())) {
            sheet.percent("LAST_QUARTER_SHARE", whole, share);
        }
        sheet.omit("LAST_QUARTER_SHARE", "revenue of a full year and of its last quarter are not both printed");
    }

    private void margin() {
        Quotient margin = new Quotient(year.netResult(), year.revenue());
        if (margin.isKnown() && year.netResult().signum() > 0 && year.revenue().signum() > 0) {
            sheet.percent("NET_MARGIN", year, margin);
            if (before.netResult().isKnown() && year.netResult().value().compareTo(before.netResult().value()) > 0) {
                sheet.change("NET_RESULT_GROWTH", year, year.netResult(), before.netResult());
            }
        }
        sheet.omit("NET_MARGIN", "no profit and revenue of a full year are printed");
    }

    /** By how much plant and intangibles grew over the year, net, over the year's depreciation. */
    private void capitalised() {
        Line now = year.plant().isKnown() && before.plant().isKnown() ? year.plant().with(year.intangibles().isKnown() && before.intangibles().isKnown() ? year.intangibles() : Line.UNKNOWN) : Line.UNKNOWN;
        Line then = now.isKnown() ? before.plant().with(year.intangibles().isKnown() && before.intangibles().isKnown() ? before.intangibles() : Line.UNKNOWN) : Line.UNKNOWN;
        Line worn = year.depreciation();
        if (now.isKnown() && worn.isKnown() && worn.signum() > 0) {
            sheet.ratio("GROWTH_TO_DEPRECIATION", "x", BigDecimal.ONE, year, new Quotient(now.minus(then), worn));
        }
        sheet.omit("GROWTH_TO_DEPRECIATION", "plant at both ends of a full year and its depreciation are not all printed");
    }

    /** Gains that captions call so, and that are printed as income, over the pre-tax profit they helped to make. */
    private void gains() {
        Line gains = Line.UNKNOWN;
        for (String concept : new String[] {"GAIN_ON_DISPOSAL", "GAIN_ON_INVESTMENTS", "EXTRAORDINARY_INCOME"}) {
            Optional<Fact> gain = year.flow(concept).filter(fact -> fact.value().signum() > 0 && named(fact));
            gains = gains.with(Line.of(gain, "one-off gain"));
        }
        if (gains.isKnown() && year.pretax().isKnown() && year.pretax().signum() > 0) {
            sheet.percent("GAINS_TO_PRETAX", year, new Quotient(gains, year.pretax()));
        }
        sheet.omit("GAINS_TO_PRETAX", "no one-off gain stands beside a pre-tax profit of a full year");
    }

    private static boolean named(Fact fact) {
        String caption = fact.caption().toLowerCase(Locale.ROOT);
        return (caption.startsWith("gain") || caption.startsWith("net gain") || caption.startsWith("profit on") || caption.contains("extraordinary income")) && !caption.contains("loss");
    }

    private void charges() {
        Line charges = Line.cost(year.flow("IMPAIRMENT", "CF_IMPAIRMENT"), "impairment").with(Line.cost(year.flow("GOODWILL_IMPAIRMENT"), "goodwill impairment")).with(Line.cost(year.flow("RESTRUCTURING", "CF_RESTRUCTURING"), "restructuring"));
        if (charges.isKnown() && year.netResult().isKnown() && year.netResult().signum() < 0 && year.revenue().isKnown() && year.revenue().signum() > 0) {
            sheet.percent("CHARGES_IN_LOSS_YEAR", year, new Quotient(charges, year.revenue()));
        }
        sheet.omit("CHARGES_IN_LOSS_YEAR", "no impairment or restructuring stands in a full year of loss");
    }

    /** Growth of selling and administrative costs less growth of revenue, in points, where revenue grew. */
    private void overhead() {
        Quotient costs = new Quotient(year.sellingAndAdministration(), before.sellingAndAdministration());
        Quotient sales = new Quotient(year.revenue(), before.revenue());
        if (costs.isKnown() && sales.isKnown() && sales.value().compareTo(BigDecimal.ONE) > 0 && before.revenue().signum() > 0) {
            List<Term> terms = new ArrayList<>(costs.terms());
            terms.addAll(sales.terms());
            sheet.add("OVERHEAD_GROWTH_GAP", costs.value().subtract(sales.value()).multiply(MeasureSheet.HUNDRED, Interval.CONTEXT), "points", year, terms, costs.text() + " - " + sales.text());
        }
        sheet.omit("OVERHEAD_GROWTH_GAP", "no two full years with selling and administrative costs and rising revenue are printed");
    }
}
