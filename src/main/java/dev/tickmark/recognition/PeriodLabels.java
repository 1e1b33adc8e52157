package dev.tickmark.recognition;

import java.util.OptionalInt;
import java.util.Set;

/** Names of fiscal years and of their parts: "4Q02", "fourth quarter of fiscal 2002", "FY23", "first nine months of 2004". */
final class PeriodLabels {

    /** A part of a fiscal year as named: its last month, its length, its year where named, and the place after it. */
    record Label(int lastMonth, int length, OptionalInt year, boolean calendarYear, int next) {
    }

    private static final Set<String> MONTHS_SO_FAR = Set.of("3", "6", "9", "12");

    private final PeriodWords words;
    private final int lag;
    /** The last place asked for: it is asked for twice. */
    private int asked = -1;
    private Label answer;

    PeriodLabels(PeriodWords words, int lag) {
        this.words = words;
        this.lag = lag;
    }

    /** The part or the whole of a year that is named at a place; null where none is. */
    Label label(int at) {
        if (at != asked) {
            Label part = part(at);
            answer = part != null ? part : fiscalYear(at);
            asked = at;
        }
        return answer;
    }

    /** A quarter, half or first months of a year, with the year where one follows. */
    Label part(int at) {
        int length = 0;
        int lastMonth = 0;
        int i = at;
        if (words.is(at, "q") && words.small(at + 1, 4) && words.touches(at)) {
            length = 3;
            lastMonth = 3 * Integer.parseInt(words.word(at + 1));
            i = at + 2;
        } else if (words.small(at, 4) && words.is(at + 1, "q") && words.touches(at)) {
            length = 3;
            lastMonth = 3 * Integer.parseInt(words.word(at));
            i = at + 2;
        } else if (words.is(at, "h") && words.small(at + 1, 2) && words.touches(at)) {
            length = 6;
            lastMonth = 6 * Integer.parseInt(words.word(at + 1));
            i = at + 2;
        } else if (words.small(at, 2) && words.is(at + 1, "h") && words.touches(at)) {
            length = 6;
            lastMonth = 6 * Integer.parseInt(words.word(at));
            i = at + 2;
        } else if (words.isNumber(at) && words.is(at + 1, "m") && words.touches(at) && MONTHS_SO_FAR.contains(words.word(at)) && yearAfter(at + 2) != null) {
            length = Integer.parseInt(words.word(at));
            lastMonth = length;
            i = at + 2;
        } else if (words.isQuarterWord(at) && words.small(at + 1, 4) && at + 1 < words.size()) {
            length = 3;
            lastMonth = 3 * Integer.parseInt(words.word(at + 1));
            i = at + 2;
        } else {
            int ordinal = words.ordinal(at);
            if (ordinal > 0) {
                i = words.ordinalEnd(at);
                while (words.is(i, "-") || words.is(i, "fiscal")) {
                    i++;
                }
                if (words.is(i, "quarter") || words.is(i, "quarterly")) {
                    length = 3;
                    lastMonth = 3 * ordinal;
                    i++;
                } else if (words.is(i, "half") && ordinal <= 2) {
                    length = 6;
                    lastMonth = 6 * ordinal;
                    i++;
                } else if (ordinal == 1 && words.monthsOrWeeks(i) > 0) {
                    length = words.monthsOrWeeks(i);
                    lastMonth = length;
                    i = words.unit(i) + 1;
                    Label dated = withYear(i, lastMonth, length);
                    return dated;
                }
            } else if (words.monthsOrWeeks(at) > 0) {
                length = words.monthsOrWeeks(at);
                lastMonth = length;
                i = words.unit(at) + 1;
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
        while (words.is(i, "of") || words.is(i, "for") || words.is(i, "in") || words.is(i, "the") || words.is(i, ",") || words.is(i, "-") || words.is(i, "'") || words.is(i, "(") || words.is(i, "and") && words.is(i + 1, "full") || words.is(i, "full")) {
            linked |= words.is(i, "'") || words.is(i, "-");
            i++;
        }
        Label fiscal = fiscalYear(i);
        if (fiscal != null) {
            return fiscal;
        }
        if (words.isYear(i) && !words.isAmount(i)) {
            return new Label(12, 12, OptionalInt.of(Integer.parseInt(words.word(i))), false, i + 1);
        }
        boolean stuck = i > 0 && i < words.size() && (words.end(i - 1) == words.start(i) || linked);
        if (words.isNumber(i) && words.word(i).length() == 2 && stuck && !words.is(i + 1, "%") && !(words.is(i + 1, ".") && words.touches(i) && words.touches(i + 1) && words.isNumber(i + 2))) {
            return new Label(12, 12, OptionalInt.of(DateScanner.century(Integer.parseInt(words.word(i)))), false, i + 1);
        }
        return null;
    }

    /** "FY2002", "FY23", "fiscal 2002", "fiscal year 2002", "full year 2019", "2002 fiscal year", "FY2022/23"; also "year 2002" and "calendar 2003". */
    Label fiscalYear(int at) {
        int i = at;
        boolean named = false;
        boolean calendar = false;
        if (words.is(i, "fy") || words.is(i, "cy")) {
            calendar = words.is(i, "cy");
            named = true;
            i++;
        } else {
            while (words.is(i, "fiscal") || words.is(i, "financial") || words.is(i, "full") || words.is(i, "calendar") || words.is(i, "year") || words.is(i, "years") || words.is(i, "annual") || words.is(i, "-") && named) {
                calendar |= words.is(i, "calendar");
                named = true;
                i++;
            }
            if (i > at && (words.is(at, "annual") || words.is(at, "full") && i == at + 1)) {
                named = false;
            }
        }
        if (!named && words.isYear(at) && (words.is(at + 1, "fiscal") || words.is(at + 1, "financial") || words.is(at + 1, "full") || words.is(at + 1, "calendar")) && (words.is(at + 2, "year") || words.is(at + 2, "years"))) {
            return new Label(12, 12, OptionalInt.of(Integer.parseInt(words.word(at))), words.is(at + 1, "calendar"), at + 3);
        }
        if (!named) {
            return null;
        }
        while (words.is(i, "'") || words.is(i, "-") && words.isNumber(i + 1) || words.is(i, ".") && words.isNumber(i + 1)) {
            i++;
        }
        if (!words.isNumber(i)) {
            return null;
        }
        if (words.isYear(i) && !words.isAmount(i)) {
            int year = Integer.parseInt(words.word(i));
            if ((words.is(i + 1, "/") || words.is(i + 1, "-")) && words.isNumber(i + 2) && words.end(i + 2) - words.start(i) <= 9 && Integer.parseInt(words.word(i + 2)) % 100 == (year + 1) % 100) {
                return new Label(12, 12, OptionalInt.of(year + 1 - lag), calendar, i + 3);
            }
            return new Label(12, 12, OptionalInt.of(year), calendar, i + 1);
        }
        boolean shortName = words.is(at, "fy") || words.is(at, "cy") || words.is(i - 1, "'");
        return words.word(i).length() == 2 && shortName && !words.isAmount(i) ? new Label(12, 12, OptionalInt.of(DateScanner.century(Integer.parseInt(words.word(i)))), calendar, i + 1) : null;
    }
}
