package dev.tickmark.recognition;

import dev.tickmark.statement.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a text says of the filing's calendar: the days on which periods end, and how it calls the years and quarters that end on them. */
final class CalendarWords {

    /** How surely a stated day is a period's end: named so and past, named so but perhaps to come, only probably one, none of a stated year. */
    enum Strength { ENDED, ENDING, LIKELY, NONE }

    /** A period's end that a text states, with the place in its fiscal year (month 1 to 12, 0 unknown) and the year's name where the same phrase gives them; {@code weight} is how much it says. */
    record Named(LocalDate end, int monthOfYear, OptionalInt year, int weight, Strength strength) {
    }

    /** What a text says of when periods end, and the quarters, each by its year's name and its last month, that it calls by name: "fourth quarter of fiscal 2022" is 2022 and 12. */
    record Learnt(List<Named> definitions, List<int[]> quarters) {
    }

    private static final Learnt NOTHING = new Learnt(List.of(), List.of());

    private final PeriodWords words;
    private final PeriodLabels labels;

    private CalendarWords(PeriodWords words) {
        this.words = words;
        this.labels = new PeriodLabels(words, 0);
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
        CalendarWords words = new CalendarWords(new PeriodWords(text, dates));
        // a label of three months has a word with q, or the number
        boolean quarters = text.indexOf('Q') >= 0 || text.indexOf('q') >= 0 || text.contains("hree") || text.contains("HREE") || text.indexOf('3') >= 0;
        return new Learnt(dates.isEmpty() ? List.of() : words.definitions(), quarters ? words.quarters() : List.of());
    }

    private List<Named> definitions() {
        List<Named> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (!words.starts(at) && !words.is(at, "period")) {
                continue;
            }
            PeriodLabels.Label label = labels.label(at);
            if (label != null && label.next() > at) {
                int date = words.endedDate(label.next());
                if (date >= 0 && words.date(date).lastDay().isPresent()) {
                    int weight = label.year().isPresent() ? 10 : 6;
                    found.add(new Named(words.date(date).lastDay().get(), label.calendarYear() ? 0 : label.lastMonth(), label.calendarYear() ? OptionalInt.empty() : label.year(), weight, strength(date)));
                    at = further(date, found);
                    continue;
                }
                at = label.next() - 1;
                continue;
            }
            at = endedAt(at, found);
        }
        return found;
    }

    private List<int[]> quarters() {
        List<int[]> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            PeriodLabels.Label label = words.starts(at) ? labels.part(at) : null;
            if (label != null) {
                if (label.length() == 3 && label.year().isPresent() && !label.calendarYear()) {
                    found.add(new int[] {label.year().getAsInt(), label.lastMonth()});
                }
                at = label.next() - 1;
            }
        }
        return found;
    }

    private int endedAt(int at, List<Named> found) {
        boolean year = words.is(at, "year") || words.is(at, "years");
        int length = words.monthsOrWeeks(at);
        int after = length > 0 ? words.unit(at) + 1 : at + 1;
        if (year || length > 0 || words.isQuarterWord(at) || words.is(at, "period")) {
            int date = words.endedDate(after);
            if (date >= 0 && words.date(date).date().isPresent()) {
                LocalDate end = words.date(date).date().get();
                OptionalInt named = year ? quotedYear(date + 1) : OptionalInt.empty();
                boolean fullYear = year || length == 12;
                int month = fullYear ? 12 : length == 9 ? 9 : 0;
                found.add(new Named(end, month, named, named.isPresent() ? 10 : year ? words.is(at - 1, "fiscal") ? 5 : 3 : length == 9 ? 1 : 3, strength(date)));
                return further(date, found);
            }
            if (date >= 0 && year && words.date(date).form() == DateScanner.Form.MONTH_DAY && !words.date(date).isImpossible()) {
                found.add(new Named(words.date(date).in(2001).orElseThrow(), 12, OptionalInt.empty(), 3, Strength.NONE));
                return date;
            }
        }
        Optional<Duration> span = words.span(at);
        if (span.isPresent()) {
            found.add(new Named(span.get().end(), span.get().months() == 12 ? 12 : 0, OptionalInt.empty(), span.get().months() == 12 ? 3 : 0, Strength.LIKELY));
            return at + 2;
        }
        DateScanner.Found date = words.date(at);
        if (date != null && date.date().isPresent() && (words.is(at - 1, "at") || words.is(at - 1, "of") && words.is(at - 2, "as"))) {
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
        while ((words.is(at + 1, "and") || words.is(at + 1, ",")) && at + 2 < words.size() && words.date(at + 2) != null && words.date(at + 2).date().isPresent()) {
            at += 2;
            found.add(new Named(words.date(at).date().get(), 0, OptionalInt.empty(), 0, Strength.LIKELY));
        }
        return at;
    }

    private Strength strength(int date) {
        for (int i = date - 1; i > date - 4 && i >= 0; i--) {
            if (words.is(i, "ended")) {
                return Strength.ENDED;
            }
        }
        return Strength.ENDING;
    }

    /** A column heading of a day or two and nothing else. */
    private boolean onlyDates() {
        for (int at = 0; at < words.size(); at++) {
            if (words.date(at) == null && !words.is(at, ",") && !words.is(at, "and")) {
                return false;
            }
        }
        return words.size() <= 8;
    }

    /** '("fiscal 2002")' after a date: the name that the year just dated is given. */
    private OptionalInt quotedYear(int from) {
        for (int i = from; i < from + 6 && i < words.size(); i++) {
            if (words.date(i) != null || ".;".contains(words.word(i))) {
                break;
            }
            if (words.is(i, "(") || words.is(i, "\"") || words.is(i, "\u201c")) {
                for (int j = i; j < i + 5 && j < words.size(); j++) {
                    PeriodLabels.Label label = labels.fiscalYear(j);
                    if (label != null && label.year().isPresent() && !label.calendarYear()) {
                        return label.year();
                    }
                }
            }
        }
        return OptionalInt.empty();
    }
}
