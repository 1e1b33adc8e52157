package dev.tickmark.recognition;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A column of a statement that translates an earlier period than the latest one beside it: {@code fact} is its first figure, {@code latest} the period that a translation at the closing rate is of. */
public record EarlierTranslation(Fact fact, Column latest) implements Wording {

    @Override
    public Spot at() {
        return Spot.of(fact);
    }

    @Override
    public String meant() {
        return latest.period().words();
    }

    /** The columns of a filing that are so. */
    public static List<EarlierTranslation> in(Filing filing) {
        List<EarlierTranslation> found = new ArrayList<>();
        for (Table table : filing.statements()) {
            Column latest = null;
            for (Column column : table.columns()) {
                boolean later = column.role() == FactRole.AMOUNT && column.period().isStated() && (latest == null || column.period().end().isAfter(end(latest)));
                latest = later ? column : latest;
            }
            for (Column column : latest == null ? List.<Column>of() : table.columns()) {
                if (column.role() == FactRole.TRANSLATION && column.period().isStated() && column.period().end().isBefore(end(latest).minusDays(20))) {
                    first(table, column, latest, found);
                }
            }
        }
        return found;
    }

    private static LocalDate end(Column column) {
        return column.period().end();
    }

    private static void first(Table table, Column column, Column latest, List<EarlierTranslation> found) {
        table.rows().stream().flatMap(row -> row.facts().stream()).filter(fact -> fact.column() == column.index() && !fact.nil()).findFirst().ifPresent(fact -> found.add(new EarlierTranslation(fact, latest)));
    }
}
