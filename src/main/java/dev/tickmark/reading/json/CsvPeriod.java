package dev.tickmark.reading.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period as xBRL-CSV abbreviates it: "2023", "2023-Q2", "2023-H1", "2023-06", "2023-06-30", "2023-01-01..2023-06-30", each with "@start" or "@end" for the instant at its edge; longer forms stand as they are. */
record CsvPeriod(String start, String end) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-?([QH])(\\d)|-(\\d\\d)(?:-(\\d\\d))?)?");

    static CsvPeriod of(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return whole(text);
        }
        CsvPeriod whole = whole(text.substring(0, at));
        boolean opening = text.endsWith("@start");
        return new CsvPeriod("", opening && !whole.start.isEmpty() ? whole.start + "T00:00:00" : whole.end);
    }

    private static CsvPeriod whole(String text) {
        int dots = text.indexOf("..");
        if (dots > 0) {
            return new CsvPeriod(whole(text.substring(0, dots)).start, whole(text.substring(dots + 2)).end);
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            return new CsvPeriod(text.substring(0, slash), text.substring(slash + 1));
        }
        Matcher named = YEAR.matcher(text);
        if (!named.matches()) {
            return new CsvPeriod("", text);
        }
        try {
            int year = Integer.parseInt(named.group(1));
            if (named.group(5) != null) {
                return new CsvPeriod(text, text);
            }
            int months = named.group(2) == null ? named.group(4) == null ? 12 : 1 : named.group(2).equals("Q") ? 3 : 6;
            int last = named.group(4) != null ? Integer.parseInt(named.group(4)) : named.group(3) == null ? 12 : months * Integer.parseInt(named.group(3));
            LocalDate end = YearMonth.of(year, last).atEndOfMonth();
            return new CsvPeriod(end.plusDays(1).minusMonths(months).toString(), end.toString());
        } catch (DateTimeException noSuchMonth) {
            return new CsvPeriod("", text);
        }
    }
}
