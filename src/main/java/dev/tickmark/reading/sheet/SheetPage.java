package dev.tickmark.reading.sheet;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.SplitFigure;
import dev.tickmark.source.SheetCell;
import dev.tickmark.source.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;

/** A sheet of a workbook as it is read: what its cells display by row, and what it holds that nobody sees. */
final class SheetPage {

    /** What one cell displays and how it is set. */
    record Entry(int row, int column, String text, int indent, boolean bold, boolean ruledAbove) {
    }

    private final String name;
    private final int index;
    private final TreeMap<Integer, TreeMap<Integer, Entry>> rows = new TreeMap<>();
    private final TreeMap<Long, Integer> spans = new TreeMap<>();
    private final TreeMap<Long, Integer> depths = new TreeMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private int hiddenFrom = -1;
    private int hiddenTo = -1;

    SheetPage(String name, int index) {
        this.name = name;
        this.index = index;
    }

    void add(Entry entry) {
        String text = Displayed.clean(entry.text());
        if (!text.isEmpty()) {
            rows.computeIfAbsent(entry.row(), row -> new TreeMap<>()).put(entry.column(), new Entry(entry.row(), entry.column(), text, entry.indent(), entry.bold(), entry.ruledAbove()));
        }
    }

    /** A cell that displays nothing that could be read. */
    void gap(int row, int column, String text, String reason) {
        unread.add(new Unread(text, reason, place(row, column)));
    }

    /** A row that is not shown. */
    void hiddenRow(int row) {
        if (hiddenFrom >= 0 && row > hiddenTo + 1) {
            sayHidden();
        }
        hiddenFrom = hiddenFrom < 0 ? row : hiddenFrom;
        hiddenTo = row;
    }

    private void sayHidden() {
        if (hiddenFrom >= 0) {
            String text = hiddenFrom == hiddenTo ? "row " + (hiddenFrom + 1) : "rows " + (hiddenFrom + 1) + " to " + (hiddenTo + 1);
            gap(hiddenFrom, 0, text, "hidden in the workbook");
        }
        hiddenFrom = -1;
    }

    /** A column that is not shown and holds something. */
    void hiddenColumn(int column) {
        gap(0, column, "column " + CellReference.convertNumToColString(column), "hidden in the workbook");
    }

    /** Cells set as one: from {@code row} and {@code column}, so many rows down and columns across. */
    void merged(int row, int column, int deep, int columns) {
        spans.put((long) row << 20 | column, columns);
        depths.put((long) row << 20 | column, deep);
    }

    /** A caption that stands alone in its first row beside figures that stand in another of its rows goes to them. */
    private void lowerCaptions() {
        depths.forEach((place, deep) -> {
            int row = (int) (place >> 20);
            int column = (int) (place & 0xFFFFF);
            TreeMap<Integer, Entry> own = rows.get(row);
            if (deep < 2 || own == null || own.size() != 1 || !own.containsKey(column)) {
                return;
            }
            List<Integer> filled = new ArrayList<>(rows.subMap(row + 1, row + deep).keySet());
            if (filled.size() == 1 && rows.get(filled.get(0)).firstKey() > column) {
                rows.get(filled.get(0)).put(column, own.get(column));
                rows.remove(row);
            }
        });
    }

    SheetCell place(int row, int column) {
        return new SheetCell(name, index, CellReference.convertNumToColString(column) + (row + 1), row, column);
    }

    /** The rows that hold something, by their number from 0. */
    SortedMap<Integer, GridRow> rows() {
        lowerCaptions();
        SortedMap<Integer, GridRow> out = new TreeMap<>();
        rows.forEach((number, entries) -> {
            if (!numbersColumns(number, entries)) {
                out.put(number, row(number, entries));
            }
        });
        return out;
    }

    /** A first row that does no more than count the columns, as exports from data frames have. */
    private boolean numbersColumns(int number, TreeMap<Integer, Entry> entries) {
        return number == rows.firstKey() && entries.size() > 1 && entries.values().stream().allMatch(e -> e.text().equals(Integer.toString(e.column())));
    }

    private GridRow row(int number, TreeMap<Integer, Entry> entries) {
        List<Cell> cells = new ArrayList<>();
        boolean ruled = false;
        for (Entry entry : entries.values()) {
            int span = spans.getOrDefault((long) entry.row() << 20 | entry.column(), 1);
            if (SplitFigure.isClosed(cells, entry.column(), entry.text())) {
                Cell left = cells.get(cells.size() - 1);
                cells.set(cells.size() - 1, new Cell(left.column(), left.span(), new CellExcerpt(left.text() + entry.text(), place(number, left.column())), left.bold()));
                continue;
            }
            cells.add(new Cell(entry.column(), span, new CellExcerpt(entry.text(), place(entry.row(), entry.column())), entry.bold()));
            ruled |= entry.ruledAbove() && entry.column() > entries.firstKey();
        }
        return new GridRow(cells, entries.firstEntry().getValue().indent(), ruled, place(number, entries.firstKey()));
    }

    List<Unread> unread() {
        sayHidden();
        return unread;
    }
}
