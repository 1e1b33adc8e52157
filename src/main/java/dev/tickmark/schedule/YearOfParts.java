package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Rounding;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A longer period beside the shorter ones in the same table that make it up: half a year and its quarters, a year and quarter plus nine months. */
final class YearOfParts {

    private YearOfParts() {
    }

    static List<Comparison> find(Matrix matrix) {
        List<Comparison> out = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Column column : matrix.columns(FactRole.AMOUNT)) {
            if (column.period() instanceof Duration && column.entity().isEmpty()) {
                columns.add(column);
            }
        }
        for (Column whole : columns) {
            List<Column> parts = tiling((Duration) whole.period(), columns);
            if (parts.size() >= 2) {
                out.addAll(rows(matrix, whole, parts));
                out.addAll(perShare(matrix, whole, parts));
            }
        }
        return out;
    }

    /** Columns whose periods lie end to end over the whole; empty where they do not. */
    private static List<Column> tiling(Duration whole, List<Column> columns) {
        List<Column> parts = new ArrayList<>();
        java.time.LocalDate next = whole.start();
        boolean found = true;
        while (found && next.isBefore(whole.end())) {
            found = false;
            for (Column column : columns) {
                Duration part = (Duration) column.period();
                if (part.months() < whole.months() && Math.abs(ChronoUnit.DAYS.between(part.start(), next)) <= 9 && !part.end().isAfter(whole.end().plusDays(3))) {
                    parts.add(column);
                    next = part.end().plusDays(1);
                    found = true;
                    break;
                }
            }
        }
        return Math.abs(ChronoUnit.DAYS.between(next, whole.end().plusDays(1))) <= 9 ? parts : List.of();
    }

    private static List<Comparison> rows(Matrix matrix, Column whole, List<Column> parts) {
        List<Comparison> tried = new ArrayList<>();
        int holds = 0;
        for (Row row : matrix.table().rows()) {
            Fact total = matrix.column(whole)[row.index()];
            List<Term> terms = new ArrayList<>();
            for (Column part : parts) {
                Fact fact = matrix.column(part)[row.index()];
                if (fact != null && fact.role() == FactRole.AMOUNT && fact.uom().isCurrency()) {
                    terms.add(Term.plus(fact, "part of the period"));
                }
            }
            if (total != null && total.role() == FactRole.AMOUNT && terms.size() == parts.size() && !row.concept().startsWith("CASH_AT")) {
                Working working = Workings.sum(total, terms, Rounding.NEAREST, Evidence.STRUCTURE);
                holds += working.outcome() == Outcome.TICK ? 1 : 0;
                tried.add(new RollForward(working, Identity.YEAR_OF_PARTS, Measured.AMOUNT));
            }
        }
        return holds >= 3 && holds * 10 >= tried.size() * 7 ? tried : List.of();
    }

    /** Results per share, which make the year's only as far as the number of shares stands still: what lies within a twentieth of it, or is rounding, is no exception. */
    private static List<Comparison> perShare(Matrix matrix, Column whole, List<Column> parts) {
        List<Comparison> found = new ArrayList<>();
        for (Row row : matrix.table().rows()) {
            Fact total = matrix.column(whole)[row.index()];
            List<Term> terms = new ArrayList<>();
            for (Column part : parts) {
                Fact fact = matrix.column(part)[row.index()];
                if (fact != null && fact.role() == FactRole.PER_SHARE) {
                    terms.add(Term.plus(fact, "part of the period"));
                }
            }
            if (total != null && total.role() == FactRole.PER_SHARE && row.concept().startsWith("EPS") && terms.size() == parts.size()) {
                Working working = Workings.sum(total, terms, Rounding.NEAREST, Evidence.STRUCTURE);
                boolean far = !Interval.exactly(total.value()).roughly(total.value()).holds(total.value().subtract(working.difference()));
                if (working.outcome() == Outcome.TICK || far) {
                    found.add(new RollForward(working, Identity.YEAR_OF_PARTS_PER_SHARE, Measured.AMOUNT));
                }
            }
        }
        return found;
    }
}
