package dev.tickmark.reading;

/** Digits set above the line: a footnote mark reads as one, not as a figure. */
public final class Superscript {

    private Superscript() {
    }

    public static char of(char c) {
        return switch (c) {
            case '1' -> '\u00b9';
            case '2' -> '\u00b2';
            case '3' -> '\u00b3';
            case '0', '4', '5', '6', '7', '8', '9' -> (char) ('\u2070' + (c - '0'));
            default -> c;
        };
    }
}
