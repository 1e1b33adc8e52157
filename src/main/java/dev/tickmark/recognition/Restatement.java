package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A line of a statement of one period, as first reported and as restated: {@code percent} is by how much of its first amount it was restated, whichever way. */
public record Restatement(Fact now, Fact before, BigDecimal percent) implements Wording {

    private static final Set<String> TELLING = Set.of("REVENUE", "GROSS_PROFIT", "PRETAX_INCOME", "NET_INCOME", "PROFIT_INCLUDING_NCI", "ASSETS", "EQUITY", "EQUITY_INCLUDING_NCI", "CFO");

    @Override
    public Spot at() {
        return Spot.of(now);
    }

    @Override
    public String meant() {
        return before.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(before));
    }

    /** Of each pair of columns of a filing the line that was restated most. */
    public static List<Restatement> in(Filing filing) {
        List<Restatement> found = new ArrayList<>();
        for (Table table : filing.statements()) {
            for (Column before : table.columns()) {
                for (Column now : says(before, "reported") ? table.columns() : List.<Column>of()) {
                    if (says(now, "restated") && !says(now, "reported") && now.period().equals(before.period()) && now.uom().equals(before.uom())) {
                        most(table, now, before, found);
                    }
                }
            }
        }
        return found;
    }

    private static boolean says(Column column, String word) {
        String heading = column.heading().toLowerCase(Locale.ROOT);
        return column.role() == FactRole.AMOUNT && heading.contains(word);
    }

    private static void most(Table table, Column now, Column before, List<Restatement> found) {
        Restatement most = null;
        for (Row row : table.rows()) {
            Fact one = at(row, now);
            Fact other = at(row, before);
            if (one != null && other != null && TELLING.contains(one.concept()) && other.value().signum() != 0 && one.value().compareTo(other.value()) != 0) {
                BigDecimal percent = one.value().subtract(other.value()).scaleByPowerOfTen(2).divide(other.value(), Interval.CONTEXT).abs();
                most = most == null || percent.compareTo(most.percent) > 0 ? new Restatement(one, other, percent) : most;
            }
        }
        if (most != null) {
            found.add(most);
        }
    }

    private static Fact at(Row row, Column column) {
        for (Fact fact : row.facts()) {
            if (fact.column() == column.index() && fact.role() == FactRole.AMOUNT) {
                return fact;
            }
        }
        return null;
    }
}
