package dev.tickmark.source;

/**
 * A stretch of decoded text or HTML source: {@code start} inclusive, {@code end} exclusive, in characters from 0;
 * {@code line} and {@code column} of the start, from 1.
 */
public record TextSpan(int start, int end, int line, int column) implements Location {

    public TextSpan {
        if (start < 0 || end < start || line < 1 || column < 1) {
            throw new IllegalArgumentException("no such span: " + start + "-" + end + " at " + line + ":" + column);
        }
    }

    @Override
    public long order() {
        return start;
    }
}
