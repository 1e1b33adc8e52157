package dev.tickmark.recognition;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Revenue of the full years that a filing's income statements show. */
final class YearlyRevenue {

    private static final int MONTHS = 12;

    private YearlyRevenue() {
    }

    /** The latest year first. */
    static List<Fact> of(Filing filing) {
        List<Fact> years = new ArrayList<>();
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.INCOME_STATEMENT ? table.rows() : List.<Row>of()) {
                if (row.concept().equals("REVENUE")) {
                    row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && fact.months() == MONTHS && fact.value().signum() > 0).forEach(years::add);
                }
            }
        }
        years.sort(Comparator.comparing(Fact::end).reversed());
        return years;
    }
}
