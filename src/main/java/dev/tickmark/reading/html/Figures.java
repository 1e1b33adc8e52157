package dev.tickmark.reading.html;

import dev.tickmark.reading.Grid;
import java.util.List;

/** A table of figures, and its text in one line for the case that it turns out to be a part of a cell. */
record Figures(Grid grid, List<Ink> texts) implements Piece {
}
