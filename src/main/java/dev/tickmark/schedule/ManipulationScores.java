package dev.tickmark.schedule;

import dev.tickmark.amount.Exponential;
import dev.tickmark.amount.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The published scores that compare a year's statements with those of companies that misstated theirs: Beneish's M with eight and with five variables, and Dechow's F, with their printed coefficients. */
final class ManipulationScores {

    private static final BigDecimal UNCONDITIONAL = new BigDecimal("0.0037");
    private final PeriodFigures year;
    private final PeriodFigures before;
    private final PeriodFigures earlier;
    private final MeasureSheet sheet;

    /** An index of this year over the year before, with what it was computed from. */
    private record Index(String name, BigDecimal value, List<Term> terms, String text) {
    }

    private ManipulationScores(KeyFigures figures, MeasureSheet sheet) {
        this.year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        this.before = new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO);
        this.earlier = new PeriodFigures(figures, Span.YEAR, Age.TWO_YEARS_AGO);
        this.sheet = sheet;
    }

    static void of(KeyFigures figures, MeasureSheet sheet) {
        ManipulationScores scores = new ManipulationScores(figures, sheet);
        scores.beneish();
        scores.dechow();
    }

    private void beneish() {
        List<Index> indices = new ArrayList<>();
        index(indices, "DSRI", new Quotient(year.receivables(), year.revenue()), new Quotient(before.receivables(), before.revenue()));
        index(indices, "GMI", new Quotient(before.grossProfit(), before.revenue()), new Quotient(year.grossProfit(), year.revenue()));
        index(indices, "AQI", soft(year), soft(before));
        index(indices, "SGI", new Quotient(year.revenue(), before.revenue()));
        index(indices, "DEPI", new Quotient(before.depreciation(), before.depreciation().plus(before.plant())), new Quotient(year.depreciation(), year.depreciation().plus(year.plant())));
        index(indices, "SGAI", new Quotient(year.sellingAndAdministration(), year.revenue()), new Quotient(before.sellingAndAdministration(), before.revenue()));
        index(indices, "LVGI", new Quotient(year.currentLiabilities().with(year.longTermDebt()), year.assets()), new Quotient(before.currentLiabilities().with(before.longTermDebt()), before.assets()));
        accruals(indices);
        for (Index index : indices) {
            sheet.add("BENEISH_" + index.name(), index.value(), "x", year, index.terms(), index.text());
        }
        boolean loss = year.netResult().isKnown() && year.netResult().signum() < 0;
        if (loss) {
            sheet.omit("BENEISH_M8", "in a year of loss accruals over assets say nothing of this kind");
            sheet.omit("BENEISH_M5", "it was fitted to companies with profit, and the year is one of loss");
        } else if (indices.size() == 8) {
            score("BENEISH_M8", indices, "-4.84", "DSRI", "0.920", "GMI", "0.528", "AQI", "0.404", "SGI", "0.892", "DEPI", "0.115", "SGAI", "-0.172", "TATA", "4.679", "LVGI", "-0.327");
        } else if (year.netResult().isKnown() && indices.stream().filter(index -> List.of("DSRI", "GMI", "AQI", "SGI", "DEPI").contains(index.name())).count() == 5) {
            score("BENEISH_M5", indices, "-6.065", "DSRI", "0.823", "GMI", "0.906", "AQI", "0.593", "SGI", "0.717", "DEPI", "0.107");
        }
        sheet.omit("BENEISH_M8", "not all of its eight variables can be computed from two full years of statements");
        sheet.omit("BENEISH_M5", indices.size() == 8 ? "the model of eight variables is used" : "not all of its five variables can be computed from two full years of statements");
        for (String name : new String[] {"DSRI", "GMI", "AQI", "SGI", "TATA"}) {
            sheet.omit("BENEISH_" + name, "what it is computed from is not printed for two full years");
        }
    }

    private void score(String name, List<Index> indices, String constant, String... weights) {
        Score score = new Score().constant(constant);
        for (int i = 0; i < weights.length; i += 2) {
            String wanted = weights[i];
            Index index = indices.stream().filter(candidate -> candidate.name().equals(wanted)).findFirst().orElseThrow();
            score.add(weights[i + 1], wanted, index.value(), index.terms());
        }
        sheet.add(name, score.value(), "score", year, score.terms(), score.text());
    }

    /** Neither of the two quotients may be zero or negative: an index of signs that differ means nothing. */
    private static void index(List<Index> indices, String name, Quotient over, Quotient under) {
        if (over.isKnown() && under.isKnown() && over.value().signum() > 0 && under.value().signum() > 0) {
            List<Term> terms = new ArrayList<>(over.terms());
            terms.addAll(under.terms());
            indices.add(new Index(name, over.value().divide(under.value(), Interval.CONTEXT), terms, "(" + over.text() + ") / (" + under.text() + ")"));
        }
    }

    private static void index(List<Index> indices, String name, Quotient quotient) {
        if (quotient.isKnown() && quotient.value().signum() > 0) {
            indices.add(new Index(name, quotient.value(), quotient.terms(), quotient.text()));
        }
    }

    /** Assets that are neither current nor plant nor securities, over assets. */
    private static Quotient soft(PeriodFigures year) {
        Line rest = year.assets().minus(year.currentAssets()).minus(year.plant());
        return new Quotient(rest, year.assets());
    }

    private void accruals(List<Index> indices) {
        Quotient accruals = new Quotient(year.netResult().minus(year.operatingCash()), year.assets());
        if (accruals.isKnown()) {
            indices.add(new Index("TATA", accruals.value(), accruals.terms(), accruals.text()));
        }
    }

    /** Model 1. Operating assets leave out cash, operating liabilities leave out debt; the year's averages are of its first and last day. */
    private void dechow() {
        Line average = year.assets().plus(before.assets());
        Line averageBefore = before.assets().plus(earlier.assets());
        Quotient accruals = new Quotient(net(year).minus(net(before)), average);
        Quotient receivables = new Quotient(year.receivables().minus(before.receivables()), average);
        Quotient inventory = new Quotient(year.inventory().minus(before.inventory()), average);
        Quotient soft = new Quotient(year.assets().minus(year.plant()).minus(year.cash()), year.assets());
        Line sales = year.revenue().minus(year.receivables().minus(before.receivables()));
        Line salesBefore = before.revenue().minus(before.receivables().minus(earlier.receivables()));
        Quotient cashSales = new Quotient(sales.minus(salesBefore), salesBefore);
        Quotient returned = new Quotient(year.netResult(), average);
        Quotient returnedBefore = new Quotient(before.netResult(), averageBefore);
        if (!accruals.isKnown() || !receivables.isKnown() || !inventory.isKnown() || !soft.isKnown() || !cashSales.isKnown() || !returned.isKnown() || !returnedBefore.isKnown() || salesBefore.signum() <= 0) {
            sheet.omit("DECHOW_F", "it takes three balance sheets and two full years with receivables, inventories, plant, cash, liabilities and debt, and not all of these are printed");
            return;
        }
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal change = returned.value().subtract(returnedBefore.value()).multiply(two);
        List<Term> moved = new ArrayList<>(returned.terms());
        moved.addAll(returnedBefore.terms());
        Line issue = Line.of(year.flow("SHARE_ISSUE", "PROCEEDS_LONG_TERM_DEBT", "CONVERTIBLE_ISSUE"), "securities issued");
        Score score = new Score().constant("-7.893").add("0.790", "RSST", accruals.value().multiply(two), accruals.terms()).add("2.518", "receivables", receivables.value().multiply(two), receivables.terms())
                .add("1.191", "inventories", inventory.value().multiply(two), inventory.terms()).add("1.979", "soft assets", soft.value(), soft.terms()).add("0.171", "cash sales", cashSales.value(), cashSales.terms())
                .add("-0.932", "return", change, moved).add("1.029", "issue", issue.isKnown() && issue.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO, issue.terms());
        BigDecimal probability = Exponential.logistic(score.value());
        sheet.add("DECHOW_F", probability.divide(UNCONDITIONAL, Interval.CONTEXT), "x", year, score.terms(), "F = p / 0.0037, p = e^x / (1 + e^x), x = " + Score.rounded(score.value()) + " = " + score.text());
    }

    /** Net operating and financial assets other than cash: their change is what accruals in the wide sense are. Preferred stock is left in where it is printed. */
    private static Line net(PeriodFigures year) {
        return year.assets().minus(year.liabilities()).minus(year.cash());
    }
}
