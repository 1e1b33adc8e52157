package dev.tickmark.report;

import dev.tickmark.report.SourcePane.Line;
import dev.tickmark.report.SourcePane.Part;
import dev.tickmark.report.SourcePane.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The filing's parts as paper can hold them: no blank lines, rows with a cell too long for a column as running text, and no more than can be printed. A table too wide for the page is running text as well. */
record PaperPane(List<Part> parts, boolean whole) {

    /** A cell with more characters, or a row with more cells, makes columns that nobody can read. */
    private static final int LONGEST_CELL = 100;
    /** So many characters stand beside each other across a page. */
    private static final int ACROSS = 124;
    /** Text is broken into lines of no fewer, numbers are not broken. */
    private static final int NARROWEST_TEXT = 12;

    static PaperPane of(List<Part> parts, int most) {
        List<Part> fitting = new ArrayList<>();
        int characters = 0;
        for (Part part : parts) {
            characters += part.length();
            if (characters > most) {
                return new PaperPane(fitting, false);
            }
            split(part, fitting);
        }
        return new PaperPane(fitting, true);
    }

    private static void split(Part part, List<Part> out) {
        List<Line> run = new ArrayList<>();
        boolean fits = part.table() && across(part.lines()) <= ACROSS;
        boolean table = fits;
        for (Line line : part.lines()) {
            if (line.length() == 0) {
                continue;
            }
            boolean row = fits && line.slots().stream().allMatch(slot -> slot.length() <= LONGEST_CELL);
            if (row != table && !run.isEmpty()) {
                out.add(new Part(table, part.heading(), List.copyOf(run)));
                run.clear();
            }
            table = row;
            run.add(line);
        }
        if (!run.isEmpty()) {
            out.add(new Part(table, part.heading(), List.copyOf(run)));
        }
    }

    /** How many characters wide the columns of a table must be. */
    private static int across(List<Line> lines) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (Line line : lines) {
            int column = 0;
            for (Slot slot : line.slots()) {
                if (slot.span() == 1 && slot.length() <= LONGEST_CELL) {
                    widths.merge(column, 2 + (slot.numeric() ? slot.length() + 1 : Math.min(slot.length(), NARROWEST_TEXT)), Math::max);
                }
                column += slot.span();
            }
        }
        return widths.values().stream().mapToInt(Integer::intValue).sum();
    }
}
