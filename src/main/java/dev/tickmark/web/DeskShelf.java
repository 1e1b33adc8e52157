package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.review.Review;
import dev.tickmark.store.KeptFiling;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Desks of kept filings, the ones wanted last at hand. */
@Singleton
public class DeskShelf {

    private static final int SHEETS = 12;
    private static final long SOURCE_BYTES = 32L * 1024 * 1024;

    private final FilingKeeper keeper;
    private final Map<String, DeskSheet> sheets = new LinkedHashMap<>(16, 0.75f, true);

    DeskShelf(FilingKeeper keeper) {
        this.keeper = keeper;
    }

    /** The desk of a kept filing. */
    DeskSheet sheet(KeptFiling filing) {
        synchronized (sheets) {
            DeskSheet sheet = sheets.get(filing.id());
            if (sheet != null) {
                return sheet;
            }
        }
        return put(filing.id(), keeper.review(filing));
    }

    private DeskSheet put(String id, Review review) {
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
        return made;
    }
}
