package dev.tickmark.source;

/** A box on a page of a PDF: page from 1; tenths of a point from the page's top left corner. */
public record PageBox(int page, int x, int y, int width, int height) implements Location {

    @Override
    public long order() {
        return page * 1_000_000_000L + y * 10_000L + x;
    }
}
