package dev.tickmark.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The published scores that count signs: Piotroski's nine of strength, Montier's six of cooked books. Each sign is named with whether it shows. */
final class StrengthScores {

    private static final BigDecimal TENTH = new BigDecimal("1.1");
    private final List<Term> terms = new ArrayList<>();
    private final StringJoiner signs = new StringJoiner(", ");
    private int count;

    private StrengthScores() {
    }

    static void of(KeyFigures figures, MeasureSheet sheet) {
        PeriodFigures year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        PeriodFigures before = new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO);
        piotroski(year, before, sheet);
        montier(year, before, sheet);
    }

    private static void piotroski(PeriodFigures year, PeriodFigures before, MeasureSheet sheet) {
        Quotient result = new Quotient(year.netResult(), year.assets());
        Quotient resultBefore = new Quotient(before.netResult(), before.assets());
        Quotient cash = new Quotient(year.operatingCash(), year.assets());
        Quotient debt = new Quotient(year.longTermDebt(), year.assets());
        Quotient debtBefore = new Quotient(before.longTermDebt(), before.assets());
        Quotient liquidity = new Quotient(year.currentAssets(), year.currentLiabilities());
        Quotient liquidityBefore = new Quotient(before.currentAssets(), before.currentLiabilities());
        Quotient margin = new Quotient(year.grossProfit(), year.revenue());
        Quotient marginBefore = new Quotient(before.grossProfit(), before.revenue());
        Quotient turnover = new Quotient(year.revenue(), year.assets());
        Quotient turnoverBefore = new Quotient(before.revenue(), before.assets());
        for (Quotient quotient : new Quotient[] {result, resultBefore, cash, debt, debtBefore, liquidity, liquidityBefore, margin, marginBefore, turnover, turnoverBefore}) {
            if (!quotient.isKnown()) {
                sheet.omit("PIOTROSKI_F", "not all of net result, operating cash flow, revenue, gross profit, assets, long-term debt and current items of two full years are printed");
                return;
            }
        }
        Line issue = Line.of(year.flow("SHARE_ISSUE"), "shares issued");
        StrengthScores score = new StrengthScores();
        score.sign("profit", result.value().signum() > 0, result);
        score.sign("operating cash", cash.value().signum() > 0, cash);
        score.sign("return up", result.value().compareTo(resultBefore.value()) > 0, resultBefore);
        score.sign("cash above profit", year.operatingCash().value().compareTo(year.netResult().value()) > 0);
        score.sign("less debt", debt.value().compareTo(debtBefore.value()) < 0, debt, debtBefore);
        score.sign("more liquid", liquidity.value().compareTo(liquidityBefore.value()) > 0, liquidity, liquidityBefore);
        score.sign("no shares issued", !issue.isKnown() || issue.signum() <= 0);
        score.sign("margin up", margin.value().compareTo(marginBefore.value()) > 0, margin, marginBefore);
        score.sign("turnover up", turnover.value().compareTo(turnoverBefore.value()) > 0, turnover, turnoverBefore);
        score.write("PIOTROSKI_F", year, sheet);
    }

    private static void montier(PeriodFigures year, PeriodFigures before, MeasureSheet sheet) {
        Line gap = year.netResult().minus(year.operatingCash());
        Line gapBefore = before.netResult().minus(before.operatingCash());
        Quotient sales = new Quotient(year.receivables(), year.revenue());
        Quotient salesBefore = new Quotient(before.receivables(), before.revenue());
        Quotient stock = new Quotient(year.inventory(), year.costOfRevenue());
        Quotient stockBefore = new Quotient(before.inventory(), before.costOfRevenue());
        Quotient other = new Quotient(year.otherCurrentAssets(), year.revenue());
        Quotient otherBefore = new Quotient(before.otherCurrentAssets(), before.revenue());
        Quotient worn = new Quotient(year.depreciation(), year.grossPlant());
        Quotient wornBefore = new Quotient(before.depreciation(), before.grossPlant());
        Quotient growth = new Quotient(year.assets(), before.assets());
        boolean known = gap.isKnown() && gapBefore.isKnown();
        for (Quotient quotient : new Quotient[] {sales, salesBefore, stock, stockBefore, other, otherBefore, worn, wornBefore, growth}) {
            known &= quotient.isKnown();
        }
        if (!known) {
            sheet.omit("MONTIER_C", "not all of net result, operating cash flow, receivables, inventories, other current assets, depreciation and plant of two full years are printed");
            return;
        }
        StrengthScores score = new StrengthScores();
        score.sign("result further above cash", gap.value().compareTo(gapBefore.value()) > 0, new Quotient(gap, gapBefore));
        score.sign("receivables slower", sales.value().compareTo(salesBefore.value()) > 0, sales, salesBefore);
        score.sign("inventories slower", stock.value().compareTo(stockBefore.value()) > 0, stock, stockBefore);
        score.sign("other current assets up", other.value().compareTo(otherBefore.value()) > 0, other, otherBefore);
        score.sign("depreciation slower", worn.value().compareTo(wornBefore.value()) < 0, worn, wornBefore);
        score.sign("assets up by a tenth", growth.value().compareTo(TENTH) > 0, growth);
        score.write("MONTIER_C", year, sheet);
    }

    private void sign(String name, boolean shows, Quotient... from) {
        for (Quotient quotient : from) {
            terms.addAll(quotient.terms());
        }
        signs.add(name + (shows ? " 1" : " 0"));
        count += shows ? 1 : 0;
    }

    private void write(String name, PeriodFigures year, MeasureSheet sheet) {
        sheet.add(name, BigDecimal.valueOf(count), "count", year, terms, signs.toString());
    }
}
