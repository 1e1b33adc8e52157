package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A column of a half-year, nine months or a year that is not the sum of the quarters its heading names but of as many others beside it: {@code first} is a figure of it, {@code heading} what it is called, {@code last} the latest of the quarters that make it. */
public record MisheadedColumn(Fact first, String heading, Column last) implements Wording {

    private static final int QUARTER = 3;
    private static final int FEWEST_ROWS = 3;

    @Override
    public Spot at() {
        return Spot.of(first);
    }

    @Override
    public String meant() {
        return heading + " is the sum of the quarters to " + last.period().words().replace("the 3 months to ", "");
    }

    /** The columns of a filing's statements that are so. */
    public static List<MisheadedColumn> in(Filing filing) {
        List<MisheadedColumn> found = new ArrayList<>();
        for (Table table : filing.statements()) {
            List<Column> quarters = new ArrayList<>();
            for (Column column : table.columns()) {
                if (flow(column) && column.period().months() == QUARTER && quarters.stream().noneMatch(other -> other.period().end().equals(column.period().end()))) {
                    quarters.add(column);
                }
            }
            quarters.sort(Comparator.comparing(column -> column.period().end()));
            for (Column whole : table.columns()) {
                int count = whole.period().months() / QUARTER;
                if (flow(whole) && count >= 2 && count <= 4 && quarters.size() >= count) {
                    column(table, whole, quarters, count, found);
                }
            }
        }
        return found;
    }

    private static boolean flow(Column column) {
        return column.role() == FactRole.AMOUNT && column.entity().isEmpty() && column.period() instanceof Duration;
    }

    private static void column(Table table, Column whole, List<Column> quarters, int count, List<MisheadedColumn> found) {
        Column fitting = null;
        for (int from = 0; from + count <= quarters.size(); from++) {
            List<Column> run = quarters.subList(from, from + count);
            Column last = run.get(count - 1);
            if (consecutive(run) && isSum(table, whole, run)) {
                if (last.period().end().equals(whole.period().end())) {
                    return;
                }
                fitting = last;
            }
        }
        if (fitting != null) {
            Column last = fitting;
            table.rows().stream().flatMap(row -> row.facts().stream()).filter(fact -> fact.column() == whole.index() && fact.value().signum() != 0).findFirst()
                    .ifPresent(fact -> found.add(new MisheadedColumn(fact, whole.heading(), last)));
        }
    }

    private static boolean consecutive(List<Column> run) {
        for (int i = 1; i < run.size(); i++) {
            long days = java.time.temporal.ChronoUnit.DAYS.between(run.get(i - 1).period().end(), run.get(i).period().end());
            if (days > 100) {
                return false;
            }
        }
        return true;
    }

    /** Whether four rows of five, and three at least, add up over the quarters. */
    private static boolean isSum(Table table, Column whole, List<Column> run) {
        int holds = 0;
        int tried = 0;
        for (Row row : table.rows()) {
            Fact total = at(row, whole);
            Interval sum = Interval.exactly(java.math.BigDecimal.ZERO);
            int parts = 0;
            for (Column column : run) {
                Fact part = at(row, column);
                if (part != null) {
                    sum = sum.plus(part.interval());
                    parts++;
                }
            }
            if (total != null && parts == run.size() && total.value().signum() != 0) {
                tried++;
                holds += total.interval().meets(sum) ? 1 : 0;
            }
        }
        return holds >= FEWEST_ROWS && holds * 5 >= tried * 4;
    }

    private static Fact at(Row row, Column column) {
        for (Fact fact : row.facts()) {
            if (fact.column() == column.index() && fact.role() == FactRole.AMOUNT && fact.uom().isCurrency()) {
                return fact;
            }
        }
        return null;
    }
}
