package dev.tickmark.reading;

import dev.tickmark.source.Location;
import java.util.List;

/**
 * A row of a grid: its cells from left to right (empty cells left out), how far its first text is indented (in the form's own steps: spaces, padding, levels),
 * whether a rule (dashes, a border) stands above its figures, and its place.
 */
public record GridRow(List<Cell> cells, int indent, boolean ruledAbove, Location location) {

    public GridRow {
        cells = List.copyOf(cells);
    }
}
