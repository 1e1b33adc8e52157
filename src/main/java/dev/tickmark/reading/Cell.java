package dev.tickmark.reading;

import dev.tickmark.source.Excerpt;

/** A cell of a grid: the first column it stands in (from 0), how many columns it spans, its text and places, and whether it is set in bold. Empty cells are not kept. */
public record Cell(int column, int span, Excerpt excerpt, boolean bold) {

    public String text() {
        return excerpt.text();
    }

    /** The column after the last one it spans. */
    public int end() {
        return column + span;
    }
}
