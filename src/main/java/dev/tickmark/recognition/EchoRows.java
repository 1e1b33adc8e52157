package dev.tickmark.recognition;

import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.amount.Uom;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows of a table that a scanner lost from the grid and left only in echoes: cells into which it ran several rows. A stretch of an echo is a row if it has a caption and as many clean
 * numbers as the table has columns, each of its column's shape; it is a lost row if no row of the table has its caption or its figures.
 */
final class EchoRows {

    private static final int MOST_PERCENT = 10_000;
    private static final int FEWEST_FIGURES = 3;

    /** A line of the mended table: a row of the grid, a lost row, or (both) a row of the grid that has its caption and its lost figure from an echo. */
    record Line(Optional<Row> row, Optional<EchoReading> echo, Map<Column, PrintedNumber> figures) {

        static Line of(Row row) {
            return new Line(Optional.of(row), Optional.empty(), Map.of());
        }
    }

    /** How a printing of a row stands among its neighbours in the echo. */
    private record Printing(List<EchoReading> neighbours, int at, Map<Column, PrintedNumber> figures) {

        EchoReading reading() {
            return neighbours.get(at);
        }
    }

    private final List<Column> columns;
    private final List<Column> amounts;
    private final List<Column> unmarked;
    private final Predicate<String> measuredOtherwise;
    private final Predicate<String> known;
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final Map<EchoReading, Map<Column, PrintedNumber>> fitting = new IdentityHashMap<>();
    private final Map<EchoReading, Row> confirmed = new IdentityHashMap<>();
    private final Map<EchoReading, String> identities = new IdentityHashMap<>();
    private final Set<String> lost = new HashSet<>();

    /**
     * The columns that a row may fill.
     *
     * @param currency          the table's own currency
     * @param measuredOtherwise whether a caption's figures are amounts per share or counts, which fill no percent columns
     * @param known             whether a normalised caption is one that statements have
     */
    EchoRows(List<Column> columns, String currency, Predicate<String> measuredOtherwise, Predicate<String> known) {
        this.columns = columns;
        this.amounts = columns.stream().filter(c -> c.role() == FactRole.AMOUNT && (currency.isEmpty() || c.uom().code().equals(currency))).toList();
        this.unmarked = columns.stream().filter(c -> !c.uom().equals(Uom.PERCENT)).toList();
        this.measuredOtherwise = measuredOtherwise;
        this.known = known;
    }

    /** The unread pieces of a filing that hold anything that could be a row: looked at once, for a page of one line has all of them in the lines of each table. */
    static List<Unread> among(List<Unread> unread) {
        return unread.stream().filter(piece -> piece.location() instanceof TextSpan span && span.end() - span.start() == piece.text().length() && piece.text().indexOf('\n') < 0
                && EchoReading.of(piece).stream().anyMatch(EchoRows::mayBeRow)).toList();
    }

    private static boolean mayBeRow(EchoReading reading) {
        return reading.clean() && !reading.key().isEmpty() && reading.numbers().size() > 1;
    }

    /** The echoes that stand in the lines of a table. */
    static List<Unread> within(TextSpan first, TextSpan last, List<Unread> echoes) {
        return echoes.stream().filter(echo -> echo.location() instanceof TextSpan span && span.line() >= first.line() && span.line() <= last.line()).toList();
    }

    /** The rows of the grid, with what the echoes add to them. */
    List<Line> mended(List<Row> rows, List<Unread> echoes) {
        List<Line> lines = new ArrayList<>(rows.stream().map(Line::of).toList());
        for (Column column : columns) {
            shapes.put(column.index(), Shape.of(column, rows));
        }
        Map<String, List<Printing>> byCaption = printings(rows, echoes);
        Set<String> present = new HashSet<>();
        rows.stream().filter(r -> !r.facts().isEmpty()).forEach(r -> present.add(r.key()));
        List<List<Printing>> absent = new ArrayList<>();
        byCaption.forEach((key, printings) -> {
            if (!present.contains(key) && !isMerged(printings.get(0).reading(), rows, byCaption.keySet())) {
                absent.add(mostOftenAlike(printings));
            }
        });
        absent.sort(Comparator.comparingInt((List<Printing> p) -> p.size()).reversed());
        List<List<Printing>> accepted = new ArrayList<>();
        Map<Integer, List<Printing>> named = new HashMap<>();
        for (List<Printing> printings : absent) {
            Map<Column, PrintedNumber> figures = printings.get(0).figures();
            Optional<Row> alike = rows.stream().filter(r -> isSameRow(figures, r)).findFirst();
            if (alike.isPresent()) {
                if (isNameless(alike.get(), figures) && !measuredOtherwise.test(printings.get(0).reading().caption())) {
                    named.putIfAbsent(alike.get().index(), printings);
                }
            } else if (accepted.stream().noneMatch(a -> isSameRow(figures, a.get(0).figures()))) {
                accepted.add(printings);
            }
        }
        accepted.forEach(printings -> printings.forEach(p -> lost.add(identity(p.reading()))));
        named.forEach((index, printings) -> {
            Printing best = best(printings);
            Map<Column, PrintedNumber> missing = new LinkedHashMap<>(best.figures());
            missing.keySet().removeIf(c -> rows.get(index).facts().stream().anyMatch(f -> f.column() == c.index()));
            lines.set(index, new Line(Optional.of(rows.get(index)), Optional.of(best.reading()), missing));
        });
        place(accepted, lines);
        return List.copyOf(lines);
    }

    /** What stays unread of each echo from which these lines took something. */
    static Map<Unread, List<Unread>> unread(List<Line> lines) {
        Map<Unread, List<int[]>> taken = new LinkedHashMap<>();
        for (Line line : lines) {
            line.echo().ifPresent(reading -> {
                List<int[]> places = taken.computeIfAbsent(reading.echo(), e -> new ArrayList<>());
                if (line.row().isEmpty()) {
                    places.add(new int[] {reading.start(), reading.end()});
                } else {
                    line.figures().values().forEach(n -> places.add(new int[] {n.start(), n.end()}));
                }
            });
        }
        Map<Unread, List<Unread>> rest = new LinkedHashMap<>();
        taken.forEach((echo, places) -> rest.put(echo, without(echo, places)));
        return rest;
    }

    private static List<Unread> without(Unread echo, List<int[]> places) {
        places.sort(Comparator.comparingInt(p -> p[0]));
        places.add(new int[] {echo.text().length(), echo.text().length()});
        List<Unread> rest = new ArrayList<>();
        int at = 0;
        for (int[] place : places) {
            String between = echo.text().substring(at, place[0]);
            if (between.chars().anyMatch(Character::isLetterOrDigit)) {
                int from = at + between.length() - between.stripLeading().length();
                rest.add(new Unread(between.strip(), echo.reason(), EchoReading.place(echo, from, from + between.strip().length())));
            }
            at = place[1];
        }
        return rest;
    }

    private Map<String, List<Printing>> printings(List<Row> rows, List<Unread> echoes) {
        Map<String, List<Printing>> byCaption = new LinkedHashMap<>();
        for (Unread echo : echoes) {
            List<EchoReading> readings = EchoReading.of(echo);
            for (int i = 0; i < readings.size(); i++) {
                EchoReading reading = readings.get(i);
                Map<Column, PrintedNumber> figures = mayBeRow(reading) ? fit(reading) : Map.of();
                if (!figures.isEmpty()) {
                    fitting.put(reading, figures);
                    byCaption.computeIfAbsent(reading.key(), k -> new ArrayList<>()).add(new Printing(readings, i, figures));
                    rows.stream().filter(r -> r.key().equals(reading.key()) && agrees(figures, r)).findFirst().ifPresent(r -> confirmed.put(reading, r));
                }
            }
        }
        return byCaption;
    }

    /** The columns that the numbers of a reading fill; none if they are not as many as these or not of their shape. */
    private Map<Column, PrintedNumber> fit(EchoReading reading) {
        List<PrintedNumber> numbers = reading.numbers();
        if (measuredOtherwise.test(reading.caption())) {
            List<Column> filled = numbers.size() == amounts.size() ? amounts : unmarked;
            boolean alike = numbers.stream().noneMatch(PrintedNumber::percent) && numbers.stream().map(PrintedNumber::decimals).distinct().count() == 1;
            if (filled.size() == numbers.size() && alike) {
                return paired(filled, numbers);
            }
        }
        if (numbers.size() != columns.size()) {
            return Map.of();
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (!shapes.get(columns.get(i).index()).admits(numbers.get(i))) {
                return Map.of();
            }
        }
        return paired(columns, numbers);
    }

    private static Map<Column, PrintedNumber> paired(List<Column> columns, List<PrintedNumber> numbers) {
        Map<Column, PrintedNumber> figures = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            figures.put(columns.get(i), numbers.get(i));
        }
        return figures;
    }

    /** How the figures of a column are printed: their commonest number of decimals (-1: not known) and whether thousands are set apart by commas. */
    private record Shape(boolean percent, int decimals, boolean commas) {

        static Shape of(Column column, List<Row> rows) {
            Map<Integer, Integer> decimals = new HashMap<>();
            boolean commas = false;
            for (Row row : rows) {
                for (Fact fact : row.facts()) {
                    if (fact.column() == column.index() && fact.role() == column.role() && !fact.nil()) {
                        decimals.merge(fact.decimals(), 1, Integer::sum);
                        commas |= fact.text().indexOf(',') >= 0;
                    }
                }
            }
            int commonest = decimals.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(-1);
            return new Shape(column.uom().equals(Uom.PERCENT), commonest, commas);
        }

        boolean admits(PrintedNumber number) {
            boolean decimal = decimals < 0 ? number.decimals() <= 2 : number.decimals() == decimals;
            if (percent) {
                return number.percent() && number.decimals() <= 2 || decimal && !number.grouped() && number.value().abs().intValue() < MOST_PERCENT;
            }
            return decimal && !number.percent() && (number.grouped() || !commas || number.value().abs().intValue() < 1000);
        }
    }

    /** Whether the row has these figures, one perhaps lost, and no other. */
    private static boolean agrees(Map<Column, PrintedNumber> figures, Row row) {
        int same = same(figures, row);
        return same == row.facts().size() && same >= 2 && same >= figures.size() - 1;
    }

    /** More than half of the figures in common is no accident: the same row, of which one printing is damaged or has two captions run together. */
    private static boolean isSameRow(Map<Column, PrintedNumber> figures, Row row) {
        return same(figures, row) * 2 > figures.size();
    }

    private static boolean isSameRow(Map<Column, PrintedNumber> figures, Map<Column, PrintedNumber> others) {
        long same = figures.entrySet().stream().filter(f -> others.containsKey(f.getKey()) && others.get(f.getKey()).value().compareTo(f.getValue().value()) == 0).count();
        return same * 2 > figures.size();
    }

    private static int same(Map<Column, PrintedNumber> figures, Row row) {
        int same = 0;
        for (Fact fact : row.facts()) {
            for (Map.Entry<Column, PrintedNumber> figure : figures.entrySet()) {
                boolean equal = figure.getKey().index() == fact.column() && figure.getValue().value().scaleByPowerOfTen(fact.scale()).compareTo(fact.value()) == 0;
                same += equal ? 1 : 0;
            }
        }
        return same;
    }

    private static boolean isNameless(Row row, Map<Column, PrintedNumber> figures) {
        return row.key().isEmpty() && agrees(figures, row) && row.facts().size() >= FEWEST_FIGURES;
    }

    /** "Research and development Total costs and expenses": two captions that are known of themselves. */
    private boolean isMerged(EchoReading reading, List<Row> rows, Set<String> captions) {
        String[] words = reading.caption().split(" ");
        for (int i = 2; i < words.length - 1; i++) {
            if (Character.isUpperCase(words[i].charAt(0))) {
                String left = Captions.key(String.join(" ", List.of(words).subList(0, i)));
                String right = Captions.key(String.join(" ", List.of(words).subList(i, words.length)));
                if (isCaption(left, rows, captions) && isCaption(right, rows, captions)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCaption(String key, List<Row> rows, Set<String> captions) {
        return captions.contains(key) || known.test(key) || rows.stream().anyMatch(r -> r.key().equals(key));
    }

    private static List<Printing> mostOftenAlike(List<Printing> printings) {
        Map<String, List<Printing>> alike = new LinkedHashMap<>();
        printings.forEach(p -> alike.computeIfAbsent(p.reading().figures(), k -> new ArrayList<>()).add(p));
        List<Printing> most = List.of();
        for (List<Printing> some : alike.values()) {
            most = some.size() > most.size() ? some : most;
        }
        return most;
    }

    private String identity(EchoReading reading) {
        return identities.computeIfAbsent(reading, r -> r.key() + " " + r.figures());
    }

    /** Of equal printings the last one whose neighbour in the echo is read alike in the grid, which shows that the scanner kept its place; else the first. */
    private Printing best(List<Printing> printings) {
        Printing best = printings.get(0);
        for (Printing printing : printings) {
            best = isAnchored(printing, -1) || isAnchored(printing, 1) ? printing : best;
        }
        return best;
    }

    private boolean isAnchored(Printing printing, int step) {
        for (int i = printing.at() + step; i >= 0 && i < printing.neighbours().size(); i += step) {
            EchoReading neighbour = printing.neighbours().get(i);
            if (confirmed.containsKey(neighbour)) {
                return true;
            }
            if (!fitting.containsKey(neighbour) || !lost.contains(identity(neighbour))) {
                return false;
            }
        }
        return false;
    }

    /** Puts each lost row behind the row that precedes it in an echo, else before the one that follows it, else where the echo stands. */
    private void place(List<List<Printing>> accepted, List<Line> lines) {
        List<List<Printing>> waiting = new ArrayList<>(accepted);
        waiting.sort(Comparator.comparingLong(p -> best(p).reading().place().order()));
        while (!waiting.isEmpty()) {
            Optional<List<Printing>> next = waiting.stream().filter(p -> neighbour(p, -1, lines) >= 0).findFirst().or(() -> waiting.stream().filter(p -> neighbour(p, 1, lines) >= 0).findFirst());
            List<Printing> printings = next.orElse(waiting.get(0));
            waiting.remove(printings);
            Printing best = best(printings);
            int before = neighbour(printings, -1, lines);
            int after = neighbour(printings, 1, lines);
            int at = before >= 0 ? before + 1 : after >= 0 ? after : byPlace(best.reading(), lines);
            lines.add(at, new Line(Optional.empty(), Optional.of(best.reading()), best.figures()));
        }
    }

    /** The line that stands beside any of the printings, -1 if none does. */
    private int neighbour(List<Printing> printings, int step, List<Line> lines) {
        for (Printing printing : printings) {
            int beside = printing.at() + step;
            if (beside < 0 || beside >= printing.neighbours().size()) {
                continue;
            }
            EchoReading reading = printing.neighbours().get(beside);
            String identity = identity(reading);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                boolean row = line.row().isPresent() && line.row().get() == confirmed.get(reading);
                boolean echoed = line.echo().isPresent() && identity(line.echo().get()).equals(identity);
                if (row || echoed) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int byPlace(EchoReading reading, List<Line> lines) {
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).row().isPresent() && lines.get(i).row().get().location().order() <= reading.place().order()) {
                at = i + 1;
            }
        }
        return at;
    }
}
