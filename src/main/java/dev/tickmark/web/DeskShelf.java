package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.review.Review;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Desks that were laid out, the ones wanted last at hand. */
@Singleton
public class DeskShelf {

    private static final int SHEETS = 12;
    private static final long SOURCE_BYTES = 48L * 1024 * 1024;

    private final Map<String, DeskSheet> sheets = new LinkedHashMap<>(16, 0.75f, true);

    /** The desk of a kept filing. */
    DeskSheet sheet(String id) {
        synchronized (sheets) {
            DeskSheet sheet = sheets.get(id);
            if (sheet == null) {
                throw new ProblemException(404, "No filing is kept as '" + id + "'.");
            }
            return sheet;
        }
    }

    void put(String id, Review review) {
        DeskSheet made = DeskSheet.of(review);
        synchronized (sheets) {
            sheets.put(id, made);
            long bytes = sheets.values().stream().mapToLong(sheet -> sheet.review().file().bytes().length).sum();
            Iterator<DeskSheet> oldest = sheets.values().iterator();
            while (sheets.size() > 1 && (sheets.size() > SHEETS || bytes > SOURCE_BYTES)) {
                bytes -= oldest.next().review().file().bytes().length;
                oldest.remove();
            }
        }
    }
}
