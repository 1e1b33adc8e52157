package dev.tickmark.reading.text;

import dev.tickmark.amount.NumberScanner;
import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.SplitFigure;
import dev.tickmark.source.TextExcerpt;
import dev.tickmark.source.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table whose cells are separated by tabs or by bars: columns are counted, not measured. */
final class SeparatedTable {

    /** Beside two or more figures, a cell with this many letters is several rows run together. */
    private static final int MUCH_TEXT = 12;
    private static final Pattern BARS = Pattern.compile("\\|?[-: ]+(?:\\|[-: ]*)+");

    private SeparatedTable() {
    }

    /** Whether a line is a row of such a table. */
    static boolean separates(TextLine line, boolean tabs) {
        String text = line.text();
        if (tabs) {
            int tab = text.indexOf('\t');
            int more = tab < 0 ? -1 : text.indexOf('\t', tab + 1);
            if (more >= 0 || tab > line.first() && tab < line.last()) {
                return true;
            }
        }
        int first = line.first();
        return first < text.length() && text.charAt(first) == '|' && text.indexOf('|', first + 1) > 0;
    }

    /** Whether the tabs of a text separate cells: most lines that have them have nothing set in columns by spaces. */
    static boolean usesTabs(String text) {
        int tabbed = 0;
        int spaced = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (end - at <= LineSplitter.LONGEST) {
                String line = text.substring(at, end).stripTrailing();
                int first = 0;
                while (first < line.length() && TextLine.isSpace(line.charAt(first)) && line.charAt(first) != '\t') {
                    first++;
                }
                int tab = line.indexOf('\t', first);
                boolean cells = tab > first || tab >= 0 && line.indexOf('\t', tab + 1) > 0;
                tabbed += cells ? 1 : 0;
                spaced += cells && (line.indexOf("   ", first) >= 0 || line.lastIndexOf('\t') == first + 1 && line.startsWith("\t\t", first)) ? 1 : 0;
            }
            at = end + 1;
        }
        return tabbed > 0 && spaced * 3 <= tabbed;
    }

    /** Whether the row only draws the line under a head of a table of bars. */
    private static boolean draws(String text) {
        return text.indexOf('|') >= 0 && text.length() < LineSplitter.LONGEST && BARS.matcher(text.strip()).matches();
    }

    /** Reads rows that follow each other; what is run together goes to {@code unread}. */
    static Grid read(List<LaidLine> lines, List<Unread> unread) {
        List<GridRow> rows = new ArrayList<>();
        int width = 1;
        boolean ruled = false;
        for (LaidLine laid : lines) {
            TextLine line = laid.line();
            if (laid.is(LaidLine.Sort.BLANK)) {
                continue;
            }
            if (laid.is(LaidLine.Sort.RULE) || draws(line.text())) {
                ruled = true;
                continue;
            }
            List<Cell> cells = cells(line, unread);
            if (cells.isEmpty()) {
                continue;
            }
            for (Cell cell : cells) {
                width = Math.max(width, cell.end());
            }
            rows.add(new GridRow(cells, 0, ruled, line.source().lines().span(line.start(line.first()), line.end(line.last() - 1))));
            ruled = false;
        }
        return new Grid(widened(rows), width);
    }

    private static List<Cell> cells(TextLine line, List<Unread> unread) {
        String text = line.text();
        int first = line.first();
        boolean bars = first < text.length() && text.charAt(first) == '|';
        char separator = bars ? '|' : '\t';
        int at = bars ? first + 1 : 0;
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (at <= text.length() && column < ColumnFinder.MOST) {
            int end = text.indexOf(separator, at);
            end = end < 0 ? text.length() : end;
            int from = at;
            int to = end;
            while (from < to && TextLine.isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && TextLine.isSpace(text.charAt(to - 1))) {
                to--;
            }
            boolean bold = to - from > 4 && text.startsWith("**", from) && text.startsWith("**", to - 2);
            if (bold) {
                from += 2;
                to -= 2;
            }
            if (to > from) {
                TextExcerpt excerpt = line.excerpt(from, to);
                if (runTogether(excerpt.text())) {
                    unread.add(new Unread(excerpt.text(), "several rows run together in one cell", excerpt.location(0, excerpt.text().length())));
                } else if (!markJoins(cells, excerpt, column)) {
                    cells.add(new Cell(column, 1, excerpt, bold));
                }
            }
            column++;
            at = end + 1;
        }
        if (at < line.last()) {
            TextExcerpt rest = line.excerpt(at, line.last());
            unread.add(new Unread(rest.text(), "the row has more cells than any table we read has columns", rest.location(0, rest.text().length())));
        }
        return cells;
    }

    /** A bracket or percent sign that got a cell of its own belongs to the figure before it. */
    private static boolean markJoins(List<Cell> cells, TextExcerpt excerpt, int column) {
        if (!SplitFigure.isClosed(cells, column, excerpt.text()) || column < 2) {
            return false;
        }
        Cell left = cells.get(cells.size() - 1);
        cells.set(cells.size() - 1, new Cell(left.column(), 1, ((TextExcerpt) left.excerpt()).followedBy(excerpt), left.bold()));
        return true;
    }

    /** More than one figure and much text: the wreck of several rows. */
    static boolean runTogether(String cell) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            letters += Character.isLetter(cell.charAt(i)) ? 1 : 0;
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        if (letters < MUCH_TEXT || digits < 6) {
            return false;
        }
        NumberScanner.Scan scan = NumberScanner.scanCell(cell);
        int figures = scan.damaged().size();
        for (PrintedNumber number : scan.numbers()) {
            boolean year = !number.grouped() && number.decimals() == 0 && number.value().precision() == 4;
            boolean small = !number.grouped() && number.decimals() == 0 && number.value().precision() <= 2;
            figures += year || small || !number.currency().isEmpty() ? 0 : 1;
        }
        return figures >= 2 && (digits * 3 >= letters || figures >= 5);
    }

    /** A heading spans the empty cells to its right over which the heading row below has words. */
    private static List<GridRow> widened(List<GridRow> rows) {
        List<GridRow> out = new ArrayList<>(rows);
        int body = 0;
        while (body < rows.size() && !hasFigures(rows.get(body))) {
            body++;
        }
        for (int r = 0; r + 1 < body; r++) {
            GridRow below = rows.get(r + 1);
            List<Cell> cells = rows.get(r).cells();
            List<Cell> wider = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                int limit = i + 1 < cells.size() ? cells.get(i + 1).column() : Integer.MAX_VALUE;
                int end = cell.end();
                while (end < limit && end > 1 && taken(below, end) && taken(below, end - 1)) {
                    end++;
                }
                wider.add(cell.column() == 0 ? cell : new Cell(cell.column(), end - cell.column(), cell.excerpt(), cell.bold()));
            }
            out.set(r, new GridRow(wider, 0, rows.get(r).ruledAbove(), rows.get(r).location()));
        }
        return out;
    }

    private static boolean taken(GridRow row, int column) {
        for (Cell cell : row.cells()) {
            if (cell.column() == column) {
                return true;
            }
        }
        return false;
    }

    /** Whether a grid has a figure beside its captions; without one, tabs only indent. */
    static boolean hasFigures(Grid grid) {
        for (GridRow row : grid.rows()) {
            if (hasFigures(row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFigures(GridRow row) {
        int figures = 0;
        for (Cell cell : row.cells()) {
            String text = cell.text();
            if (cell.column() > 0 && text.length() < 40) {
                NumberScanner.Scan scan = NumberScanner.scanCell(text);
                boolean whole = scan.numbers().size() == 1 && scan.numbers().get(0).end() - scan.numbers().get(0).start() >= text.length() - 1;
                whole &= text.chars().noneMatch(Character::isLetter);
                boolean year = whole && text.length() == 4 && !scan.numbers().get(0).grouped();
                figures += whole && !year ? 1 : 0;
            }
        }
        return figures > 0;
    }
}
