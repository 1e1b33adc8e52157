package dev.tickmark.reading.text;

import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextExcerpt;
import java.util.Arrays;

/**
 * A line as a reader sees it: mark-up gone, entities resolved, tabs widened where the text is set in columns, and the place of every character kept.
 * {@code starts} and {@code ends} are empty where the line stands in the source as it is, from {@code base}.
 */
record TextLine(SourceText source, String text, int base, int[] starts, int[] ends, Mark mark, boolean pageBreak) {

    /** What a line's own mark-up says of it. */
    enum Mark { NONE, TABLE_OPEN, TABLE_CLOSE, COLUMNS, SUBMISSION }

    static final int[] UNBROKEN = {};

    /** The source offset at which the character {@code at} starts. */
    int start(int at) {
        return starts.length == 0 ? base + at : at < starts.length ? starts[at] : end(at - 1);
    }

    /** The source offset after the character {@code at}. */
    int end(int at) {
        return starts.length == 0 ? base + at + 1 : at < 0 ? base : ends[at];
    }

    TextExcerpt excerpt(int from, int to) {
        if (starts.length == 0) {
            return TextExcerpt.seen(source, text.substring(from, to), base + from);
        }
        return TextExcerpt.of(source, text.substring(from, to), Arrays.copyOfRange(starts, from, to), Arrays.copyOfRange(ends, from, to));
    }

    boolean isBlank() {
        return first() >= text.length();
    }

    /** The first character that is not white space; the line's length where there is none. */
    int first() {
        int at = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the last character that is not white space. */
    int last() {
        int at = text.length();
        while (at > 0 && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c >= '\u2000' && c <= '\u200b' || c == '\u202f' || c == '\u3000' || c == '\ufeff';
    }
}
