package dev.tickmark.recognition;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A translated amount that is, at the filing's rate, not the amount of its own row but that of the row below or above: the figures of one column stand a line apart. {@code amount} is the one it translates. */
public record DisplacedRow(Fact translated, Fact own, Fact amount) implements Wording {

    private static final BigDecimal TELLING = BigDecimal.valueOf(1000);

    @Override
    public Spot at() {
        return Spot.of(translated);
    }

    @Override
    public String meant() {
        return amount.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(own), Spot.of(amount));
    }

    /** The rows of a filing that are so. */
    public static List<DisplacedRow> in(Filing filing) {
        List<DisplacedRow> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            for (Column column : table.columns()) {
                if (column.role() != FactRole.TRANSLATION) {
                    continue;
                }
                for (Filing.Rate rate : filing.rates()) {
                    if (rate.to().equals(column.uom().code())) {
                        find(table, column, rate, found);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static void find(Table table, Column column, Filing.Rate rate, List<DisplacedRow> found) {
        List<Row> rows = table.rows().stream().filter(row -> !row.isHeading()).toList();
        for (int i = 0; i < rows.size(); i++) {
            Fact translated = at(rows.get(i), column);
            Fact own = amount(rows.get(i), column, rate);
            if (translated == null || own == null || translated.value().signum() == 0 || translated.value().abs().compareTo(TELLING.multiply(translated.unit())) < 0 || is(translated, own, rate)) {
                continue;
            }
            for (int near : new int[] {i + 1, i - 1}) {
                Fact other = near < 0 || near >= rows.size() ? null : amount(rows.get(near), column, rate);
                if (other != null && other.value().compareTo(own.value()) != 0 && is(translated, other, rate)) {
                    found.add(new DisplacedRow(translated, own, other));
                    break;
                }
            }
        }
    }

    private static boolean is(Fact translated, Fact amount, Filing.Rate rate) {
        return translated.interval().widened(translated.unit()).times(rate.rate()).holds(amount.value());
    }

    private static Fact at(Row row, Column column) {
        return row.facts().stream().filter(fact -> fact.column() == column.index()).findFirst().orElse(null);
    }

    private static Fact amount(Row row, Column column, Filing.Rate rate) {
        return row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && fact.uomCode().equals(rate.from()) && fact.period().equals(column.period())).findFirst().orElse(null);
    }
}
