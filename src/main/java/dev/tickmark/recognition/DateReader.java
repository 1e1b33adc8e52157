package dev.tickmark.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads dates off the words, numbers and signs of a text; the places it is asked for are numbers of these tokens. */
final class DateReader {

    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

    private final String text;
    private char[] kinds = new char[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    record Step(DateScanner.Found found, int next) {
    }

    DateReader(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            char kind = ' ';
            if (Character.isDigit(c)) {
                kind = 'n';
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
            } else if (Character.isLetter(c)) {
                kind = 'w';
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u2009') {
                at++;
                continue;
            } else {
                kind = c;
            }
            add(kind, at, end);
            at = end;
        }
    }

    private void add(char kind, int start, int end) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        kinds[count] = kind == '\u2010' || kind == '\u2011' || kind == '\u2013' ? '-' : kind;
        starts[count] = start;
        ends[count++] = end;
    }

    /** How many tokens the text has. */
    int count() {
        return count;
    }

    /** The date that begins at a token; null where none does. */
    Step at(int i) {
        if (kinds[i] == 'w') {
            return Character.isUpperCase(text.charAt(starts[i])) ? monthFirst(i) : null;
        }
        if (kinds[i] == 'n' && free(i)) {
            Step numeric = numeric(i);
            return numeric == null ? dayFirst(i) : numeric;
        }
        return null;
    }

    /** "March 31, 2003", "Mar. 31 2003", "December 31", "March 2003". */
    private Step monthFirst(int i) {
        if (i > 0 && touches(i - 1, i) && kind(i - 1) == 'n') {
            return null;
        }
        String word = word(i);
        int month = MonthNames.month(word);
        boolean misspelt = month == 0;
        if (misspelt) {
            month = isDayOfYear(kind(i + 1) == '.' ? i + 2 : i + 1) ? MonthNames.nearest(word) : 0;
            if (month == 0) {
                return null;
            }
        }
        int j = i + 1;
        if (kind(j) == '.' && touches(i, j)) {
            j++;
        }
        if (kind(j) == ',' && digits(j + 1) == 4) {
            j++;
        }
        if (kind(j) == '-' && touches(i, j) && touches(j, j + 1)) {
            j++;
        }
        if ((kind(j) == '\'' || kind(j) == '\u2019') && digits(j + 1) == 2 && touches(j, j + 1)) {
            return misspelt ? null : found(DateScanner.Form.MONTH_YEAR, i, j + 1, DateScanner.century(value(j + 1)), -1, month, word, word);
        }
        if (kind(j) != 'n') {
            return null;
        }
        if (digits(j) == 4 && isYear(j)) {
            return misspelt || partOfNumber(j) ? null : found(DateScanner.Form.MONTH_YEAR, i, j, value(j), -1, month, word, word);
        }
        boolean shortYear = digits(j) == 2 && kind(j - 1) == '-' && !(kind(j + 1) == '-' && touches(j, j + 1)) && kind(j + 1) != ',';
        if (shortYear) {
            return misspelt ? null : found(DateScanner.Form.MONTH_YEAR, i, j, DateScanner.century(value(j)), -1, month, word, word);
        }
        if (digits(j) > 2) {
            return null;
        }
        int day = value(j);
        int last = j;
        if (digits(j) == 1 && digits(j + 1) == 1 && kind(j + 2) == ',' && digits(j + 3) == 4 && isYear(j + 3)) {
            day = day * 10 + value(j + 1);
            last = j + 1;
        }
        if (ordinal(last + 1) && touches(last, last + 1)) {
            last++;
        }
        int y = last + 1;
        if (kind(y) == ',' || kind(y) == '.' && touches(last, y) && digits(y + 1) == 4 || kind(y) == '-' && touches(last, y)) {
            y++;
        }
        String meant = misspelt ? MonthNames.capitalised(month) : word;
        if (digits(y) == 4 && isYear(y) && !partOfNumber(y)) {
            return found(DateScanner.Form.DAY, i, y, value(y), day, month, word, meant);
        }
        if (kind(y) == '\'' || kind(y) == '\u2019') {
            if (digits(y + 1) == 2 && touches(y, y + 1)) {
                return found(DateScanner.Form.DAY, i, y + 1, DateScanner.century(value(y + 1)), day, month, word, meant);
            }
        }
        if (kind(last + 1) == '-' && digits(y) == 2 && touches(y - 1, y)) {
            return found(DateScanner.Form.DAY, i, y, DateScanner.century(value(y)), day, month, word, meant);
        }
        boolean amount = (kind(last + 1) == '%' || (kind(last + 1) == '.' || kind(last + 1) == ',') && digits(last + 2) > 0 && touches(last, last + 1) && touches(last + 1, last + 2));
        if (misspelt || amount || day == 0 || day > 39 || kind(last + 1) == 'w' && touches(last, last + 1)) {
            return null;
        }
        return found(DateScanner.Form.MONTH_DAY, i, last, -1, day, month, word, word);
    }

    /** One or two digits with a year near behind them: only before these is a word that is no month taken for a misspelt one. */
    private boolean isDayOfYear(int day) {
        if (digits(day) == 0 || digits(day) > 2) {
            return false;
        }
        for (int i = day + 1; i < day + 7; i++) {
            if (digits(i) == 4 || digits(i) == 2) {
                return true;
            }
        }
        return false;
    }

    /** "31 March 2003", "31st of March 2003", "31-Mar-03", "31 March". */
    private Step dayFirst(int i) {
        if (digits(i) > 2 || i > 0 && touches(i - 1, i) && ".,$%".indexOf(kind(i - 1)) >= 0 && i > 1 && kind(i - 2) == 'n') {
            return null;
        }
        int j = i + 1;
        if (ordinal(j) && touches(i, j)) {
            j++;
        }
        if (kind(j) == 'w' && word(j).equals("of")) {
            j++;
        }
        boolean dashed = kind(j) == '-' && touches(i, j);
        if (dashed || kind(j) == '/' && touches(i, j)) {
            j++;
        }
        if (kind(j) != 'w' || j == i + 1 && touches(i, j) && digits(i) > 0 && MonthNames.month(word(j)) == 0) {
            return null;
        }
        String word = word(j);
        int month = MonthNames.month(word);
        boolean misspelt = month == 0;
        if (!Character.isUpperCase(word.charAt(0)) && !dashed) {
            return null;
        }
        if (misspelt) {
            month = digits(j + 1) == 4 || digits(j + 2) == 4 ? MonthNames.nearest(word) : 0;
        }
        if (month == 0 || value(i) == 0 || value(i) > 39) {
            return null;
        }
        int y = j + 1;
        if (kind(y) == '.' && touches(j, y) && kind(y + 1) == 'n' || kind(y) == ',' || (kind(y) == '-' || kind(y) == '/') && touches(j, y)) {
            y++;
        }
        String meant = misspelt ? MonthNames.capitalised(month) : word;
        if (digits(y) == 4 && isYear(y) && !partOfNumber(y)) {
            return found(DateScanner.Form.DAY, i, y, value(y), value(i), month, word, meant);
        }
        if (digits(y) == 2 && (kind(y - 1) == '-' || kind(y - 1) == '/') && !misspelt) {
            return found(DateScanner.Form.DAY, i, y, DateScanner.century(value(y)), value(i), month, word, meant);
        }
        // "the 20 May 31 ..." is the day of what follows, not of what stands before
        return misspelt || kind(j + 1) == 'n' ? null : found(DateScanner.Form.MONTH_DAY, i, j, -1, value(i), month, word, word);
    }

    /** "2003-03-31", "2003/3/31", "03/31/2003", "31.03.2025", "3/31/03", "31.3.03". */
    private Step numeric(int i) {
        char mark = kind(i + 1);
        if ("-/.".indexOf(mark) < 0 || kind(i + 3) != mark || kind(i + 2) != 'n' || kind(i + 4) != 'n' || !touches(i, i + 1) || !touches(i + 1, i + 2) || !touches(i + 2, i + 3) || !touches(i + 3, i + 4)
                || kind(i + 5) == mark && touches(i + 4, i + 5) && kind(i + 6) == 'n' && touches(i + 5, i + 6)) {
            return null;
        }
        if (digits(i) == 4 && isYear(i) && digits(i + 2) == 2 && digits(i + 4) == 2 || mark == '/' && digits(i) == 4 && isYear(i) && digits(i + 2) <= 2 && digits(i + 4) <= 2) {
            return found(DateScanner.Form.DAY, i, i + 4, value(i), value(i + 4), value(i + 2), text(i + 2), text(i + 2));
        }
        boolean fullYear = digits(i + 4) == 4 && isYear(i + 4);
        if (digits(i) > 2 || digits(i + 2) > 2 || !fullYear && (digits(i + 4) != 2 || mark == '-' || mark == '.' && !endsMonth(i))) {
            return null;
        }
        int first = value(i);
        int second = value(i + 2);
        boolean dayFirst = mark == '.' ? second <= 12 : first > 12;
        int month = dayFirst ? second : first;
        int day = dayFirst ? first : second;
        if (!fullYear && (month < 1 || month > 12 || day < 1 || day > 31) || first > 39 || second > 39) {
            return null;
        }
        String printed = dayFirst ? text(i + 2) : text(i);
        return found(DateScanner.Form.DAY, i, i + 4, fullYear ? value(i + 4) : DateScanner.century(value(i + 4)), day, month, printed, printed);
    }

    /** "31.8.17" closes a month and is a day; "10.2.15" may be a chapter. */
    private boolean endsMonth(int i) {
        int month = value(i + 2);
        return month >= 1 && month <= 12 && value(i) == YearMonth.of(DateScanner.century(value(i + 4)), month).lengthOfMonth();
    }

    private Step found(DateScanner.Form form, int from, int to, int year, int day, int month, String printed, String meant) {
        Optional<LocalDate> date = Optional.empty();
        if (form == DateScanner.Form.DAY) {
            try {
                date = Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException noSuchDay) {
                date = Optional.empty();
            }
        }
        OptionalInt years = year < 0 ? OptionalInt.empty() : OptionalInt.of(year);
        OptionalInt days = day < 0 ? OptionalInt.empty() : OptionalInt.of(day);
        return new Step(new DateScanner.Found(starts[from], ends[to], form, date, years, days, month, printed, meant), to + 1);
    }

    /** Not stuck to a letter or to a decimal mark before it. */
    private boolean free(int i) {
        if (i == 0 || !touches(i - 1, i)) {
            return true;
        }
        char before = kind(i - 1);
        return before != 'w' && before != '$' && before != '\u20ac' && before != '\u00a3' && !((before == '.' || before == ',' || before == '-' || before == '/') && kind(i - 2) == 'n');
    }

    /** "2003" in "2003,500" or "2003%" is no year. */
    private boolean partOfNumber(int i) {
        char after = kind(i + 1);
        return touches(i, i + 1) && (after == '%' || after == 'w' && !text(i + 1).equals("and") || (after == ',' || after == '.') && kind(i + 2) == 'n' && touches(i + 1, i + 2) && digits(i + 2) == 3);
    }

    private boolean isYear(int i) {
        int value = value(i);
        return value >= 1900 && value <= 2099;
    }

    private boolean ordinal(int i) {
        return kind(i) == 'w' && ends[i] - starts[i] == 2 && ORDINAL_ENDS.contains(word(i).toLowerCase(Locale.ROOT));
    }

    private boolean touches(int i, int j) {
        return j < count && i >= 0 && ends[i] == starts[j];
    }

    private char kind(int i) {
        return i < 0 || i >= count ? '\0' : kinds[i];
    }

    private int digits(int i) {
        return kind(i) == 'n' ? ends[i] - starts[i] : 0;
    }

    private int value(int i) {
        return digits(i) > 4 ? -1 : Integer.parseInt(text(i));
    }

    private String word(int i) {
        return text(i);
    }

    private String text(int i) {
        return text.substring(starts[i], ends[i]);
    }
}
