package dev.tickmark.reading.sheet;

import dev.tickmark.source.Excerpt;
import dev.tickmark.source.SheetCell;

/** What a cell of a workbook displays; any part of it stands in that cell. */
record CellExcerpt(String text, SheetCell cell) implements Excerpt {

    @Override
    public SheetCell location(int from, int to) {
        return cell;
    }

    @Override
    public String printed(int from, int to) {
        return text.substring(from, to);
    }
}
