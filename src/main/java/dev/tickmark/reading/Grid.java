package dev.tickmark.reading;

import java.util.List;

/** Rows of cells as they stand on the page; {@code width} is the number of columns. Column 0 usually holds captions, but nothing is promised. */
public record Grid(List<GridRow> rows, int width) implements Block {

    public Grid {
        rows = List.copyOf(rows);
    }
}
