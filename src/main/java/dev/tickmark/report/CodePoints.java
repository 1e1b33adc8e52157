package dev.tickmark.report;

import dev.tickmark.reading.Document;
import dev.tickmark.source.SourceText;
import java.util.Arrays;

/**
 * Counts places in a source in characters of Unicode, as the world outside counts them. Places here are counted in UTF-16 code units, two of which make up a character beyond the basic plane (an emoji, a rare ideograph):
 * {@code pairs} are the places of the second of each two.
 */
record CodePoints(int[] pairs) {

    private static final CodePoints SAME = new CodePoints(new int[0]);
    /** In UTF-8 such a character begins with a byte of this or more; UTF-16 shows by its zero bytes. */
    private static final int FIRST_BYTE = 0xF0;

    static CodePoints of(Document document) {
        if (document.characters() > 0) {
            for (byte each : document.file().bytes()) {
                if (each == 0 || (each & 0xFF) >= FIRST_BYTE) {
                    return in(SourceText.of(document.file()).text());
                }
            }
        }
        return SAME;
    }

    private static CodePoints in(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i;
            }
        }
        return count == 0 ? SAME : new CodePoints(Arrays.copyOf(found, count));
    }

    /** A place counted in characters. */
    int at(int unit) {
        if (pairs.length == 0) {
            return unit;
        }
        int before = Arrays.binarySearch(pairs, unit);
        return unit - (before < 0 ? -before - 1 : before);
    }
}
