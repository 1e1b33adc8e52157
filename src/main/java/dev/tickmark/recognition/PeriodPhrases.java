package dev.tickmark.recognition;

import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the phrases in a text that name periods: "4Q02", "the fourth quarter of fiscal 2002", "nine months ended December 31, 2004", "as of March 31, 2003". */
final class PeriodPhrases {

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(Map.entry("first", 1), Map.entry("second", 2), Map.entry("third", 3), Map.entry("fourth", 4), Map.entry("final", 4));
    private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("six", 6), Map.entry("nine", 9),
            Map.entry("twelve", 12), Map.entry("thirteen", 13), Map.entry("fourteen", 14), Map.entry("twenty-six", 26), Map.entry("thirty-nine", 39), Map.entry("fifty-two", 52), Map.entry("fifty-three", 53));
    /** The words that a phrase may begin with; others begin with a number or a date. */
    private static final Set<String> STARTERS = Set.of("first", "second", "third", "fourth", "final", "one", "two", "three", "four", "six", "nine", "twelve", "thirteen", "fourteen", "twenty", "thirty", "fifty",
            "q", "h", "quarter", "quarters", "half", "year", "years", "fy", "cy", "fiscal", "financial", "full", "calendar", "annual");
    private static final boolean[] FIRST_LETTERS = new boolean['z' + 1];

    static {
        STARTERS.forEach(word -> FIRST_LETTERS[word.charAt(0)] = true);
    }

    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> MONTHS_SO_FAR = Set.of("3", "6", "9", "12");
    private static final Set<String> MONEY_MARKS = Set.of("jpy", "usd", "eur", "gbp", "inr", "rs", "rmb", "chf", "sek");
    private static final Learnt NOTHING = new Learnt(List.of(), List.of());
    private static final int WEEK = 7;
    private static final Set<String> ENDED = Set.of("ended", "ending", "ends", "end", "to", "through");

    private PeriodPhrases() {
    }

    /** How a phrase names its period. */
    enum Kind {
        /** By the filing's own name: "4Q02", "fiscal 2002". */
        NAMED,
        /** By its last day: "nine months ended December 31, 2004". */
        ENDED,
        /** As a balance's day: "as of March 31, 2003". */
        AS_OF,
        /** By a day without further words. */
        DAY,
        /** By a year's number alone. */
        YEAR,
        /** By a quarter's number alone: "the fourth quarter". */
        QUARTER
    }

    /** A phrase from {@code start} to {@code end} (exclusive); {@code months} is the length it names, 0 for a balance. */
    record Phrase(int start, int end, Kind kind, Optional<Period> period, int months) {
    }

    /** How surely a stated day is a period's end: named so and past, named so but perhaps to come, only probably one, none of a stated year. */
    enum Strength { ENDED, ENDING, LIKELY, NONE }

    /** A period's end that a text states, with the place in its fiscal year (month 1 to 12, 0 unknown) and the year's name where the same phrase gives them; {@code weight} is how much it says. */
    record Named(LocalDate end, int monthOfYear, OptionalInt year, int weight, Strength strength) {
    }

    /** Every phrase in a text, from left to right; bare days and bare years among them. */
    static List<Phrase> find(String text, FiscalCalendar calendar) {
        return find(text, DateScanner.scan(text), calendar);
    }

    /** Every phrase in a text of which the dates are known. */
    static List<Phrase> find(String text, List<DateScanner.Found> dates, FiscalCalendar calendar) {
        return new Reader(text, dates, calendar.labelLag()).phrases(calendar);
    }

    /** What a text says of when periods end, and the quarters, each by its year's name and its last month, that it calls by name: "fourth quarter of fiscal 2022" is 2022 and 12. */
    record Learnt(List<Named> definitions, List<int[]> quarters) {
    }

    /** What a text says of the calendar. */
    static Learnt learn(String text) {
        if (!DateScanner.hasDigit(text)) {
            return NOTHING;
        }
        List<DateScanner.Found> dates = DateScanner.scan(text);
        if (dates.isEmpty() && text.indexOf('Q') < 0 && text.indexOf('q') < 0) {
            return NOTHING;
        }
        Reader reader = new Reader(text, dates, 0);
        return new Learnt(dates.isEmpty() ? List.of() : reader.definitions(), reader.quarters());
    }

    /** A run of letters, a number, a sign or a date of a text; its word is cut out in small letters when somebody asks for it. */
    private static final class Token {

        private final String text;
        private final int start;
        private final int end;
        private final DateScanner.Found date;
        private final char first;
        private String word;

        private Token(String text, int start, int end, DateScanner.Found date) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.date = date;
            this.first = date != null ? '<' : sign(text.charAt(start));
        }

        private static char sign(char c) {
            return switch (c) {
                case '\u2013', '\u2010', '\u2011' -> '-';
                case '\u2019', '\u2018' -> '\'';
                default -> Character.toLowerCase(c);
            };
        }

        String word() {
            if (word == null) {
                word = date != null ? "<date>" : end - start == 1 ? String.valueOf(first) : text.substring(start, end).toLowerCase(Locale.ROOT);
            }
            return word;
        }

        boolean is(String other) {
            return date == null && other.charAt(0) == first && other.length() == end - start && (end - start == 1 || other.regionMatches(true, 0, text, start, end - start));
        }

        boolean isNumber() {
            return date == null && Character.isDigit(first);
        }

        /** Whether a phrase may begin here. */
        boolean starts() {
            return date != null || Character.isDigit(first) || first < FIRST_LETTERS.length && FIRST_LETTERS[first] && STARTERS.contains(word());
        }
    }

    /** A part of a fiscal year as named: its last month, its length, its year where named, and the token after it. */
    private record Label(int lastMonth, int length, OptionalInt year, boolean calendarYear, int next) {
    }

    private static final class Reader {

        private final List<Token> tokens = new ArrayList<>();
        private final int lag;

        Reader(String text, List<DateScanner.Found> dates, int lag) {
            this.lag = lag;
            int at = 0;
            int date = 0;
            while (at < text.length()) {
                if (date < dates.size() && at >= dates.get(date).start()) {
                    DateScanner.Found found = dates.get(date++);
                    tokens.add(new Token(text, found.start(), found.end(), found));
                    at = found.end();
                    continue;
                }
                char c = text.charAt(at);
                int end = at + 1;
                if (Character.isLetter(c)) {
                    while (end < text.length() && Character.isLetter(text.charAt(end))) {
                        end++;
                    }
                } else if (c >= '0' && c <= '9') {
                    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                        end++;
                    }
                } else if (Character.isWhitespace(c) || c == '\u00a0') {
                    at++;
                    continue;
                }
                tokens.add(new Token(text, at, end, null));
                at = end;
            }
        }

        List<Phrase> phrases(FiscalCalendar calendar) {
            List<Phrase> found = new ArrayList<>();
            int at = 0;
            while (at < tokens.size()) {
                if (!tokens.get(at).starts()) {
                    at++;
                    continue;
                }
                int next = ended(at, calendar, found);
                if (next == at) {
                    next = named(at, calendar, found);
                }
                if (next == at) {
                    next = day(at, found);
                }
                if (next == at) {
                    next = year(at, calendar, found);
                }
                at = Math.max(next, at + 1);
            }
            return found;
        }

        /** "three months ended March 31, 2003", "fourth quarter of fiscal 2002 ended ...", "year ended June 30, 2005 and 2004". */
        private int ended(int at, FiscalCalendar calendar, List<Phrase> found) {
            int months = 0;
            int i = at;
            int length = monthsOrWeeks(i);
            if (length > 0) {
                months = length;
                i = unit(i) + 1;
            } else if (isQuarterWord(i)) {
                months = 3;
                i++;
            } else if (is(i, "half") && (is(i + 1, "year") || is(i + 1, "-") && is(i + 2, "year"))) {
                months = 6;
                i += is(i + 1, "-") ? 3 : 2;
            } else if (is(i, "year") || is(i, "years")) {
                months = 12;
                i++;
            } else {
                Label label = label(at);
                if (label == null) {
                    return at;
                }
                months = label.length;
                i = label.next;
            }
            int last = endedDate(i);
            if (last < 0) {
                return at;
            }
            DateScanner.Found date = tokens.get(last).date;
            Optional<LocalDate> end = date.lastDay();
            found.add(new Phrase(tokens.get(at).start, tokens.get(last).end, Kind.ENDED, end.isEmpty() ? Optional.empty() : Optional.of(Duration.ending(end.get(), months)), months));
            return furtherYears(last + 1, date, months, Kind.ENDED, calendar, found);
        }

        /** The date token after "ended", perhaps with a comma or bracket or a word between; -1 where there is none. */
        private int endedDate(int i) {
            int at = i;
            while (is(at, ",") || is(at, "(") || is(at, ")") || is(at, "\"") || is(at, "\u201d") || is(at, "that") || is(at, "which") || is(at, "period") || is(at, "the")) {
                at++;
            }
            if (at < tokens.size() && ENDED.contains(word(at))) {
                at++;
                while (is(at, ":") || is(at, ",") || is(at, "on") || is(at, "as") || is(at, "of")) {
                    at++;
                }
                if (at < tokens.size() && tokens.get(at).date != null) {
                    return at;
                }
            }
            return -1;
        }

        /** "... 2004 and 2003": the same day of other years. */
        private int furtherYears(int from, DateScanner.Found date, int months, Kind kind, FiscalCalendar calendar, List<Phrase> found) {
            int at = from;
            while (true) {
                int i = at;
                while (is(i, ",") || is(i, "and") || is(i, "&") || is(i, "or")) {
                    i++;
                }
                if (i > at && i < tokens.size() && tokens.get(i).date != null && tokens.get(i).date.date().isPresent() && kind == Kind.ENDED) {
                    LocalDate end = tokens.get(i).date.date().get();
                    found.add(new Phrase(tokens.get(i).start, tokens.get(i).end, kind, Optional.of(months == 0 ? new Instant(end) : Duration.ending(end, months)), months));
                    at = i + 1;
                    continue;
                }
                if (i == at || !isYear(i) || date.form() == DateScanner.Form.MONTH_YEAR || tokens.get(i).date != null) {
                    return at;
                }
                Optional<LocalDate> end = date.in(Integer.parseInt(word(i)));
                if (end.isPresent()) {
                    Period period = months == 0 ? new Instant(end.get()) : Duration.ending(end.get(), months);
                    if (calendar.isOfWeeks() && date.date().isPresent()) {
                        Period now = months == 0 ? new Instant(date.date().get()) : Duration.ending(date.date().get(), months);
                        if (Integer.parseInt(word(i)) == date.year().getAsInt() - 1) {
                            period = calendar.yearAgo(now).orElse(period);
                        }
                    }
                    found.add(new Phrase(tokens.get(i).start, tokens.get(i).end, kind, Optional.of(period), months));
                }
                at = i + 1;
            }
        }

        /** "4Q02", "Q4 FY23", "fourth quarter of fiscal 2002", "1H22", "FY2002", "fiscal 2002", "nine months of 2004", "the fourth quarter". */
        private int named(int at, FiscalCalendar calendar, List<Phrase> found) {
            Label label = label(at);
            if (label == null) {
                return at;
            }
            Optional<Period> period;
            Kind kind = Kind.NAMED;
            if (label.year.isPresent()) {
                FiscalCalendar used = label.calendarYear ? FiscalCalendar.calendarYear() : calendar;
                period = Optional.of(used.ending(label.year.getAsInt(), label.lastMonth, label.length));
            } else {
                kind = Kind.QUARTER;
                period = label.length == 3 ? calendar.lastQuarter(label.lastMonth / 3) : Optional.empty();
            }
            found.add(new Phrase(tokens.get(at).start, tokens.get(label.next - 1).end, kind, period, label.length));
            int i = label.next;
            while (label.year.isPresent() && (is(i, "and") || is(i, ",")) && isYear(i + 1) && !is(i + 2, "%") && !is(i + 2, "fiscal") && !is(i + 2, "calendar")) {
                found.add(new Phrase(tokens.get(i + 1).start, tokens.get(i + 1).end, Kind.NAMED,
                        Optional.of((label.calendarYear ? FiscalCalendar.calendarYear() : calendar).ending(Integer.parseInt(word(i + 1)), label.lastMonth, label.length)), label.length));
                i += 2;
            }
            return i;
        }

        private Label label(int at) {
            Label part = part(at);
            if (part != null) {
                return part;
            }
            return fiscalYear(at);
        }

        /** A quarter, half or first months of a year, with the year where one follows. */
        private Label part(int at) {
            int length = 0;
            int lastMonth = 0;
            int i = at;
            if (is(at, "q") && small(at + 1, 4) && touches(at) ) {
                length = 3;
                lastMonth = 3 * Integer.parseInt(word(at + 1));
                i = at + 2;
            } else if (small(at, 4) && is(at + 1, "q") && touches(at)) {
                length = 3;
                lastMonth = 3 * Integer.parseInt(word(at));
                i = at + 2;
            } else if (is(at, "h") && small(at + 1, 2) && touches(at)) {
                length = 6;
                lastMonth = 6 * Integer.parseInt(word(at + 1));
                i = at + 2;
            } else if (small(at, 2) && is(at + 1, "h") && touches(at)) {
                length = 6;
                lastMonth = 6 * Integer.parseInt(word(at));
                i = at + 2;
            } else if (isNumber(at) && is(at + 1, "m") && touches(at) && MONTHS_SO_FAR.contains(word(at)) && yearAfter(at + 2) != null) {
                length = Integer.parseInt(word(at));
                lastMonth = length;
                i = at + 2;
            } else if (isQuarterWord(at) && small(at + 1, 4) && at + 1 < tokens.size()) {
                length = 3;
                lastMonth = 3 * Integer.parseInt(word(at + 1));
                i = at + 2;
            } else {
                int ordinal = ordinal(at);
                if (ordinal > 0) {
                    i = ordinalEnd(at);
                    while (is(i, "-") || is(i, "fiscal")) {
                        i++;
                    }
                    if (is(i, "quarter") || is(i, "quarterly")) {
                        length = 3;
                        lastMonth = 3 * ordinal;
                        i++;
                    } else if (is(i, "half") && ordinal <= 2) {
                        length = 6;
                        lastMonth = 6 * ordinal;
                        i++;
                    } else if (ordinal == 1 && monthsOrWeeks(i) > 0) {
                        length = monthsOrWeeks(i);
                        lastMonth = length;
                        i = unit(i) + 1;
                        Label dated = withYear(i, lastMonth, length);
                        return dated;
                    }
                } else if (monthsOrWeeks(at) > 0) {
                    length = monthsOrWeeks(at);
                    lastMonth = length;
                    i = unit(at) + 1;
                    return length <= 12 ? withYear(i, lastMonth, length) : null;
                }
            }
            if (length == 0) {
                return null;
            }
            Label dated = withYear(i, lastMonth, length);
            return dated != null ? dated : new Label(lastMonth, length, OptionalInt.empty(), false, i);
        }

        private Label withYear(int i, int lastMonth, int length) {
            Label year = yearAfter(i);
            return year == null ? null : new Label(lastMonth, length, year.year, year.calendarYear, year.next);
        }

        /** "of fiscal year 2002", "FY23", "'22", "2019", "02" stuck to what it follows. */
        private Label yearAfter(int from) {
            int i = from;
            boolean linked = false;
            while (is(i, "of") || is(i, "for") || is(i, "in") || is(i, "the") || is(i, ",") || is(i, "-") || is(i, "'") || is(i, "(") || is(i, "and") && is(i + 1, "full") || is(i, "full")) {
                linked |= is(i, "'") || is(i, "-");
                i++;
            }
            Label fiscal = fiscalYear(i);
            if (fiscal != null) {
                return fiscal;
            }
            if (isYear(i) && !isAmount(i)) {
                return new Label(12, 12, OptionalInt.of(Integer.parseInt(word(i))), false, i + 1);
            }
            boolean stuck = i > 0 && i < tokens.size() && (tokens.get(i - 1).end == tokens.get(i).start || linked);
            if (isNumber(i) && word(i).length() == 2 && stuck && !is(i + 1, "%") && !(is(i + 1, ".") && touches(i) && touches(i + 1) && isNumber(i + 2))) {
                return new Label(12, 12, OptionalInt.of(DateScanner.century(Integer.parseInt(word(i)))), false, i + 1);
            }
            return null;
        }

        /** "FY2002", "FY23", "fiscal 2002", "fiscal year 2002", "full year 2019", "2002 fiscal year", "FY2022/23"; also "year 2002" and "calendar 2003". */
        private Label fiscalYear(int at) {
            int i = at;
            boolean named = false;
            boolean calendar = false;
            if (is(i, "fy") || is(i, "cy")) {
                calendar = is(i, "cy");
                named = true;
                i++;
            } else {
                while (is(i, "fiscal") || is(i, "financial") || is(i, "full") || is(i, "calendar") || is(i, "year") || is(i, "years") || is(i, "annual") || is(i, "-") && named) {
                    calendar |= is(i, "calendar");
                    named = true;
                    i++;
                }
                if (i > at && (is(at, "annual") || is(at, "full") && i == at + 1)) {
                    named = false;
                }
            }
            if (!named && isYear(at) && (is(at + 1, "fiscal") || is(at + 1, "financial") || is(at + 1, "full") || is(at + 1, "calendar")) && (is(at + 2, "year") || is(at + 2, "years"))) {
                return new Label(12, 12, OptionalInt.of(Integer.parseInt(word(at))), is(at + 1, "calendar"), at + 3);
            }
            if (!named) {
                return null;
            }
            while (is(i, "'") || is(i, "-") && isNumber(i + 1) || is(i, ".") && isNumber(i + 1)) {
                i++;
            }
            if (!isNumber(i)) {
                return null;
            }
            if (isYear(i) && !isAmount(i)) {
                int year = Integer.parseInt(word(i));
                if ((is(i + 1, "/") || is(i + 1, "-")) && isNumber(i + 2) && tokens.get(i + 2).end - tokens.get(i).start <= 9 && Integer.parseInt(word(i + 2)) % 100 == (year + 1) % 100) {
                    return new Label(12, 12, OptionalInt.of(year + 1 - lag), calendar, i + 3);
                }
                return new Label(12, 12, OptionalInt.of(year), calendar, i + 1);
            }
            boolean shortName = is(at, "fy") || is(at, "cy") || is(i - 1, "'");
            return word(i).length() == 2 && shortName && !isAmount(i) ? new Label(12, 12, OptionalInt.of(DateScanner.century(Integer.parseInt(word(i)))), calendar, i + 1) : null;
        }

        /** "as of March 31, 2003", "at June 30, 2005 and 2004", a day alone. */
        private int day(int at, List<Phrase> found) {
            if (tokens.get(at).date == null) {
                return at;
            }
            DateScanner.Found date = tokens.get(at).date;
            boolean asOf = is(at - 1, "at") || is(at - 1, "of") && is(at - 2, "as") || is(at - 1, "on") && is(at - 2, "as");
            if (date.form() == DateScanner.Form.MONTH_DAY) {
                return at + 1;
            }
            Optional<Duration> span = span(at);
            if (span.isPresent()) {
                found.add(new Phrase(tokens.get(at).start, tokens.get(at + 2).end, Kind.ENDED, Optional.of(span.get()), span.get().months()));
                return at + 3;
            }
            Kind kind = asOf ? Kind.AS_OF : Kind.DAY;
            Optional<Period> period = date.lastDay().map(Instant::new);
            found.add(new Phrase(tokens.get(at).start, tokens.get(at).end, kind, period, 0));
            return furtherYears(at + 1, date, 0, kind, FiscalCalendar.calendarYear(), found);
        }

        /** "1 October 2020 - 30 September 2021": the whole months from one day to another, up to a year; where weeks end on weekdays, nearly whole ones. */
        private Optional<Duration> span(int at) {
            boolean joined = is(at + 1, "-") || is(at + 1, "\u2014") || is(at + 1, "to") || is(at + 1, "through") || is(at + 1, "until");
            if (!joined || at + 2 >= tokens.size() || tokens.get(at).date == null || tokens.get(at + 2).date == null) {
                return Optional.empty();
            }
            Optional<LocalDate> first = tokens.get(at).date.date();
            Optional<LocalDate> last = tokens.get(at + 2).date.date();
            if (first.isEmpty() || last.isEmpty() || !first.get().isBefore(last.get())) {
                return Optional.empty();
            }
            LocalDate after = last.get().plusDays(1);
            int months = (int) ChronoUnit.MONTHS.between(first.get(), after.plusDays(WEEK));
            boolean whole = Math.abs(ChronoUnit.DAYS.between(first.get().plusMonths(months), after)) <= WEEK;
            return whole && months >= 1 && months <= 12 ? Optional.of(Duration.ending(last.get(), months)) : Optional.empty();
        }

        private int year(int at, FiscalCalendar calendar, List<Phrase> found) {
            if (!isYear(at) || isAmount(at)) {
                return at;
            }
            int year = Integer.parseInt(word(at));
            int next = at + 1;
            if ((is(at + 1, "/") || is(at + 1, "-")) && isNumber(at + 2) && (word(at + 2).length() == 2 || word(at + 2).length() == 4) && Integer.parseInt(word(at + 2)) % 100 == (year + 1) % 100) {
                year += 1 - lag;
                next = at + 3;
            }
            found.add(new Phrase(tokens.get(at).start, tokens.get(next - 1).end, Kind.YEAR, Optional.of(calendar.year(year)), 12));
            return next;
        }

        List<Named> definitions() {
            List<Named> found = new ArrayList<>();
            for (int at = 0; at < tokens.size(); at++) {
                if (!tokens.get(at).starts() && !is(at, "period")) {
                    continue;
                }
                Label label = label(at);
                if (label != null && label.next > at) {
                    int date = endedDate(label.next);
                    if (date >= 0 && tokens.get(date).date.lastDay().isPresent()) {
                        int weight = label.year.isPresent() ? 10 : 6;
                        found.add(new Named(tokens.get(date).date.lastDay().get(), label.calendarYear ? 0 : label.lastMonth, label.calendarYear ? OptionalInt.empty() : label.year, weight, strength(date)));
                        at = further(date, found);
                        continue;
                    }
                    at = label.next - 1;
                    continue;
                }
                at = endedAt(at, found);
            }
            return found;
        }

        List<int[]> quarters() {
            List<int[]> found = new ArrayList<>();
            for (int at = 0; at < tokens.size(); at++) {
                Label label = tokens.get(at).starts() ? part(at) : null;
                if (label != null) {
                    if (label.length == 3 && label.year.isPresent() && !label.calendarYear) {
                        found.add(new int[] {label.year.getAsInt(), label.lastMonth});
                    }
                    at = label.next - 1;
                }
            }
            return found;
        }

        private int endedAt(int at, List<Named> found) {
            boolean year = is(at, "year") || is(at, "years");
            int length = monthsOrWeeks(at);
            int after = length > 0 ? unit(at) + 1 : at + 1;
            if (year || length > 0 || isQuarterWord(at) || is(at, "period")) {
                int date = endedDate(after);
                if (date >= 0 && tokens.get(date).date.date().isPresent()) {
                    LocalDate end = tokens.get(date).date.date().get();
                    OptionalInt named = year ? quotedYear(date + 1) : OptionalInt.empty();
                    boolean fullYear = year || length == 12;
                    int month = fullYear ? 12 : length == 9 ? 9 : 0;
                    found.add(new Named(end, month, named, named.isPresent() ? 10 : year ? is(at - 1, "fiscal") ? 5 : 3 : length == 9 ? 1 : 3, strength(date)));
                    return further(date, found);
                }
                if (date >= 0 && year && tokens.get(date).date.form() == DateScanner.Form.MONTH_DAY && !tokens.get(date).date.isImpossible()) {
                    found.add(new Named(tokens.get(date).date.in(2001).orElseThrow(), 12, OptionalInt.empty(), 3, Strength.NONE));
                    return date;
                }
            }
            Optional<Duration> span = span(at);
            if (span.isPresent()) {
                found.add(new Named(span.get().end(), span.get().months() == 12 ? 12 : 0, OptionalInt.empty(), span.get().months() == 12 ? 3 : 0, Strength.LIKELY));
                return at + 2;
            }
            DateScanner.Found date = tokens.get(at).date;
            if (date != null && date.date().isPresent() && (is(at - 1, "at") || is(at - 1, "of") && is(at - 2, "as"))) {
                found.add(new Named(date.date().get(), 0, OptionalInt.empty(), 0, Strength.LIKELY));
                return further(at, found);
            }
            if (date != null && date.date().isPresent() && onlyDates()) {
                found.add(new Named(date.date().get(), 0, OptionalInt.empty(), 0, Strength.LIKELY));
            }
            return at;
        }

        /** "... January 28, 2023 and January 29, 2022": the days after the first are ends as well. */
        private int further(int date, List<Named> found) {
            int at = date;
            while ((is(at + 1, "and") || is(at + 1, ",")) && at + 2 < tokens.size() && tokens.get(at + 2).date != null && tokens.get(at + 2).date.date().isPresent()) {
                at += 2;
                found.add(new Named(tokens.get(at).date.date().get(), 0, OptionalInt.empty(), 0, Strength.LIKELY));
            }
            return at;
        }

        private Strength strength(int date) {
            for (int i = date - 1; i > date - 4 && i >= 0; i--) {
                if (is(i, "ended")) {
                    return Strength.ENDED;
                }
            }
            return Strength.ENDING;
        }

        /** A column heading of a day or two and nothing else. */
        private boolean onlyDates() {
            for (Token token : tokens) {
                if (token.date == null && !token.is(",") && !token.is("and")) {
                    return false;
                }
            }
            return tokens.size() <= 8;
        }

        /** '("fiscal 2002")' after a date: the name that the year just dated is given. */
        private OptionalInt quotedYear(int from) {
            for (int i = from; i < from + 6 && i < tokens.size(); i++) {
                if (tokens.get(i).date != null || ".;".contains(word(i))) {
                    break;
                }
                if (is(i, "(") || is(i, "\"") || is(i, "\u201c")) {
                    for (int j = i; j < i + 5 && j < tokens.size(); j++) {
                        Label label = fiscalYear(j);
                        if (label != null && label.year.isPresent() && !label.calendarYear) {
                            return label.year;
                        }
                    }
                }
            }
            return OptionalInt.empty();
        }

        /** The months that "nine months", "26 weeks", "twelve-month period" at a place come to; 0 for anything else. */
        private int monthsOrWeeks(int at) {
            int unit = unit(at);
            if (unit < 0) {
                return 0;
            }
            int count = count(at);
            if (word(unit).startsWith("month")) {
                return count <= 24 ? count : 0;
            }
            return switch (count) {
                case 12, 13, 14 -> 3;
                case 26, 27 -> 6;
                case 39, 40 -> 9;
                case 52, 53 -> 12;
                default -> 0;
            };
        }

        private int count(int at) {
            if (isNumber(at)) {
                return word(at).length() <= 2 ? Integer.parseInt(word(at)) : 0;
            }
            if (is(at + 1, "-") && COUNTS.containsKey(word(at) + "-" + (at + 2 < tokens.size() ? word(at + 2) : ""))) {
                return COUNTS.get(word(at) + "-" + word(at + 2));
            }
            return COUNTS.getOrDefault(at < tokens.size() && at >= 0 ? word(at) : "", 0);
        }

        /** The token of "months" or "weeks" after a count, -1 where there is none. */
        private int unit(int at) {
            if (count(at) == 0) {
                return -1;
            }
            int i = at + 1;
            if (is(i, "-") && at + 2 < tokens.size() && COUNTS.containsKey(word(at) + "-" + word(at + 2))) {
                i = at + 3;
            }
            while (is(i, "-") || is(i, "fiscal") || is(i, "calendar") || is(i, ")") || is(i, "(")) {
                i++;
            }
            if (!(is(i, "months") || is(i, "month") || is(i, "weeks") || is(i, "week"))) {
                return -1;
            }
            return is(i + 1, "period") || is(i + 1, "periods") ? i : i;
        }

        /** The number, from 1, of "first", "4th" and the like; 0 for anything else. */
        private int ordinal(int at) {
            if (at < tokens.size() && ORDINALS.containsKey(word(at))) {
                return ORDINALS.get(word(at));
            }
            return small(at, 4) && at + 1 < tokens.size() && ORDINAL_ENDS.contains(word(at + 1)) && touches(at) ? Integer.parseInt(word(at)) : 0;
        }

        private int ordinalEnd(int at) {
            return isNumber(at) ? at + 2 : at + 1;
        }

        private boolean isQuarterWord(int at) {
            return is(at, "quarter") || is(at, "quarters");
        }

        private boolean is(int at, String word) {
            return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
        }

        private String word(int at) {
            return tokens.get(at).word();
        }

        private boolean isNumber(int at) {
            return at >= 0 && at < tokens.size() && tokens.get(at).isNumber();
        }

        private boolean small(int at, int most) {
            return isNumber(at) && word(at).length() == 1 && word(at).charAt(0) >= '1' && word(at).charAt(0) <= '0' + most;
        }

        private boolean touches(int at) {
            return at + 1 < tokens.size() && tokens.get(at).end == tokens.get(at + 1).start;
        }

        private boolean isYear(int at) {
            return isNumber(at) && word(at).length() == 4 && (word(at).startsWith("19") || word(at).startsWith("20"));
        }

        /** A number that goes on ("2,003"), or that a percent sign, currency mark or scale word makes an amount. */
        private boolean isAmount(int at) {
            boolean stuckBefore = at > 0 && tokens.get(at - 1).end == tokens.get(at).start && (is(at - 1, "$") || is(at - 1, ".") && isNumber(at - 2) || is(at - 1, ",") && isNumber(at - 2) || is(at - 1, "\u20ac")
                    || is(at - 1, "\u00a3") || is(at - 1, "\u00a5") || false) || at > 0 && MONEY_MARKS.contains(word(at - 1));
            boolean goesOn = touches(at) && (is(at + 1, ",") || is(at + 1, ".")) && touches(at + 1) && isNumber(at + 2) && word(at + 2).length() == 3 || is(at + 1, "%") || touches(at) && is(at + 1, ".") && isNumber(at + 2) && touches(at + 1);
            boolean scaled = is(at + 1, "million") || is(at + 1, "billion") || is(at + 1, "thousand") || is(at + 1, "percent") || is(at + 1, "shares");
            return stuckBefore || goesOn || scaled || is(at - 1, "$") || is(at - 1, "#");
        }
    }
}
