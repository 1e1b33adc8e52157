package dev.tickmark.reading.pdf;

import java.util.List;
import java.util.regex.Pattern;

/** Words of a line that stand together, with a gap before and after: its text, and for each character the glyph it came from (none for a space). */
record Chunk(String text, List<Glyph> glyphs, int left, int right) {

    private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]{0,4}(?:US|HK|NT|A|C|S|R)?[^\\p{L}]*\\d[^\\p{L}]*|[-\u2013\u2014\u2212]{1,3}");
    private static final int LONGEST_HEADING = 34;

    Chunk {
        glyphs = java.util.Collections.unmodifiableList(glyphs);
    }

    boolean isFigure() {
        return text.length() <= 24 && FIGURE.matcher(text).matches();
    }

    /** Whether it is short enough to be set over the middle of a column. */
    boolean isShort() {
        return text.length() <= LONGEST_HEADING;
    }

    /** The number of characters up to the place that columns are aligned by: the last digit of a figure. */
    int toEdge() {
        int at = text.length();
        while (at > 0 && !Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 ? text.length() : at;
    }

    /** Where on the page that place is. */
    int edge() {
        for (int i = toEdge() - 1; i >= 0; i--) {
            if (glyphs.get(i) != null) {
                return glyphs.get(i).right();
            }
        }
        return right;
    }
}
