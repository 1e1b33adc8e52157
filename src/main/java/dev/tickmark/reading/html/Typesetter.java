package dev.tickmark.reading.html;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Turns the slots of a table into what the page shows: prose where the table only arranges text, a grid where it holds figures.
 * A title across the top and notes at the foot become paragraphs before and after the grid.
 */
final class Typesetter {

    private static final int PROSE = 160;
    private static final Pattern MARKER = Pattern.compile("\\(?[0-9ivxIVXa-zA-Z]{1,4}[.)]|[\u2022\u00b7\u25aa\u25cf\u25a0\u25cb\u25e6\u2013\u2014o*\u2020\u2021\u00a7\uf0b7-]{1,4}|\\d{1,2}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}|\\[\\d{1,2}]|Note:?|NOTE:?");

    private static final Pattern FOOTNOTE = Pattern.compile("\\(\\w{1,2}\\)|[*\u2020\u2021]{1,4}|[\u00b9\u00b2\u00b3\u2074-\u2079]{1,2}|Notes?:");

    private final SourceText source;

    Typesetter(SourceText source) {
        this.source = source;
    }

    /** A row on its way: its tiles from left to right and whether a rule was drawn above it. */
    static final class Row {
        final List<Tile> tiles = new ArrayList<>();
        boolean ruledAbove;
        boolean heading;

        int figures() {
            int n = 0;
            for (Tile tile : tiles) {
                n += tile.kind.figure() ? 1 : 0;
            }
            return n;
        }
    }

    List<Piece> set(Markup table) {
        return set(table.rows());
    }

    List<Piece> set(List<List<Slot>> slots) {
        if (slots.stream().flatMap(List::stream).anyMatch(Slot::holdsTable)) {
            return flat(slots);
        }
        List<Row> rows = rows(slots);
        if (rows.isEmpty()) {
            return List.of();
        }
        if (onlyArranges(rows)) {
            return arranged(rows, slots);
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int to = rows.size();
        while (to > 1 && isNote(rows.get(to - 1))) {
            to--;
        }
        Columns columns = Columns.of(rows.subList(0, to));
        while (from < to - 1 && columns.isTitle(rows, from)) {
            Row title = rows.get(from++);
            title.tiles.forEach(t -> pieces.addAll(original(slots, t)));
        }
        List<Row> body = rows.subList(from, to);
        columns.number(body);
        pieces.add(figures(body, columns.width()));
        for (Row note : rows.subList(to, rows.size())) {
            pieces.add(new Paragraph(List.of(line(note)), false, false));
        }
        return pieces;
    }

    /** The paragraphs that a tile's text came from, line by line. */
    private static List<Piece> original(List<List<Slot>> slots, Tile tile) {
        for (List<Slot> row : slots) {
            for (Slot slot : row) {
                if (!slot.isEmpty() && slot.column() == tile.lo && slot.text().start() == tile.ink.start()) {
                    return slot.pieces();
                }
            }
        }
        return List.of(new Paragraph(List.of(tile.ink), false, false));
    }

    private static List<Piece> flat(List<List<Slot>> slots) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Slot> row : slots) {
            for (Slot slot : row) {
                pieces.addAll(slot.pieces());
            }
        }
        return pieces;
    }

    private static Ink line(Row row) {
        Ink all = new Ink();
        row.tiles.forEach(t -> all.append(t.ink, true));
        return all;
    }

    /** A note at the foot: one long text, alone or after its mark. */
    private static boolean isNote(Row row) {
        Tile last = row.tiles.get(row.tiles.size() - 1);
        if (last.kind == Kind.TEXT && row.tiles.size() == 1 && FOOTNOTE.matcher(firstWord(last.ink.text())).matches()) {
            return true;
        }
        return last.kind == Kind.TEXT && last.ink.length() > PROSE / 2 && (row.tiles.size() == 1 && (last.ink.length() > PROSE || MARKER.matcher(firstWord(last.ink.text())).matches())
                || row.tiles.size() == 2 && MARKER.matcher(row.tiles.get(0).ink.text()).matches());
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    /** Whether a table arranges text rather than figures: lists with their bullets, columns of prose, a frame around one text. */
    private static boolean onlyArranges(List<Row> rows) {
        int texts = 0;
        int figures = 0;
        int prose = 0;
        int marked = 0;
        int several = 0;
        for (Row row : rows) {
            boolean list = row.tiles.size() == 2 && row.tiles.get(1).kind == Kind.TEXT && MARKER.matcher(row.tiles.get(0).ink.text()).matches() && row.tiles.get(1).ink.length() > 20;
            marked += list ? 1 : 0;
            several += row.tiles.size() > 1 ? 1 : 0;
            for (Tile tile : row.tiles) {
                if (tile.kind.figure() || tile.kind == Kind.YEAR || tile.kind == Kind.NUMBERED_MARK) {
                    figures += list ? 0 : 1;
                } else {
                    texts++;
                    prose += tile.ink.length() > PROSE ? 1 : 0;
                }
            }
        }
        return several == 0 && figures <= 1 || marked == several && marked > 0 || prose > 0 && figures <= prose && prose * 3 >= texts || figures == 0 && prose * 5 >= texts && prose > 0;
    }

    /** A list row is one paragraph; otherwise every cell keeps its own. */
    private static List<Piece> arranged(List<Row> rows, List<List<Slot>> slots) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Slot> row : slots) {
            List<Slot> full = row.stream().filter(s -> !s.isEmpty()).toList();
            if (full.size() == 2 && MARKER.matcher(full.get(0).text().text()).matches() && full.get(1).pieces().get(0) instanceof Paragraph) {
                pieces.add(new Paragraph(List.of(new Ink().append(full.get(0).text(), false).append(full.get(1).text(), true)), false, false));
            } else {
                full.forEach(s -> pieces.addAll(s.pieces()));
            }
        }
        return pieces;
    }

    private List<Row> rows(List<List<Slot>> slots) {
        List<Row> rows = new ArrayList<>();
        boolean rule = false;
        for (List<Slot> line : slots) {
            Row row = new Row();
            boolean drawnOnEmpty = false;
            for (Slot slot : line) {
                Ink ink = slot.isEmpty() ? null : slot.text();
                if (ink == null || ink.isEmpty()) {
                    drawnOnEmpty |= slot.ruledTop() || slot.ruledBottom();
                    continue;
                }
                Ink plain = ink.withoutRaised();
                Kind kind = Kind.of(plain.text());
                boolean text = kind == Kind.TEXT || kind == Kind.MARK || kind == Kind.NUMBERED_MARK;
                row.tiles.add(new Tile(slot.column(), slot.end(), text ? ink : plain, kind, slot.ruledTop(), slot.ruledBottom()));
            }
            if (row.tiles.isEmpty()) {
                rule |= drawnOnEmpty;
            } else if (row.tiles.stream().allMatch(t -> t.kind == Kind.RULE)) {
                rule = true;
            } else {
                row.tiles.forEach(t -> t.kind = t.kind == Kind.RULE ? Kind.NIL : t.kind);
                row.ruledAbove = rule;
                rule = false;
                rows.add(row);
            }
        }
        boolean began = false;
        for (Row row : rows) {
            began |= row.figures() > 0;
            SplitCells.join(row.tiles, !began);
        }
        return rows;
    }

    private Figures figures(List<Row> rows, int width) {
        List<GridRow> lines = new ArrayList<>(rows.size());
        List<Ink> texts = new ArrayList<>();
        boolean ruledBelow = false;
        for (Row row : rows) {
            boolean ruled = row.ruledAbove || ruledBelow;
            ruledBelow = false;
            for (Tile tile : row.tiles) {
                texts.add(tile.ink);
                if (tile.kind.figure() && !row.heading) {
                    ruled |= tile.ruledTop;
                    ruledBelow |= tile.ruledBottom;
                }
            }
            List<Cell> cells = row.tiles.stream().sorted(Comparator.comparingInt((Tile t) -> t.column).thenComparingInt(t -> t.lo))
                    .map(t -> new Cell(t.column, t.span, t.ink.excerpt(source), t.ink.bold())).toList();
            ruled &= row.figures() > 0;
            Tile first = row.tiles.get(0);
            int start = row.tiles.stream().mapToInt(t -> t.ink.start()).min().orElse(0);
            int end = row.tiles.stream().mapToInt(t -> t.ink.end()).max().orElse(start);
            int indent = Math.max(0, first.indent + (first.column == 0 ? 2 * first.lo : 0));
            lines.add(new GridRow(cells, indent, ruled, source.lines().span(start, end)));
        }
        return new Figures(new Grid(lines, width), texts);
    }
}
