package dev.tickmark.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds dates as they are printed: "March 31, 2003", "31-Mar-03", "2003-03-31", "03/31/2003", "December 31", "March 2003"; with misspelt months
 * ("Marach 31, 2003") and days that no calendar has ("June 31, 2003"). One pass. A bare year is not a date here.
 */
public final class DateScanner {

    private static final String[] MONTHS = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
    private static final String[] SHORT = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    /** Words a letter or two away from a month that stand before numbers in their own right. */
    private static final Set<String> NOT_MISSPELT = Set.of("mark", "part", "sec", "sect", "act", "art", "note", "apt", "de", "due", "match", "set", "seq", "app", "des", "man", "max", "fed", "fee", "jean",
            "mary", "major", "may", "just", "our", "del", "net", "non", "not", "now", "no", "as", "at", "an", "and", "are", "all", "item", "items", "member", "members", "number", "numbers");

    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

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
        Reader reader = new Reader(text.toString());
        int at = 0;
        while (at < reader.count) {
            Reader.Step step = reader.at(at);
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
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The month, from 1, that a full or short name is; 0 for any other word. */
    static int month(String word) {
        if (word.length() < 3 || word.length() > 9 || "JFMASONDjfmasond".indexOf(word.charAt(0)) < 0) {
            return 0;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "january", "jan" -> 1;
            case "february", "feb" -> 2;
            case "march", "mar" -> 3;
            case "april", "apr" -> 4;
            case "may" -> 5;
            case "june", "jun" -> 6;
            case "july", "jul" -> 7;
            case "august", "aug" -> 8;
            case "september", "sept", "sep" -> 9;
            case "october", "oct" -> 10;
            case "november", "nov" -> 11;
            case "december", "dec" -> 12;
            default -> 0;
        };
    }

    /** The month that a misspelt name is meant to be, 0 where none or several are as near. */
    private static int nearest(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (w.length() < 3 || w.length() > 12 || NOT_MISSPELT.contains(w)) {
            return 0;
        }
        int best = 3;
        int month = 0;
        for (int m = 0; m < 12; m++) {
            int far = distance(w, MONTHS[m]);
            if (far > (MONTHS[m].length() >= 6 ? 2 : 1) || MONTHS[m].length() == 3) {
                far = 3;
            }
            if (w.charAt(0) == SHORT[m].charAt(0) && w.length() <= 4 && distance(w, SHORT[m]) == 1) {
                far = Math.min(far, 2);
            }
            if (far < best) {
                best = far;
                month = m + 1;
            } else if (far == best && far < 3) {
                month = 0;
            }
        }
        return month;
    }

    /** Edits between two words: letters added, dropped, changed, or two neighbours swapped. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return 3;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                    if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                    }
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static final class Reader {

        private final String text;
        private char[] kinds = new char[32];
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private int count;

        private record Step(Found found, int next) {
        }

        Reader(String text) {
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
            int month = month(word);
            boolean misspelt = month == 0;
            if (misspelt) {
                month = isDayOfYear(kind(i + 1) == '.' ? i + 2 : i + 1) ? nearest(word) : 0;
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
                return misspelt ? null : found(Form.MONTH_YEAR, i, j + 1, century(value(j + 1)), -1, month, word, word);
            }
            if (kind(j) != 'n') {
                return null;
            }
            if (digits(j) == 4 && isYear(j)) {
                return misspelt || partOfNumber(j) ? null : found(Form.MONTH_YEAR, i, j, value(j), -1, month, word, word);
            }
            boolean shortYear = digits(j) == 2 && kind(j - 1) == '-' && !(kind(j + 1) == '-' && touches(j, j + 1)) && kind(j + 1) != ',';
            if (shortYear) {
                return misspelt ? null : found(Form.MONTH_YEAR, i, j, century(value(j)), -1, month, word, word);
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
            String meant = misspelt ? capitalised(month) : word;
            if (digits(y) == 4 && isYear(y) && !partOfNumber(y)) {
                return found(Form.DAY, i, y, value(y), day, month, word, meant);
            }
            if (kind(y) == '\'' || kind(y) == '\u2019') {
                if (digits(y + 1) == 2 && touches(y, y + 1)) {
                    return found(Form.DAY, i, y + 1, century(value(y + 1)), day, month, word, meant);
                }
            }
            if (kind(last + 1) == '-' && digits(y) == 2 && touches(y - 1, y)) {
                return found(Form.DAY, i, y, century(value(y)), day, month, word, meant);
            }
            boolean amount = (kind(last + 1) == '%' || (kind(last + 1) == '.' || kind(last + 1) == ',') && digits(last + 2) > 0 && touches(last, last + 1) && touches(last + 1, last + 2));
            if (misspelt || amount || day == 0 || day > 39 || kind(last + 1) == 'w' && touches(last, last + 1)) {
                return null;
            }
            return found(Form.MONTH_DAY, i, last, -1, day, month, word, word);
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
            if (kind(j) != 'w' || j == i + 1 && touches(i, j) && digits(i) > 0 && month(word(j)) == 0) {
                return null;
            }
            String word = word(j);
            int month = month(word);
            boolean misspelt = month == 0;
            if (!Character.isUpperCase(word.charAt(0)) && !dashed) {
                return null;
            }
            if (misspelt) {
                month = digits(j + 1) == 4 || digits(j + 2) == 4 ? nearest(word) : 0;
            }
            if (month == 0 || value(i) == 0 || value(i) > 39) {
                return null;
            }
            int y = j + 1;
            if (kind(y) == '.' && touches(j, y) && kind(y + 1) == 'n' || kind(y) == ',' || (kind(y) == '-' || kind(y) == '/') && touches(j, y)) {
                y++;
            }
            String meant = misspelt ? capitalised(month) : word;
            if (digits(y) == 4 && isYear(y) && !partOfNumber(y)) {
                return found(Form.DAY, i, y, value(y), value(i), month, word, meant);
            }
            if (digits(y) == 2 && (kind(y - 1) == '-' || kind(y - 1) == '/') && !misspelt) {
                return found(Form.DAY, i, y, century(value(y)), value(i), month, word, meant);
            }
            // "the 20 May 31 ..." is the day of what follows, not of what stands before
            return misspelt || kind(j + 1) == 'n' ? null : found(Form.MONTH_DAY, i, j, -1, value(i), month, word, word);
        }

        /** "2003-03-31", "2003/3/31", "03/31/2003", "31.03.2025", "3/31/03". */
        private Step numeric(int i) {
            char mark = kind(i + 1);
            if ("-/.".indexOf(mark) < 0 || kind(i + 3) != mark || kind(i + 2) != 'n' || kind(i + 4) != 'n' || !touches(i, i + 1) || !touches(i + 1, i + 2) || !touches(i + 2, i + 3) || !touches(i + 3, i + 4)
                    || kind(i + 5) == mark && touches(i + 4, i + 5) && kind(i + 6) == 'n' && touches(i + 5, i + 6)) {
                return null;
            }
            if (digits(i) == 4 && isYear(i) && digits(i + 2) == 2 && digits(i + 4) == 2 || mark == '/' && digits(i) == 4 && isYear(i) && digits(i + 2) <= 2 && digits(i + 4) <= 2) {
                return found(Form.DAY, i, i + 4, value(i), value(i + 4), value(i + 2), text(i + 2), text(i + 2));
            }
            boolean fullYear = digits(i + 4) == 4 && isYear(i + 4);
            if (digits(i) > 2 || digits(i + 2) > 2 || !fullYear && (mark != '/' || digits(i + 4) != 2)) {
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
            return found(Form.DAY, i, i + 4, fullYear ? value(i + 4) : century(value(i + 4)), day, month, printed, printed);
        }

        private Step found(Form form, int from, int to, int year, int day, int month, String printed, String meant) {
            Optional<LocalDate> date = Optional.empty();
            if (form == Form.DAY) {
                try {
                    date = Optional.of(LocalDate.of(year, month, day));
                } catch (DateTimeException noSuchDay) {
                    date = Optional.empty();
                }
            }
            OptionalInt years = year < 0 ? OptionalInt.empty() : OptionalInt.of(year);
            OptionalInt days = day < 0 ? OptionalInt.empty() : OptionalInt.of(day);
            return new Step(new Found(starts[from], ends[to], form, date, years, days, month, printed, meant), to + 1);
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

        private static String capitalised(int month) {
            String name = MONTHS[month - 1];
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    /** Two digits of a year: from 1950 to 2049. */
    static int century(int twoDigits) {
        return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
