package dev.tickmark.reading.pdf;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a page: its pieces from left to right, the baseline they stand on and the size of its type, in hundredths of a point. */
record Row(List<Chunk> chunks, int page, int baseline, int size) {

    Row {
        chunks = List.copyOf(chunks);
    }

    String text() {
        return chunks.stream().map(Chunk::text).collect(Collectors.joining("  "));
    }

    int left() {
        return chunks.get(0).left();
    }

    int right() {
        return chunks.get(chunks.size() - 1).right();
    }

    /** Whether it ends in a figure that is set off from the words before it. */
    boolean isOfFigures() {
        return chunks.size() > 1 && chunks.get(chunks.size() - 1).isFigure();
    }
}
