package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Averages of two balances: "Average equity" beside the equity it opens and closes with, in two rows of its column or in one row of two columns. Many averages are of days or quarters; one is taken
 * for half the sum of two only where it is so in all columns but one, two at least.
 */
final class AverageFinder {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String AVERAGE = "average ";
    private static final int FEWEST = 2;

    private AverageFinder() {
    }

    static List<Comparison> find(Matrix matrix) {
        List<Comparison> out = new ArrayList<>();
        for (Row row : matrix.table().rows()) {
            if (row.key().startsWith(AVERAGE) && !row.isHeading()) {
                out.addAll(row(matrix, row, row.key().substring(AVERAGE.length())));
            }
        }
        return out;
    }

    private static List<Comparison> row(Matrix matrix, Row average, String name) {
        List<Row> named = matrix.table().rows().stream().filter(row -> row != average && !row.isHeading() && !row.key().startsWith(AVERAGE) && isOf(row, name)).toList();
        List<Comparison> best = List.of();
        for (int i = 0; i < named.size(); i++) {
            Row one = named.get(i);
            best = better(best, comparisons(average, fact -> at(one, fact.column()), fact -> before(matrix, one, fact)));
            for (Row other : named.subList(i + 1, named.size())) {
                best = better(best, comparisons(average, fact -> at(one, fact.column()), fact -> at(other, fact.column())));
            }
        }
        return best;
    }

    /** Whether a row is of the balance that is averaged: it has its name, with or without words such as "ending". */
    private static boolean isOf(Row row, String name) {
        return !name.isEmpty() && (" " + row.key() + " ").contains(" " + name + " ");
    }

    private static List<Comparison> better(List<Comparison> best, List<Comparison> tried) {
        return tried.size() > best.size() ? tried : best;
    }

    /** Each figure of the average against two balances; nothing unless it holds in all columns but one, two at least. */
    private static List<Comparison> comparisons(Row average, Function<Fact, Optional<Fact>> closing, Function<Fact, Optional<Fact>> opening) {
        List<Comparison> tried = new ArrayList<>();
        int holds = 0;
        for (Fact reported : average.facts()) {
            Optional<Fact> end = closing.apply(reported);
            Optional<Fact> start = opening.apply(reported);
            if (reported.role() == FactRole.AMOUNT && !reported.nil() && end.isPresent() && start.isPresent()) {
                List<Term> terms = List.of(new Term(end.get(), HALF, "at the end"), new Term(start.get(), HALF, "at the beginning"));
                Interval expected = end.get().interval().plus(start.get().interval()).times(HALF);
                Working working = Workings.of(reported, terms, expected, "(" + Workings.plain(end.get()) + " + " + Workings.plain(start.get()) + ") / 2", Evidence.STRUCTURE);
                holds += working.outcome() == Outcome.TICK ? 1 : 0;
                tried.add(new RollForward(working, Identity.AVERAGE, Measured.AMOUNT));
            }
        }
        return holds >= FEWEST && holds >= tried.size() - 1 ? tried : List.of();
    }

    private static Optional<Fact> at(Row row, int column) {
        return row.facts().stream().filter(fact -> fact.column() == column && fact.role() == FactRole.AMOUNT && !fact.nil()).findFirst();
    }

    /** The balance of a row in the column whose period ends last before that of a figure. */
    private static Optional<Fact> before(Matrix matrix, Row row, Fact figure) {
        LocalDate latest = null;
        int column = -1;
        for (Column each : matrix.columns(FactRole.AMOUNT)) {
            boolean earlier = each.period().isStated() && figure.period().isStated() && each.period().months() == figure.months() && each.period().end().isBefore(figure.end());
            if (earlier && (latest == null || each.period().end().isAfter(latest))) {
                latest = each.period().end();
                column = each.index();
            }
        }
        return column < 0 ? Optional.empty() : at(row, column);
    }
}
