package dev.tickmark.recognition;

import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a filing names its periods: when its fiscal years end and what it calls them, learnt from its own words. Under 'fiscal year 2002, ending March 31, 2003' "4Q02" is the three months to
 * 31 March 2003. Ends of 52- and 53-week years are those the filing prints. Every duration starts whole months before its end, whatever its weeks, so that one period compares equal to itself.
 */
public final class FiscalCalendar {

    /** Ends of periods that the filing prints lie within this many days of the month's end that they stand for. */
    private static final int NEAR = 7;

    private final int yearEndMonth;
    private final int yearEndDay;
    private final int labelLag;
    private final boolean weeks;
    private final boolean stated;
    private final NavigableSet<LocalDate> ends;
    private final Optional<LocalDate> latest;

    private FiscalCalendar(int yearEndMonth, int yearEndDay, int labelLag, boolean weeks, boolean stated, NavigableSet<LocalDate> ends, Optional<LocalDate> latest) {
        this.yearEndMonth = yearEndMonth;
        this.yearEndDay = yearEndDay;
        this.labelLag = labelLag;
        this.weeks = weeks;
        this.stated = stated;
        this.ends = ends;
        this.latest = latest;
    }

    /** The calendar year. */
    public static FiscalCalendar calendarYear() {
        return new FiscalCalendar(12, 0, 0, false, false, new TreeSet<>(), Optional.empty());
    }

    /** The calendar that a filing's passages and table headings speak of. */
    public static FiscalCalendar learn(List<String> texts) {
        Evidence evidence = new Evidence();
        List<String> top = new ArrayList<>();
        for (String text : texts.subList(0, Math.min(texts.size(), EntityAndDates.TOP))) {
            top.add(ClaimRecogniser.plain(text));
        }
        evidence.known = EntityAndDates.documentDate(top);
        texts.parallelStream().map(CalendarWords::learn).forEachOrdered(evidence::take);
        return evidence.calendar();
    }

    /** Whether the filing itself says when its fiscal year ends. */
    public boolean isStated() {
        return stated;
    }

    /** Whether periods end on days of the week rather than of the month. */
    public boolean isOfWeeks() {
        return weeks;
    }

    /**
     * The last day, up to the day the document bears, that the filing says a period ended on; where it bears none, the day most often named so, the last of several named as often;
     * where no period is said to have ended, the last that one is "ending" on.
     */
    public Optional<LocalDate> latest() {
        return latest;
    }

    /** How many calendar years after its name a fiscal year ends: 1 where "fiscal 2002" ends in March 2003. */
    int labelLag() {
        return labelLag;
    }

    /** The last day of the year that the filing calls fiscal {@code year}. */
    public LocalDate yearEnd(int year) {
        return snapped(nominalYearEnd(year + labelLag));
    }

    /** The name of the fiscal year in which a day lies. */
    public int fiscalYear(LocalDate day) {
        LocalDate month = monthEnd(day);
        int year = month.getYear() + (month.isAfter(nominalYearEnd(month.getYear())) ? 1 : 0);
        return year - labelLag;
    }

    /** The quarter {@code quarter} (1 to 4) of fiscal {@code year}. */
    public Duration quarter(int year, int quarter) {
        return ending(year, 3 * quarter, 3);
    }

    /** The first {@code months} months of fiscal {@code year}. */
    public Duration firstMonths(int year, int months) {
        return ending(year, months, months);
    }

    /** Fiscal {@code year}. */
    public Duration year(int year) {
        return ending(year, 12, 12);
    }

    /** The {@code length} months that end with month {@code month} (1 to 12) of fiscal {@code year}. */
    Duration ending(int year, int month, int length) {
        return Duration.ending(snapped(back(nominalYearEnd(year + labelLag), 12 - month)), length);
    }

    /** The period that a heading or phrase names, where it names exactly one: "4Q02", "Q4 FY23", "nine months ended December 31, 2004", "2002", "As of March 31, 2003". A day alone is an instant. */
    public Optional<Period> period(String label) {
        PeriodPhrases.Phrase only = null;
        for (PeriodPhrases.Phrase phrase : PeriodPhrases.find(label, this)) {
            if (phrase.period().isPresent() && (only == null || only.kind() == PeriodPhrases.Kind.YEAR && phrase.kind() != PeriodPhrases.Kind.YEAR)) {
                only = phrase;
            } else if (phrase.period().isPresent() && phrase.kind() != PeriodPhrases.Kind.YEAR && !phrase.period().equals(only.period())) {
                return Optional.empty();
            }
        }
        return only == null ? Optional.empty() : only.period();
    }

    /** Every period that a heading or phrase names, in its order: two for "Three months ended March 31, 2003 and 2002". */
    public List<Period> periods(String label) {
        List<Period> found = new ArrayList<>();
        for (PeriodPhrases.Phrase phrase : PeriodPhrases.find(label, this)) {
            if (phrase.period().isPresent() && !found.contains(phrase.period().get())) {
                found.add(phrase.period().get());
            }
        }
        return found;
    }

    /** The same period a year before, ending on the day the filing knows. */
    public Optional<Period> yearAgo(Period period) {
        return before(period, 12);
    }

    /** The quarter before a quarter; for a balance, the end of the quarter before. Nothing comes "sequentially" before a longer period. */
    public Optional<Period> previousQuarter(Period period) {
        return period.isInstant() || period.months() == 3 ? before(period, 3) : Optional.empty();
    }

    private Optional<Period> before(Period period, int months) {
        if (period instanceof Instant instant) {
            return Optional.of(new Instant(moved(instant.date(), months)));
        }
        if (period instanceof Duration duration && duration.months() > 0) {
            return Optional.of(Duration.ending(moved(duration.end(), months), duration.months()));
        }
        return Optional.empty();
    }

    private LocalDate moved(LocalDate end, int months) {
        return snapped(back(weeks ? monthEnd(end) : end, months));
    }

    /** The quarter of the year ({@code quarter} 1 to 4) that ended last, as far as the filing knows; nothing where it names no period's end. */
    Optional<Period> lastQuarter(int quarter) {
        return latest().map(end -> {
            Duration found = quarter(fiscalYear(end), quarter);
            return found.end().isAfter(end) ? quarter(fiscalYear(end) - 1, quarter) : found;
        });
    }

    private LocalDate nominalYearEnd(int calendarYear) {
        YearMonth month = YearMonth.of(calendarYear, yearEndMonth);
        return yearEndDay == 0 ? month.atEndOfMonth() : month.atDay(Math.min(yearEndDay, month.lengthOfMonth()));
    }

    /** Whole months back; from a month's end to a month's end. */
    private static LocalDate back(LocalDate day, int months) {
        LocalDate then = day.minusMonths(months);
        return day.getDayOfMonth() == day.lengthOfMonth() ? YearMonth.from(then).atEndOfMonth() : then;
    }

    /** The month's end that a period's end stands for: 28 January and 3 February both for 31 January. A day in the middle of a month stands for itself. */
    static LocalDate monthEnd(LocalDate day) {
        int ofMonth = day.getDayOfMonth();
        if (ofMonth <= NEAR) {
            return YearMonth.from(day).minusMonths(1).atEndOfMonth();
        }
        return day.lengthOfMonth() - ofMonth <= NEAR ? YearMonth.from(day).atEndOfMonth() : day;
    }

    private LocalDate snapped(LocalDate day) {
        if (!weeks) {
            return day;
        }
        LocalDate below = ends.floor(day);
        LocalDate above = ends.ceiling(day);
        LocalDate near = below == null || above != null && ChronoUnit.DAYS.between(day, above) < ChronoUnit.DAYS.between(below, day) ? above : below;
        return near != null && Math.abs(ChronoUnit.DAYS.between(day, near)) <= NEAR ? near : day;
    }

    /** What the filing's words say about its years, counted. */
    private static final class Evidence {

        private final Map<Integer, Integer> months = new TreeMap<>();
        private final Map<Integer, Integer> days = new HashMap<>();
        private final Map<Integer, Integer> lags = new TreeMap<>();
        private final NavigableSet<LocalDate> ends = new TreeSet<>();
        private final NavigableMap<LocalDate, Integer> ended = new TreeMap<>();
        private final Map<List<Integer>, Integer> quarters = new HashMap<>();
        private Optional<LocalDate> known = Optional.empty();
        private LocalDate ending;
        private int onMonthEnds;
        private int offMonthEnds;

        void take(CalendarWords.Learnt learnt) {
            for (int[] quarter : learnt.quarters()) {
                quarters.merge(List.of(quarter[0], quarter[1]), 1, Integer::sum);
            }
            for (CalendarWords.Named named : learnt.definitions()) {
                LocalDate end = named.end();
                LocalDate nominal = monthEnd(end);
                if (named.strength() != CalendarWords.Strength.NONE) {
                    ends.add(end);
                }
                if (named.strength() == CalendarWords.Strength.ENDED || named.strength() == CalendarWords.Strength.ENDING) {
                    ending = ending == null || end.isAfter(ending) ? end : ending;
                    if (named.strength() == CalendarWords.Strength.ENDED) {
                        ended.merge(end, 1, Integer::sum);
                    }
                    if (end.getDayOfMonth() == end.lengthOfMonth()) {
                        onMonthEnds++;
                    } else {
                        offMonthEnds++;
                    }
                }
                if (named.monthOfYear() > 0) {
                    LocalDate yearEnd = nominal.plusMonths(12 - named.monthOfYear());
                    months.merge(yearEnd.getMonthValue(), named.weight(), Integer::sum);
                    boolean middle = nominal.getDayOfMonth() != nominal.lengthOfMonth();
                    days.merge(middle ? nominal.getDayOfMonth() : 0, named.weight(), Integer::sum);
                    if (named.year().isPresent()) {
                        lags.merge(yearEnd.getYear() - named.year().getAsInt(), named.weight(), Integer::sum);
                    }
                }
            }
        }

        FiscalCalendar calendar() {
            int month = most(months, 12);
            int lag = lags.isEmpty() ? lagOfQuarter(month) : most(lags, 0);
            return new FiscalCalendar(month, most(days, 0), Math.abs(lag) > 1 ? 0 : lag, offMonthEnds > onMonthEnds, !months.isEmpty(), ends, latest());
        }

        /** Where no year is both named and dated: the quarter that ended last, and the name that is used most for a quarter of its place in the year. */
        private int lagOfQuarter(int yearEndMonth) {
            if (latest().isEmpty() || yearEndMonth == 12) {
                return 0;
            }
            LocalDate end = monthEnd(latest().get());
            int monthOfYear = Math.floorMod(end.getMonthValue() - yearEndMonth - 1, 12) + 1;
            int endsIn = end.plusMonths(12 - monthOfYear).getYear();
            int name = 0;
            int most = 0;
            for (Map.Entry<List<Integer>, Integer> quarter : quarters.entrySet()) {
                int year = quarter.getKey().get(0);
                boolean more = quarter.getValue() > most || quarter.getValue() == most && year > name;
                if (quarter.getKey().get(1) == monthOfYear && more) {
                    most = quarter.getValue();
                    name = year;
                }
            }
            return endsIn - name == 1 ? 1 : 0;
        }

        private Optional<LocalDate> latest() {
            if (known.isPresent() && ended.floorKey(known.get()) != null) {
                return Optional.of(ended.floorKey(known.get()));
            }
            LocalDate latest = ending;
            int most = 0;
            for (Map.Entry<LocalDate, Integer> end : ended.entrySet()) {
                if (end.getValue() >= most) {
                    most = end.getValue();
                    latest = end.getKey();
                }
            }
            return Optional.ofNullable(latest);
        }

        private static int most(Map<Integer, Integer> votes, int otherwise) {
            int best = otherwise;
            int most = 0;
            for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
                if (vote.getValue() > most) {
                    most = vote.getValue();
                    best = vote.getKey();
                }
            }
            return best;
        }
    }
}
