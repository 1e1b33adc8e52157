package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods as Japanese filings name them: by days (from the first to the last, or one), with years of our era or of an emperor's, and by fiscal years, which are called by the month in which they end,
 * with or without a quarter up to which they are told.
 */
public final class JapanesePeriods {

    private static final String YEAR = "\u5e74";
    private static final String DAY_OF_YEAR = "(\u5e73\u6210|\u4ee4\u548c|\u662d\u548c)?\\s*(\\d{1,4}|\u5143)\\s*\u5e74\\s*(\\d{1,2})\\s*\u6708\\s*(\\d{1,2})\\s*\u65e5";
    private static final Prefiltered DAY = Prefiltered.compile(DAY_OF_YEAR);
    private static final Prefiltered BETWEEN = Prefiltered.compile("[\\s)(]*(?:\u81f3|\u304b\u3089|[~\u301c\uff5e\u2013\u2014-])\\s*");
    private static final Prefiltered FISCAL = Prefiltered.compile("(\u5e73\u6210|\u4ee4\u548c|\u662d\u548c)?\\s*(\\d{1,4}|\u5143)\\s*\u5e74\\s*(\\d{1,2})\\s*\u6708\\s*\u671f");
    private static final Pattern QUARTER = Pattern.compile("\u7b2c\\s*([1-3\u4e00\u4e8c\u4e09])\\s*\u56db\u534a\u671f|([1-3])\\s*Q|(\u4e2d\u9593)");
    private static final String NUMERALS = "\u4e00\u4e8c\u4e09";
    private static final int HEISEI = 1988;
    private static final int REIWA = 2018;
    private static final int SHOWA = 1925;

    private JapanesePeriods() {
    }

    /** The one period that a heading states by its days; empty where it states none, or more than one. */
    static Optional<Period> stated(String heading) {
        if (!heading.contains(YEAR)) {
            return Optional.empty();
        }
        List<Period> spelt = spelt(plain(heading));
        return spelt.size() == 1 ? Optional.of(spelt.get(0)) : Optional.empty();
    }

    /** Whether words name a period: by its days, or as a fiscal year, whole or up to a quarter that the words speak of. */
    public static boolean name(String words, Period period) {
        if (!words.contains(YEAR)) {
            return false;
        }
        String text = plain(words);
        for (Period spelt : spelt(text)) {
            if (spelt.equals(period) || period.isInstant() && spelt.end().equals(period.end())) {
                return true;
            }
        }
        Set<Integer> months = new TreeSet<>();
        months.add(12);
        Matcher quarter = QUARTER.matcher(text);
        while (quarter.find()) {
            months.add(quarter.group(3) != null ? 6 : 3 * quarter(quarter.group(1) == null ? quarter.group(2) : quarter.group(1)));
        }
        Matcher fiscal = FISCAL.matcher(text);
        while (fiscal.find()) {
            int month = Integer.parseInt(fiscal.group(3));
            for (int year : years(fiscal.group(1), fiscal.group(2))) {
                if (month >= 1 && month <= 12) {
                    YearMonth last = YearMonth.of(year, month);
                    for (int length : months) {
                        if (last.minusMonths(12 - length).equals(YearMonth.from(period.end())) && (period.isInstant() || period.months() == length)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Full-width digits and marks as the usual ones. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC);
    }

    private static List<Period> spelt(String text) {
        List<Period> found = new ArrayList<>();
        Matcher day = DAY.matcher(text);
        Optional<LocalDate> before = Optional.empty();
        int end = 0;
        while (day.find()) {
            Optional<LocalDate> here = day(day);
            boolean spans = before.isPresent() && here.isPresent() && BETWEEN.matcher(text.substring(end, day.start())).matches() && !here.get().isBefore(before.get());
            if (spans) {
                found.set(found.size() - 1, new Duration(before.get(), here.get()));
                before = Optional.empty();
            } else {
                here.ifPresent(date -> found.add(new Instant(date)));
                before = here;
            }
            end = day.end();
        }
        return found;
    }

    private static Optional<LocalDate> day(Matcher found) {
        List<Integer> years = years(found.group(1), found.group(2));
        try {
            return years.size() == 1 ? Optional.of(LocalDate.of(years.get(0), Integer.parseInt(found.group(3)), Integer.parseInt(found.group(4)))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The years that a number may stand for: without the name of an era it is a year of our own, or of either of the last two eras. */
    private static List<Integer> years(String era, String number) {
        int year = number.equals("\u5143") ? 1 : Integer.parseInt(number);
        if (era != null) {
            return List.of(year + (era.equals("\u5e73\u6210") ? HEISEI : era.equals("\u4ee4\u548c") ? REIWA : SHOWA));
        }
        return year > 1900 && year < 2200 ? List.of(year) : year < 100 ? List.of(HEISEI + year, REIWA + year) : List.of();
    }

    private static int quarter(String digit) {
        int numeral = NUMERALS.indexOf(digit);
        return numeral >= 0 ? numeral + 1 : Integer.parseInt(digit);
    }
}
