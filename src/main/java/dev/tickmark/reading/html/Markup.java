package dev.tickmark.reading.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table as the mark-up has it: its rows of slots, with column and row spans worked out as the rows come in. */
final class Markup {

    private static final int WIDEST = 1000;

    private final List<List<Slot>> rows = new ArrayList<>();
    private List<Slot> row;
    private int[] taken = new int[16];
    private int column;
    private int span;
    private int down;
    private Style style = Style.NONE;

    void startRow() {
        endRow();
        row = new ArrayList<>();
        column = 0;
    }

    void endRow() {
        if (row != null) {
            rows.add(row);
            row = null;
            for (int i = 0; i < taken.length; i++) {
                taken[i] = Math.max(0, taken[i] - 1);
            }
        }
    }

    void startCell(int columns, int lines, Style looks) {
        if (row == null) {
            startRow();
        }
        while (column < taken.length && taken[column] > 0) {
            column++;
        }
        span = Math.max(1, Math.min(columns, Math.max(1, WIDEST - column)));
        down = Math.max(1, Math.min(lines, 10_000));
        style = looks;
        if (column + span > taken.length) {
            taken = Arrays.copyOf(taken, Math.max(taken.length * 2, column + span));
        }
    }

    /** The cell's content is known; an empty cell is kept for the rules drawn along it. */
    void endCell(List<Piece> pieces) {
        row.add(new Slot(column, span, pieces, style.ruledTop(), style.ruledBottom()));
        if (down > 1) {
            for (int i = column; i < column + span && i < taken.length; i++) {
                taken[i] = Math.max(taken[i], down);
            }
        }
        column += span;
    }

    List<List<Slot>> rows() {
        endRow();
        return rows;
    }
}
