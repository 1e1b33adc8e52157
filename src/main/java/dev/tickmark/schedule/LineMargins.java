package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of business whose revenue and cost both stand in the income statement under one name: what each earns, and how much of the growth is its. */
final class LineMargins {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final KeyFigures figures;
    private final MeasureSheet sheet;

    /** A line of business in one column of the income statement. */
    private record Business(String key, Fact revenue, Fact cost, Fact revenueBefore) {

        BigDecimal margin() {
            return revenue.value().subtract(cost.value().abs()).divide(revenue.value(), Interval.CONTEXT);
        }
    }

    private LineMargins(KeyFigures figures, MeasureSheet sheet) {
        this.figures = figures;
        this.sheet = sheet;
    }

    static void of(Filing filing, KeyFigures figures, MeasureSheet sheet) {
        LineMargins margins = new LineMargins(figures, sheet);
        for (Table table : filing.statements()) {
            if (table.kind() == StatementKind.INCOME_STATEMENT) {
                margins.table(table);
            }
        }
        for (String name : new String[] {"LINE_SHARE_OF_GROWTH", "LINE_MARGIN_TO_AVERAGE", "RESALE_MARGIN"}) {
            sheet.omit(name, "no line of business has its revenue and its cost in the income statement of two full years");
        }
    }

    private void table(Table table) {
        PeriodFigures year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        PeriodFigures before = new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO);
        Line revenue = year.revenue();
        Line then = before.revenue();
        if (!revenue.isKnown() || !then.isKnown() || !year.costOfRevenue().isKnown() || revenue.terms().get(0).fact().table() != table.number() || then.terms().get(0).fact().table() != table.number()) {
            return;
        }
        Fact total = revenue.terms().get(0).fact();
        Fact totalBefore = then.terms().get(0).fact();
        Fact totalCost = year.costOfRevenue().terms().get(0).fact();
        BigDecimal growth = total.value().subtract(totalBefore.value());
        Business leading = null;
        List<Business> businesses = businesses(table, total, totalBefore, totalCost);
        if (!whole(businesses, total, totalCost)) {
            return;
        }
        for (Business business : businesses) {
            if (business.revenue().value().signum() > 0 && resold(business.key())) {
                sheet.percent("RESALE_MARGIN", year, new Quotient(one(business.revenue(), "revenue of the line").without(Line.cost(java.util.Optional.of(business.cost()), "cost of the line")), one(business.revenue(), "revenue of the line")));
            }
            BigDecimal own = business.revenue().value().subtract(business.revenueBefore().value());
            if (leading == null || own.compareTo(leading.revenue().value().subtract(leading.revenueBefore().value())) > 0) {
                leading = business;
            }
        }
        BigDecimal average = total.value().signum() > 0 ? total.value().subtract(totalCost.value().abs()).divide(total.value(), Interval.CONTEXT) : BigDecimal.ZERO;
        if (leading != null && growth.signum() > 0 && average.signum() > 0 && leading.revenue().value().signum() > 0) {
            Line grown = one(leading.revenue(), "revenue of the line").minus(one(leading.revenueBefore(), "a year before"));
            sheet.percent("LINE_SHARE_OF_GROWTH", year, new Quotient(grown, revenue.minus(then)));
            List<Term> terms = new ArrayList<>(List.of(Term.plus(leading.revenue(), "revenue of the line"), Term.minus(leading.cost(), "cost of the line"), Term.plus(total, "revenue"), Term.minus(totalCost, "cost of revenue")));
            sheet.add("LINE_MARGIN_TO_AVERAGE", leading.margin().divide(average, Interval.CONTEXT).multiply(HUNDRED), "%", year, terms, "margin " + Score.rounded(leading.margin().multiply(HUNDRED)) + "% against " + Score.rounded(average.multiply(HUNDRED)) + "%");
        }
    }

    /** Whether the lines are all there are: otherwise the average margin is not theirs. */
    private static boolean whole(List<Business> businesses, Fact total, Fact totalCost) {
        BigDecimal sold = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (Business business : businesses) {
            sold = sold.add(business.revenue().value());
            cost = cost.add(business.cost().value().abs());
        }
        return sold.subtract(total.value()).abs().multiply(HUNDRED).compareTo(total.value().abs()) <= 0 && cost.subtract(totalCost.value().abs()).abs().multiply(HUNDRED).compareTo(totalCost.value().abs()) <= 0;
    }

    private static Line one(Fact fact, String role) {
        return new Line(List.of(Term.plus(fact, role)));
    }

    private static boolean resold(String key) {
        return key.contains("equipment") || key.contains("hardware") || key.contains("resale");
    }

    /** Rows above total revenue, each with the row between total revenue and total cost that has the same name. */
    private static List<Business> businesses(Table table, Fact total, Fact totalBefore, Fact totalCost) {
        Map<String, Row> sold = new HashMap<>();
        List<Business> found = new ArrayList<>();
        for (Row row : table.rows()) {
            String name = row.key().replaceFirst("^(?:total )?(?:costs? of |costs? )?(?:other (?=\\p{L}+ ))?", "").replaceFirst(" (?:revenues?|costs?)$", "").strip();
            if (row.isHeading() || name.isEmpty()) {
                continue;
            }
            if (row.index() < total.row()) {
                sold.put(name, row);
            } else if (row.index() > total.row() && row.index() < totalCost.row() && sold.containsKey(name)) {
                Fact revenue = at(sold.get(name), total.column());
                Fact before = at(sold.get(name), totalBefore.column());
                Fact cost = at(row, total.column());
                if (revenue != null && before != null && cost != null) {
                    found.add(new Business(name, revenue, cost, before));
                }
            }
        }
        return found;
    }

    private static Fact at(Row row, int column) {
        return row.facts().stream().filter(fact -> fact.column() == column && fact.role() == FactRole.AMOUNT).findFirst().orElse(null);
    }
}
