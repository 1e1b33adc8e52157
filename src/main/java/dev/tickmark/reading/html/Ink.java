package dev.tickmark.reading.html;

import dev.tickmark.reading.Superscript;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextExcerpt;
import java.util.Arrays;

/**
 * A line of visible text as it is set down: white space folded, each character with its source offsets, and how it was set (bold, indented).
 * "&amp;#40;12" is three characters, the first of them five source characters wide.
 */
final class Ink {

    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] raised = new boolean[16];
    private int letters;
    private int boldLetters;
    private int raisedLetters;
    private int gapStart = -1;
    private int gapEnd;
    private int leading;
    private int indent;

    /** A character that is seen. */
    void add(char c, int start, int end, Look look) {
        if (text.isEmpty()) {
            indent = look.indent() + leading;
        } else if (gapStart >= 0) {
            put(' ', gapStart, gapEnd, look.raised() && raised[text.length() - 1]);
        }
        gapStart = -1;
        put(look.raised() && !inBracket() ? Superscript.of(c) : c, start, end, look.raised());
        letters++;
        boldLetters += look.bold() ? 1 : 0;
        raisedLetters += look.raised() ? 1 : 0;
    }

    /** Whether the raised mark being written began with a bracket: "(2)" stays as it is. */
    private boolean inBracket() {
        int i = text.length() - 1;
        while (i >= 0 && raised[i] && text.charAt(i) != '(' && text.charAt(i) != '[' && text.charAt(i) != ')') {
            i--;
        }
        return i >= 0 && raised[i] && text.charAt(i) != ')';
    }

    /** White space; before the first character it counts as indentation where it is {@code hard} (a no-break space). */
    void space(int start, int end, boolean hard) {
        if (text.isEmpty()) {
            leading += hard ? 1 : 0;
        } else if (gapStart < 0) {
            gapStart = start;
            gapEnd = end;
        } else if (start == gapEnd) {
            gapEnd = end;
        }
    }

    /** A space that the page shows and the source has no character for, as between two blocks. */
    void gap() {
        if (!text.isEmpty() && gapStart < 0) {
            gapStart = ends[text.length() - 1];
            gapEnd = gapStart;
        }
    }

    /** A character as it is, white space too. */
    void verbatim(char c, int start, int end, Look look) {
        put(c, start, end, false);
        if (!Character.isWhitespace(c)) {
            letters++;
            boldLetters += look.bold() ? 1 : 0;
        }
    }

    /** Takes over all of another line, after a space where {@code apart}. */
    Ink append(Ink other, boolean apart) {
        if (text.isEmpty()) {
            indent = other.indent;
        } else if (apart && !other.text.isEmpty()) {
            put(' ', ends[text.length() - 1], ends[text.length() - 1], false);
        }
        gapStart = -1;
        for (int i = 0; i < other.text.length(); i++) {
            put(other.text.charAt(i), other.starts[i], other.ends[i], other.raised[i]);
        }
        letters += other.letters;
        boldLetters += other.boldLetters;
        raisedLetters += other.raisedLetters;
        return this;
    }

    /** This line without its raised footnote marks; the line itself where there are none, or nothing else. */
    Ink withoutRaised() {
        if (raisedLetters == 0 || raisedLetters == letters) {
            return this;
        }
        Ink plain = new Ink();
        for (int i = 0; i < text.length(); i++) {
            if (!raised[i] && !(plain.text.isEmpty() && text.charAt(i) == ' ')) {
                plain.put(text.charAt(i), starts[i], ends[i], false);
            }
        }
        int end = plain.text.length();
        while (end > 0 && plain.text.charAt(end - 1) == ' ') {
            end--;
        }
        plain.text.setLength(end);
        plain.letters = letters - raisedLetters;
        plain.boldLetters = Math.min(boldLetters, plain.letters);
        plain.indent = indent;
        return plain;
    }

    private void put(char c, int start, int end, boolean up) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
            raised = Arrays.copyOf(raised, at * 2);
        }
        text.append(c);
        starts[at] = start;
        ends[at] = end;
        raised[at] = up;
    }

    boolean isEmpty() {
        return letters == 0;
    }

    int length() {
        return text.length();
    }

    char last() {
        return text.isEmpty() || gapStart >= 0 ? ' ' : text.charAt(text.length() - 1);
    }

    String text() {
        return text.toString();
    }

    /** Whether all of it is bold, footnote marks apart. */
    boolean bold() {
        return letters > 0 && boldLetters * 10 >= letters * 9;
    }

    /** How far the first character is indented, in steps of about a space. */
    int indent() {
        return indent;
    }

    int start() {
        return starts[0];
    }

    int end() {
        return ends[text.length() - 1];
    }

    TextExcerpt excerpt(SourceText source) {
        int n = text.length();
        return TextExcerpt.of(source, text.toString(), Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
    }
}
