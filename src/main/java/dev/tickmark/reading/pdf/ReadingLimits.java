package dev.tickmark.reading.pdf;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import java.util.Locale;

/** How much of a PDF is read before reading stops: a file made to exhaust its reader ends here. */
record ReadingLimits(int pages, int glyphs, long until) {

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_GLYPHS = 8_000_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    static ReadingLimits now() {
        return new ReadingLimits(MOST_PAGES, MOST_GLYPHS, System.nanoTime() + LONGEST_NANOS);
    }

    void checkPages(int found) {
        if (found > pages) {
            throw tooLarge(String.format(Locale.ROOT, "The PDF has %,d pages; up to %,d are read.", found, pages));
        }
    }

    void checkGlyphs(int found, int page) {
        if (found > glyphs) {
            throw tooLarge(String.format(Locale.ROOT, "Reading stopped on page %d: the PDF has more than %,d characters.", page, glyphs));
        }
    }

    void checkTime(int page) {
        if (System.nanoTime() > until) {
            throw tooLarge("Reading stopped before page " + page + ": the PDF takes more than " + LONGEST_NANOS / 1_000_000_000L + " seconds to read.");
        }
    }

    private static UnreadableException tooLarge(String sentence) {
        return new UnreadableException(Cause.TOO_LARGE, sentence);
    }
}
