package dev.tickmark.web;

import dev.tickmark.store.KeptFiling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A kept filing in the list of filings: every text final. */
public record FilingRow(String id, String title, String name, String date, String verdict, String verdictKey, String highest, String highestKey, int findings, String proved, String keptAt, String keptBy) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    static FilingRow of(KeptFiling filing) {
        String highest = filing.verdict().highest().map(severity -> word(severity.name())).orElse("");
        String status = filing.verdict().status().name();
        return new FilingRow(filing.id(), filing.issuer().orElse(filing.name()), filing.name(), filing.documentDate().map(Object::toString).orElse(""), word(status), status.toLowerCase(Locale.ROOT).replace('_', '-'),
                highest, highest.toLowerCase(Locale.ROOT), filing.findings(), share(filing), WHEN.format(filing.keptAt()), filing.keptBy());
    }

    private static String share(KeptFiling filing) {
        return filing.figures() == 0 ? "none read" : BigDecimal.valueOf(100L * filing.proved()).divide(BigDecimal.valueOf(filing.figures()), 1, RoundingMode.HALF_UP) + " %";
    }

    private static String word(String name) {
        return (name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)).replace('_', ' ');
    }
}
