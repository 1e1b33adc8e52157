package dev.tickmark.reading.text;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.text.Captions.Piece;
import dev.tickmark.source.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** A table that prints one cell a line: "Cash", below it "5,200", below it "4,100"; the captions take column 0, the figures below each the columns after it. */
record StackedTable(int from, int to, int columns, List<Stack> stacks, List<Piece> headings) {

    /** The lines of one caption and the figures below it; a heading of rows has none. */
    record Stack(int line, List<Piece> caption, List<Piece> figures) {

        Stack {
            caption = List.copyOf(caption);
            figures = List.copyOf(figures);
        }
    }

    StackedTable {
        stacks = List.copyOf(stacks);
        headings = List.copyOf(headings);
    }

    Grid grid() {
        List<GridRow> rows = new ArrayList<>();
        if (!headings.isEmpty()) {
            rows.add(row(List.of(), headings));
        }
        for (Stack stack : stacks) {
            rows.add(row(stack.caption(), stack.figures()));
        }
        return new Grid(rows, columns + 1);
    }

    private static GridRow row(List<Piece> caption, List<Piece> figures) {
        List<Cell> cells = new ArrayList<>();
        if (!caption.isEmpty()) {
            cells.add(new Cell(0, 1, Captions.joined(caption), false));
        }
        for (int i = 0; i < figures.size(); i++) {
            cells.add(new Cell(i + 1, 1, Captions.joined(List.of(figures.get(i))), false));
        }
        Piece first = caption.isEmpty() ? figures.get(0) : caption.get(0);
        Piece last = figures.isEmpty() ? caption.get(caption.size() - 1) : figures.get(figures.size() - 1);
        return new GridRow(cells, 0, false, place(first, last));
    }

    private static TextSpan place(Piece first, Piece last) {
        return first.line().source().lines().span(first.line().start(first.start()), last.line().end(last.end() - 1));
    }
}
