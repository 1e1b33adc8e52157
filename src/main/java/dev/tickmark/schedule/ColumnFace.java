package dev.tickmark.schedule;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One column of one table: the facts of each concept in it. */
record ColumnFace(Column column, Map<String, List<Fact>> facts) {

    static ColumnFace of(Table table, Column column) {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            for (Fact fact : row.facts()) {
                if (fact.column() == column.index() && fact.role() == column.role() && !fact.concept().isEmpty() && !fact.nil()) {
                    facts.computeIfAbsent(fact.concept(), c -> new ArrayList<>(1)).add(fact);
                }
            }
        }
        return new ColumnFace(column, facts);
    }

    /** The one fact of a concept; null where there is none or several. */
    Fact only(String concept) {
        List<Fact> found = facts.getOrDefault(concept, List.of());
        return found.size() == 1 ? found.get(0) : null;
    }

    boolean has(String concept) {
        return facts.containsKey(concept);
    }

    LocalDate end() {
        return column.period().end();
    }
}
