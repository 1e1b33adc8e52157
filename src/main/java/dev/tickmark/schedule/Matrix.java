package dev.tickmark.schedule;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table's facts by row and column. */
final class Matrix {

    private final Table table;
    private final Map<Integer, Fact[]> byColumn = new HashMap<>();

    Matrix(Table table) {
        this.table = table;
        for (Column column : table.columns()) {
            byColumn.put(column.index(), new Fact[table.rows().size()]);
        }
        for (Row row : table.rows()) {
            for (Fact fact : row.facts()) {
                byColumn.get(fact.column())[row.index()] = fact;
            }
        }
    }

    Table table() {
        return table;
    }

    /** The figures of a column by row; null where a row has none. */
    Fact[] column(Column column) {
        return byColumn.get(column.index());
    }

    /** The columns of a role, from left to right. */
    List<Column> columns(FactRole... roles) {
        List<Column> out = new ArrayList<>();
        for (Column column : table.columns()) {
            for (FactRole role : roles) {
                if (column.role() == role) {
                    out.add(column);
                }
            }
        }
        return out;
    }

    /** Columns of amounts by nearness to a column: first those to its left, nearest first, then those to its right. */
    List<Column> nearest(Column to, List<Column> among) {
        List<Column> out = new ArrayList<>(among);
        out.removeIf(c -> c.index() == to.index());
        out.sort(java.util.Comparator.comparingInt(c -> c.index() < to.index() ? to.index() - c.index() : 1000 + c.index() - to.index()));
        return out;
    }

    static boolean amount(Fact fact) {
        return fact != null && (fact.role() == FactRole.AMOUNT || fact.role() == FactRole.TRANSLATION);
    }
}
