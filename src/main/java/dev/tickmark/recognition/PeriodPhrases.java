package dev.tickmark.recognition;

import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the phrases in a text that name periods: "4Q02", "the fourth quarter of fiscal 2002", "nine months ended December 31, 2004", "as of March 31, 2003". */
final class PeriodPhrases {

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

    private final PeriodWords words;
    private final PeriodLabels labels;
    private final int lag;

    private PeriodPhrases(PeriodWords words, int lag) {
        this.words = words;
        this.labels = new PeriodLabels(words, lag);
        this.lag = lag;
    }

    /** Every phrase in a text, from left to right; bare days and bare years among them. */
    static List<Phrase> find(String text, FiscalCalendar calendar) {
        return find(text, DateScanner.scan(text), calendar);
    }

    /** Every phrase in a text of which the dates are known. */
    static List<Phrase> find(String text, List<DateScanner.Found> dates, FiscalCalendar calendar) {
        return new PeriodPhrases(new PeriodWords(text, dates), calendar.labelLag()).phrases(calendar);
    }

    private List<Phrase> phrases(FiscalCalendar calendar) {
        List<Phrase> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (!words.starts(at)) {
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
        int length = words.monthsOrWeeks(i);
        if (length > 0) {
            months = length;
            i = words.unit(i) + 1;
        } else if (words.isQuarterWord(i)) {
            months = 3;
            i++;
        } else if (words.is(i, "half") && (words.is(i + 1, "year") || words.is(i + 1, "-") && words.is(i + 2, "year"))) {
            months = 6;
            i += words.is(i + 1, "-") ? 3 : 2;
        } else if (words.is(i, "year") || words.is(i, "years")) {
            months = 12;
            i++;
        } else {
            PeriodLabels.Label label = labels.label(at);
            if (label == null) {
                return at;
            }
            months = label.length();
            i = label.next();
        }
        int last = words.endedDate(i);
        if (last < 0) {
            return at;
        }
        DateScanner.Found date = words.date(last);
        Optional<LocalDate> end = date.lastDay();
        found.add(new Phrase(words.start(at), words.end(last), Kind.ENDED, end.isEmpty() ? Optional.empty() : Optional.of(Duration.ending(end.get(), months)), months));
        return furtherYears(last + 1, date, months, Kind.ENDED, calendar, found);
    }

    /** "... 2004 and 2003": the same day of other years. */
    private int furtherYears(int from, DateScanner.Found date, int months, Kind kind, FiscalCalendar calendar, List<Phrase> found) {
        int at = from;
        while (true) {
            int i = at;
            while (words.is(i, ",") || words.is(i, "and") || words.is(i, "&") || words.is(i, "or")) {
                i++;
            }
            if (i > at && i < words.size() && words.date(i) != null && words.date(i).date().isPresent() && kind == Kind.ENDED) {
                LocalDate end = words.date(i).date().get();
                found.add(new Phrase(words.start(i), words.end(i), kind, Optional.of(months == 0 ? new Instant(end) : Duration.ending(end, months)), months));
                at = i + 1;
                continue;
            }
            if (i == at || !words.isYear(i) || date.form() == DateScanner.Form.MONTH_YEAR || words.date(i) != null) {
                return at;
            }
            Optional<LocalDate> end = date.in(Integer.parseInt(words.word(i)));
            if (end.isPresent()) {
                Period period = months == 0 ? new Instant(end.get()) : Duration.ending(end.get(), months);
                if (calendar.isOfWeeks() && date.date().isPresent()) {
                    Period now = months == 0 ? new Instant(date.date().get()) : Duration.ending(date.date().get(), months);
                    if (Integer.parseInt(words.word(i)) == date.year().getAsInt() - 1) {
                        period = calendar.yearAgo(now).orElse(period);
                    }
                }
                found.add(new Phrase(words.start(i), words.end(i), kind, Optional.of(period), months));
            }
            at = i + 1;
        }
    }

    /** "4Q02", "Q4 FY23", "fourth quarter of fiscal 2002", "1H22", "FY2002", "fiscal 2002", "nine months of 2004", "the fourth quarter". */
    private int named(int at, FiscalCalendar calendar, List<Phrase> found) {
        PeriodLabels.Label label = labels.label(at);
        if (label == null) {
            return at;
        }
        Optional<Period> period;
        Kind kind = Kind.NAMED;
        if (label.year().isPresent()) {
            FiscalCalendar used = label.calendarYear() ? FiscalCalendar.calendarYear() : calendar;
            period = Optional.of(used.ending(label.year().getAsInt(), label.lastMonth(), label.length()));
        } else {
            kind = Kind.QUARTER;
            period = label.length() == 3 ? calendar.lastQuarter(label.lastMonth() / 3) : Optional.empty();
        }
        found.add(new Phrase(words.start(at), words.end(label.next() - 1), kind, period, label.length()));
        int i = label.next();
        while (label.year().isPresent() && (words.is(i, "and") || words.is(i, ",")) && words.isYear(i + 1) && !words.is(i + 2, "%") && !words.is(i + 2, "fiscal") && !words.is(i + 2, "calendar")) {
            found.add(new Phrase(words.start(i + 1), words.end(i + 1), Kind.NAMED,
                    Optional.of((label.calendarYear() ? FiscalCalendar.calendarYear() : calendar).ending(Integer.parseInt(words.word(i + 1)), label.lastMonth(), label.length())), label.length()));
            i += 2;
        }
        return i;
    }

    /** "as of March 31, 2003", "at June 30, 2005 and 2004", a day alone. */
    private int day(int at, List<Phrase> found) {
        if (words.date(at) == null) {
            return at;
        }
        DateScanner.Found date = words.date(at);
        boolean asOf = words.is(at - 1, "at") || words.is(at - 1, "of") && words.is(at - 2, "as") || words.is(at - 1, "on") && words.is(at - 2, "as");
        if (date.form() == DateScanner.Form.MONTH_DAY) {
            return at + 1;
        }
        Optional<Duration> span = words.span(at);
        if (span.isPresent()) {
            found.add(new Phrase(words.start(at), words.end(at + 2), Kind.ENDED, Optional.of(span.get()), span.get().months()));
            return at + 3;
        }
        Kind kind = asOf ? Kind.AS_OF : Kind.DAY;
        Optional<Period> period = date.lastDay().map(Instant::new);
        found.add(new Phrase(words.start(at), words.end(at), kind, period, 0));
        return furtherYears(at + 1, date, 0, kind, FiscalCalendar.calendarYear(), found);
    }

    private int year(int at, FiscalCalendar calendar, List<Phrase> found) {
        if (!words.isYear(at) || words.isAmount(at)) {
            return at;
        }
        int year = Integer.parseInt(words.word(at));
        int next = at + 1;
        if ((words.is(at + 1, "/") || words.is(at + 1, "-")) && words.isNumber(at + 2) && (words.word(at + 2).length() == 2 || words.word(at + 2).length() == 4) && Integer.parseInt(words.word(at + 2)) % 100 == (year + 1) % 100) {
            year += 1 - lag;
            next = at + 3;
        }
        found.add(new Phrase(words.start(at), words.end(next - 1), Kind.YEAR, Optional.of(calendar.year(year)), 12));
        return next;
    }
}
