package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.KeptFiling.KeptFinding;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Desks of kept filings, the ones wanted last at hand. */
@Singleton
public class DeskShelf {

    private static final int DESKS = 12;
    private static final long SOURCE_BYTES = 32L * 1024 * 1024;

    private final FilingKeeper keeper;
    private final Map<String, Desk> desks = new LinkedHashMap<>(16, 0.75f, true);

    /** What does not change of a desk: the findings with which the filing was kept, by their names, beside its sheet. */
    private record Desk(DeskSheet sheet, Map<String, KeptFinding> kept) {

        int bytes() {
            return sheet.review().file().bytes().length;
        }
    }

    DeskShelf(FilingKeeper keeper) {
        this.keeper = keeper;
    }

    /** The desk of a kept filing. */
    DeskSheet sheet(KeptFiling filing) {
        return desk(filing).sheet();
    }

    /** What is decided and said of a kept filing's findings at this moment. */
    FilingDecisions decisions(KeptFiling filing) {
        return new FilingDecisions(filing, keeper.store(), desk(filing).kept());
    }

    private Desk desk(KeptFiling filing) {
        synchronized (desks) {
            Desk desk = desks.get(filing.id());
            if (desk != null) {
                return desk;
            }
        }
        return put(filing.id(), new Desk(DeskSheet.of(keeper.review(filing)), FilingDecisions.kept(filing, keeper.store())));
    }

    private Desk put(String id, Desk made) {
        synchronized (desks) {
            desks.put(id, made);
            long bytes = desks.values().stream().mapToLong(Desk::bytes).sum();
            Iterator<Desk> oldest = desks.values().iterator();
            while (desks.size() > 1 && (desks.size() > DESKS || bytes > SOURCE_BYTES)) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        }
        return made;
    }
}
