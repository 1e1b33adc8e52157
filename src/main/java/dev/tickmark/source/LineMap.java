package dev.tickmark.source;

import java.util.Arrays;

/** Turns character offsets of a text into lines and columns, both from 1. A line ends at {@code \n}. */
public final class LineMap {

    private final int[] starts;

    public LineMap(String text) {
        int[] found = new int[64];
        int lines = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (lines == found.length) {
                found = Arrays.copyOf(found, lines * 2);
            }
            found[lines++] = end + 1;
        }
        starts = Arrays.copyOf(found, lines);
    }

    /** The line, from 1, in which the character at {@code offset} stands. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column, from 1, of the character at {@code offset} in its line. */
    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset at which a line (from 1) starts. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** How many lines the text has. */
    public int lines() {
        return starts.length;
    }

    /** The span of the characters from {@code start} inclusive to {@code end} exclusive. */
    public TextSpan span(int start, int end) {
        int line = line(start);
        return new TextSpan(start, end, line, start - starts[line - 1] + 1);
    }
}
