package dev.tickmark.reading.sheet;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** How much of a workbook is read before reading stops, and how far its parts may swell when they are unpacked. */
final class SheetLimits {

    private static final int MOST_CELLS = 1_500_000;
    private static final long LARGEST_PART = 200L * 1024 * 1024;
    private static final long SMALL_PART = 1024L * 1024;

    private int cells;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setGraceEntrySize(SMALL_PART);
    }

    void checkCells() {
        if (++cells > MOST_CELLS) {
            throw new UnreadableException(Cause.TOO_LARGE, String.format(Locale.ROOT, "The workbook has more than %,d cells; no filing has.", MOST_CELLS));
        }
    }
}
