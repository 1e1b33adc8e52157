package dev.tickmark.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of a review as comma-separated values, after RFC 4180. Text out of a filing that a spreadsheet would take for a formula stands behind an apostrophe. */
public final class CsvReport {

    private static final String FORMULA = "=+-@\t\r";

    private CsvReport() {
    }

    public static String of(Dossier dossier) {
        Listing listing = Listing.findings(dossier);
        StringBuilder page = new StringBuilder(line(List.copyOf(listing.heading())));
        listing.rows().forEach(row -> page.append(line(row)));
        return page.toString();
    }

    private static String line(List<Object> row) {
        return row.stream().map(CsvReport::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
