package dev.tickmark.reading.pdf;

import dev.tickmark.reading.Superscript;

/**
 * A printed character (or ligature) in hundredths of a point, as seen by somebody who reads it upright: left and right edge, the baseline it stands on, both from the top left;
 * {@code size} of its type; {@code raised} for a footnote mark set above the line.
 */
record Glyph(String text, int left, int right, int baseline, int size, boolean raised, Turn turn) {

    /** Above the baseline and below it, in hundredths of the size of the type. */
    private static final int ASCENT = 76;
    private static final int DESCENT = 22;

    int top() {
        return baseline - size * ASCENT / 100;
    }

    int bottom() {
        return baseline + size * DESCENT / 100;
    }

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0");
    }

    Glyph asRaised() {
        StringBuilder up = new StringBuilder(text.length());
        text.chars().forEach(c -> up.append(Superscript.of((char) c)));
        return new Glyph(up.toString(), left, right, baseline, size, true, turn);
    }
}
