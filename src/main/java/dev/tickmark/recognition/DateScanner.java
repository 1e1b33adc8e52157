package dev.tickmark.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds dates as they are printed: "March 31, 2003", "31-Mar-03", "2003-03-31", "03/31/2003", "December 31", "March 2003"; with misspelt months
 * ("Marach 31, 2003") and days that no calendar has ("June 31, 2003"). One pass. A bare year is not a date here.
 */
public final class DateScanner {

    private DateScanner() {
    }

    /** What a mention names: a day of a year, a day of no stated year, or a month of a year. */
    public enum Form { DAY, MONTH_DAY, MONTH_YEAR }

    /**
     * A date in a text, from {@code start} to {@code end} (exclusive). {@code date} is there for a day of a year that the calendar has; {@code monthNumber} is 1 to 12, or the impossible number printed.
     * {@code month} is the month as printed (a name or digits), {@code meant} the month it stands for; they differ only where a name is misspelt.
     */
    public record Found(int start, int end, Form form, Optional<LocalDate> date, OptionalInt year, OptionalInt day, int monthNumber, String month, String meant) {

        /** Whether it names a day that no calendar has, in any year. */
        public boolean isImpossible() {
            if (form == Form.DAY) {
                return date.isEmpty();
            }
            return form == Form.MONTH_DAY && (monthNumber < 1 || monthNumber > 12 || day.getAsInt() < 1 || day.getAsInt() > YearMonth.of(2000, monthNumber).lengthOfMonth());
        }

        public boolean isMisspelt() {
            return !month.equals(meant);
        }

        /** The last day meant: the day itself, or the last of a month of a year. */
        public Optional<LocalDate> lastDay() {
            return form == Form.MONTH_YEAR ? Optional.of(YearMonth.of(year.getAsInt(), monthNumber).atEndOfMonth()) : date;
        }

        /** The same day or month of another year, where it has one. */
        public Optional<LocalDate> in(int another) {
            if (monthNumber < 1 || monthNumber > 12) {
                return Optional.empty();
            }
            YearMonth then = YearMonth.of(another, monthNumber);
            return Optional.of(day.isEmpty() || day.getAsInt() > then.lengthOfMonth() ? then.atEndOfMonth() : then.atDay(Math.max(1, day.getAsInt())));
        }
    }

    /** Every date in a text, from left to right. */
    public static List<Found> scan(CharSequence text) {
        if (!hasDigit(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        DateReader reader = new DateReader(text.toString());
        int at = 0;
        while (at < reader.count()) {
            DateReader.Step step = reader.at(at);
            if (step == null) {
                at++;
            } else {
                found.add(step.found());
                at = step.next();
            }
        }
        return found;
    }

    /** Every date has a digit. */
    static boolean hasDigit(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** Two digits of a year: from 1950 to 2049. */
    static int century(int twoDigits) {
        return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
