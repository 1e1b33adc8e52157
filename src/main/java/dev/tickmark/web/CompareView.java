package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.statement.Fact;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.VersionComparison;
import dev.tickmark.store.VersionComparison.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two filings side by side as their page shows them: what became of each finding, and the figures that were changed. */
public record CompareView(FilingRow earlier, FilingRow later, String sentence, List<Fates> fates, List<Pair> figures) {

    /** Findings that came to the same. */
    public record Fates(String title, List<Changed> findings) {
    }

    /** A finding; {@code filing} is the one whose desk has it, {@code before} what the earlier one said, empty where it said the same or nothing. */
    public record Changed(String filing, String id, String rule, String title, String severity, String severityKey, String message, String before) {
    }

    /** A figure as the two filings print it, with the links to both places. */
    public record Pair(String caption, String period, String earlier, String earlierAt, String later, String laterAt) {
    }

    static CompareView of(KeptFiling earlier, KeptFiling later, VersionComparison compared, DeskSheet laterSheet, DeskSheet earlierSheet) {
        List<Fates> fates = new ArrayList<>();
        for (Fate fate : List.of(Fate.NEW, Fate.REOPENED, Fate.GONE, Fate.UNCHANGED)) {
            List<Changed> found = compared.findings().stream().filter(change -> change.fate() == fate).map(change -> changed(change, fate == Fate.GONE ? earlier.id() : later.id())).toList();
            if (!found.isEmpty()) {
                fates.add(new Fates(word(fate.name()), found));
            }
        }
        List<Pair> pairs = compared.figures().stream().map(pair -> new Pair(pair.later().caption(), pair.later().period().words(), pair.earlier().text(), place(earlierSheet, pair.earlier()),
                pair.later().text(), place(laterSheet, pair.later()))).toList();
        String sentence = compared.findings().isEmpty() ? "No findings in either." : String.join(", ", fates.stream().map(each -> each.findings().size() + " " + each.title().toLowerCase(Locale.ROOT)).toList()) + ".";
        return new CompareView(FilingRow.of(earlier), FilingRow.of(later), sentence, fates, pairs);
    }

    private static Changed changed(VersionComparison.Change change, String filing) {
        String severity = word(change.finding().severity().name());
        return new Changed(filing, change.finding().id(), change.finding().rule(), change.finding().title(), severity, severity.toLowerCase(Locale.ROOT), change.finding().message(), change.before().orElse(""));
    }

    private static String place(DeskSheet sheet, Fact fact) {
        return sheet.source().place(fact.location());
    }

    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
