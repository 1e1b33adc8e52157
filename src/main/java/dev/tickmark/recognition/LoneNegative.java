package dev.tickmark.recognition;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;

/** An amount below nothing in a row that is above nothing elsewhere, and the only amount of its period there: no way of printing the line, and no column of eliminations beside what they are taken from. */
public record LoneNegative(Fact fact) implements Wording {

    @Override
    public Spot at() {
        return Spot.of(fact);
    }

    /** The amounts of a filing that are so. */
    public static List<LoneNegative> in(Filing filing) {
        List<LoneNegative> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                for (Fact fact : row.facts()) {
                    if (fact.isAmount() && fact.value().signum() < 0 && isAlone(fact, row.facts())) {
                        found.add(new LoneNegative(fact));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isAlone(Fact fact, List<Fact> row) {
        boolean positive = false;
        for (Fact other : row) {
            if (other.isAmount()) {
                if (other.column() != fact.column() && other.period().equals(fact.period())) {
                    return false;
                }
                positive |= other.value().signum() > 0;
            }
        }
        return positive;
    }
}
