package dev.tickmark.schedule;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The line items on the face of the primary statements, each told by how old it is: of the latest period shown, of a year before, of the period directly before. */
final class KeyFigures {

    private final Map<String, KeyFigure> figures = new LinkedHashMap<>();

    private KeyFigures() {
    }

    static KeyFigures of(Filing filing) {
        KeyFigures found = new KeyFigures();
        Map<Span, TreeSet<LocalDate>> ends = new HashMap<>();
        List<Map.Entry<Table, Column>> columns = new ArrayList<>();
        for (Table table : filing.statements()) {
            if (table.kind() == StatementKind.EQUITY_CHANGES) {
                continue;
            }
            for (Column column : table.columns()) {
                if (column.role() == FactRole.AMOUNT && column.entity().isEmpty() && column.period().isStated()) {
                    columns.add(Map.entry(table, column));
                    ends.computeIfAbsent(span(column.period()), s -> new TreeSet<>()).add(column.period().end());
                }
            }
        }
        for (Map.Entry<Table, Column> entry : columns) {
            Span span = span(entry.getValue().period());
            age(entry.getValue().period().end(), ends.get(span)).ifPresent(age -> found.take(entry.getKey(), entry.getValue(), span, age));
        }
        return found;
    }

    private void take(Table table, Column column, Span span, Age age) {
        for (Row row : table.rows()) {
            for (Fact fact : row.facts()) {
                if (fact.column() == column.index() && !fact.concept().isEmpty()) {
                    figures.putIfAbsent(key(fact.concept(), span, age), new KeyFigure(fact.concept(), span, age, fact));
                }
            }
        }
    }

    private static String key(String concept, Span span, Age age) {
        return concept + " " + span + " " + age;
    }

    private static Span span(Period period) {
        if (!(period instanceof Duration duration)) {
            return Span.INSTANT;
        }
        return switch (duration.months()) {
            case 3 -> Span.QUARTER;
            case 6 -> Span.HALF_YEAR;
            case 9 -> Span.NINE_MONTHS;
            case 12 -> Span.YEAR;
            default -> Span.OTHER;
        };
    }

    private static Optional<Age> age(LocalDate end, TreeSet<LocalDate> ends) {
        LocalDate latest = ends.last();
        long days = ChronoUnit.DAYS.between(end, latest);
        if (days == 0) {
            return Optional.of(Age.CURRENT);
        }
        if (Math.abs(days - 365) <= 10) {
            return Optional.of(Age.YEAR_AGO);
        }
        if (Math.abs(days - 730) <= 12) {
            return Optional.of(Age.TWO_YEARS_AGO);
        }
        return end.equals(ends.lower(latest)) && days < 355 ? Optional.of(Age.PREVIOUS) : Optional.empty();
    }

    Optional<KeyFigure> get(String concept, Span span, Age age) {
        return Optional.ofNullable(figures.get(key(concept, span, age)));
    }

    List<KeyFigure> all() {
        return List.copyOf(figures.values());
    }
}
