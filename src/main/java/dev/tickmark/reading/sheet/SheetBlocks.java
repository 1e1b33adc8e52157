package dev.tickmark.reading.sheet;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Parts the rows of a sheet into titles, tables and notes: a table ends where, below an empty row or a line of prose, the headings of another begin. */
final class SheetBlocks {

    private static final int LONGEST_HEADING = 120;
    private static final int PROSE = 60;
    private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]{0,4}\\d[^\\p{L}]{0,30}[^\\p{L}]?|[-\u2013\u2014]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<Block> blocks = new ArrayList<>();
    private final List<GridRow> open = new ArrayList<>();
    private boolean figures;

    private SheetBlocks() {
    }

    static List<Block> of(SortedMap<Integer, GridRow> rows) {
        SheetBlocks parted = new SheetBlocks();
        List<Map.Entry<Integer, GridRow>> all = new ArrayList<>(rows.entrySet());
        for (int i = 0; i < all.size(); i++) {
            boolean gap = i > 0 && all.get(i).getKey() - all.get(i - 1).getKey() > 1;
            parted.take(all.get(i).getValue(), gap, i + 1 < all.size() ? all.get(i + 1).getValue() : null, i + 2 < all.size() ? all.get(i + 2).getValue() : null);
        }
        parted.close();
        return parted.blocks;
    }

    private void take(GridRow row, boolean gap, GridRow next, GridRow afterNext) {
        if (isProse(row)) {
            close();
            blocks.add(new Passage(row.cells().get(0).excerpt(), false));
            return;
        }
        boolean lone = row.cells().size() == 1;
        int column = gap ? firstFigures() : 0;
        if (figures && (gap && (heads(row, column) || lone && next != null && (heads(next, column) || isLone(next) && afterNext != null && heads(afterNext, column))))) {
            close();
        }
        if (lone && open.isEmpty() && !hasFigure(row)) {
            blocks.add(new Passage(row.cells().get(0).excerpt(), row.cells().get(0).text().length() <= LONGEST_HEADING));
            return;
        }
        figures |= hasFigure(row);
        open.add(row);
    }

    private static boolean isLone(GridRow row) {
        return row.cells().size() == 1 && !hasFigure(row);
    }

    /** Headings of columns: two or more cells, none of them a figure but for years, some over the figures of the table above. */
    private static boolean heads(GridRow row, int column) {
        return row.cells().size() > 1 && !hasFigure(row) && row.cells().get(row.cells().size() - 1).column() >= column;
    }

    /** The first column in which the open table has figures. */
    private int firstFigures() {
        int first = Integer.MAX_VALUE;
        for (GridRow row : figures ? open : List.<GridRow>of()) {
            for (Cell cell : row.cells()) {
                if (cell.column() > 0 && cell.column() < first && FIGURE.matcher(cell.text()).matches()) {
                    first = cell.column();
                }
            }
        }
        return first;
    }

    private static boolean hasFigure(GridRow row) {
        for (Cell cell : row.cells()) {
            if (cell.column() > 0 && FIGURE.matcher(cell.text()).matches() && !YEAR.matcher(cell.text()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(GridRow row) {
        String text = row.cells().get(0).text();
        return row.cells().size() == 1 && (text.length() > LONGEST_HEADING || text.length() > PROSE && text.endsWith("."));
    }

    private void close() {
        if (!open.isEmpty()) {
            int width = open.stream().flatMap(row -> row.cells().stream()).mapToInt(Cell::end).max().orElse(1);
            blocks.add(new Grid(open, width));
        }
        open.clear();
        figures = false;
    }
}
