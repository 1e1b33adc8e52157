package dev.tickmark.recognition;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A period of a cash flow statement that shows its change in cash, and cash at one end of the period only: {@code opening} says that it is the beginning that lacks. Other periods of the statement show both ends. */
public record CashGap(Fact change, boolean opening) implements Wording {

    @Override
    public Spot at() {
        return Spot.of(change);
    }

    @Override
    public String meant() {
        return opening ? "at the beginning" : "at the end";
    }

    /** The periods of a filing's cash flow statements that are so. */
    public static List<CashGap> in(Filing filing) {
        List<CashGap> found = new ArrayList<>();
        for (Table table : filing.statements()) {
            if (table.kind() == StatementKind.CASH_FLOW && !table.damaged()) {
                Optional<Row> change = row(table, "NET_CHANGE_IN_CASH");
                Optional<Row> from = row(table, "CASH_AT_BEGINNING");
                Optional<Row> to = row(table, "CASH_AT_END");
                if (change.isPresent() && from.isPresent() && to.isPresent()) {
                    boolean both = table.columns().stream().anyMatch(column -> in(from.get(), column).isPresent() && in(to.get(), column).isPresent());
                    for (Column column : table.columns()) {
                        boolean lacksFrom = in(from.get(), column).isEmpty();
                        boolean lacksTo = in(to.get(), column).isEmpty();
                        if (both && column.role() == FactRole.AMOUNT && lacksFrom != lacksTo) {
                            in(change.get(), column).ifPresent(fact -> found.add(new CashGap(fact, lacksFrom)));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Optional<Row> row(Table table, String concept) {
        List<Row> rows = table.rows().stream().filter(row -> row.concept().equals(concept) && !row.isHeading()).toList();
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    private static Optional<Fact> in(Row row, Column column) {
        return row.facts().stream().filter(fact -> fact.column() == column.index()).findFirst();
    }
}
