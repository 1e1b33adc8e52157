package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A primary statement whose title does not say that it is unaudited, where the titles of at least two others of its filing, of other kinds, say so and nothing in it speaks of an audit. */
public record UnmarkedStatement(Table table, Table marked) implements Wording {

    private static final Set<StatementKind> FACES = Set.of(StatementKind.BALANCE_SHEET, StatementKind.INCOME_STATEMENT, StatementKind.CASH_FLOW);

    @Override
    public Spot at() {
        return Spot.of(table);
    }

    @Override
    public String meant() {
        return marked.title();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(marked));
    }

    /** The statements of a filing that are so. */
    public static List<UnmarkedStatement> in(Filing filing) {
        List<Table> marked = filing.statements().stream().filter(t -> FACES.contains(t.kind()) && says(t.title())).toList();
        Set<StatementKind> kinds = new TreeSet<>();
        marked.forEach(table -> kinds.add(table.kind()));
        List<UnmarkedStatement> found = new ArrayList<>();
        for (Table table : kinds.size() < 2 ? List.<Table>of() : filing.statements()) {
            if (FACES.contains(table.kind()) && !kinds.contains(table.kind()) && !mentions(table) && ends(table).equals(ends(marked.get(0))) && table.title().toLowerCase(Locale.ROOT).contains("statement")) {
                found.add(new UnmarkedStatement(table, marked.get(0)));
            }
        }
        return found;
    }

    /** The latest day that a statement's columns end on: statements of other periods may be audited. */
    private static Optional<LocalDate> ends(Table table) {
        return table.columns().stream().filter(column -> column.period().isStated()).map(column -> column.period().end()).max(LocalDate::compareTo);
    }

    private static boolean says(String text) {
        return text.toLowerCase(Locale.ROOT).contains("unaudited");
    }

    private static boolean mentions(Table table) {
        if (table.title().toLowerCase(Locale.ROOT).contains("audit") || table.columns().stream().anyMatch(c -> c.heading().toLowerCase(Locale.ROOT).contains("audit"))) {
            return true;
        }
        for (Row row : table.rows()) {
            if (row.caption().toLowerCase(Locale.ROOT).contains("audit")) {
                return true;
            }
        }
        return false;
    }
}
