package dev.tickmark.report;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import dev.tickmark.source.Excerpt;
import dev.tickmark.source.SheetCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets the sheets of a workbook as grids with the letters of their columns and the numbers of their rows. */
final class SheetSetting {

    /** A cell of a sheet: what it displays, and over how many columns. */
    private record Shown(Excerpt excerpt, int span) {
    }

    private final SourceSetting setting;
    private final Map<String, TreeMap<Integer, TreeMap<Integer, Shown>>> sheets = new LinkedHashMap<>();

    SheetSetting(SourceSetting setting) {
        this.setting = setting;
    }

    List<SourcePane.Part> sheets(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Passage passage) {
                place(passage.excerpt(), 1);
            } else if (block instanceof Grid grid) {
                for (GridRow row : grid.rows()) {
                    for (Cell cell : row.cells()) {
                        place(cell.excerpt(), cell.span());
                    }
                }
            }
        }
        List<SourcePane.Part> parts = new ArrayList<>();
        sheets.forEach((name, rows) -> {
            parts.add(new SourcePane.Part(false, true, List.of(new SourcePane.Line("", List.of(new SourcePane.Slot(List.of(SourceSetting.plain(name)), 1, false))))));
            parts.add(new SourcePane.Part(true, false, grid(rows)));
        });
        return parts;
    }

    private void place(Excerpt excerpt, int span) {
        if (!excerpt.text().isEmpty() && excerpt.location(0, excerpt.text().length()) instanceof SheetCell cell) {
            sheets.computeIfAbsent(cell.sheet(), name -> new TreeMap<>()).computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), new Shown(excerpt, Math.max(1, span)));
        }
    }

    private List<SourcePane.Line> grid(TreeMap<Integer, TreeMap<Integer, Shown>> rows) {
        int width = rows.values().stream().mapToInt(row -> row.lastKey() + row.lastEntry().getValue().span()).max().orElse(0);
        List<SourcePane.Line> lines = new ArrayList<>();
        List<SourcePane.Slot> letters = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            letters.add(new SourcePane.Slot(List.of(SourceSetting.plain(letters(column))), 1, false));
        }
        lines.add(new SourcePane.Line("\u00a0", letters));
        rows.forEach((number, cells) -> {
            List<SourcePane.Slot> slots = new ArrayList<>();
            int column = 0;
            for (Map.Entry<Integer, Shown> cell : cells.entrySet()) {
                for (; column < cell.getKey(); column++) {
                    slots.add(new SourcePane.Slot(List.of(), 1, false));
                }
                Integer next = cells.higherKey(cell.getKey());
                int span = next == null ? cell.getValue().span() : Math.min(cell.getValue().span(), next - cell.getKey());
                slots.add(setting.slot(cell.getValue().excerpt(), span));
                column = Math.max(column, cell.getKey() + span);
            }
            lines.add(new SourcePane.Line(Integer.toString(number + 1), slots));
        });
        return lines;
    }

    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
