package dev.tickmark.recognition;

import dev.tickmark.statement.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words, numbers, signs and dates of a text, as phrases that name periods are read from them. Places are numbers of words from 0; a place outside the text is no word. */
final class PeriodWords {

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(Map.entry("first", 1), Map.entry("second", 2), Map.entry("third", 3), Map.entry("fourth", 4), Map.entry("final", 4));
    private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("six", 6), Map.entry("nine", 9),
            Map.entry("twelve", 12), Map.entry("thirteen", 13), Map.entry("fourteen", 14), Map.entry("twenty-six", 26), Map.entry("thirty-nine", 39), Map.entry("fifty-two", 52), Map.entry("fifty-three", 53));
    /** The words that a phrase may begin with; others begin with a number or a date. */
    private static final Set<String> STARTERS = Set.of("first", "second", "third", "fourth", "final", "one", "two", "three", "four", "six", "nine", "twelve", "thirteen", "fourteen", "twenty", "thirty", "fifty",
            "q", "h", "quarter", "quarters", "half", "year", "years", "fy", "cy", "fiscal", "financial", "full", "calendar", "annual");
    private static final boolean[] FIRST_LETTERS = new boolean['z' + 1];
    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
    private static final int WEEK = 7;
    private static final Set<String> MONEY_MARKS = Set.of("jpy", "usd", "eur", "gbp", "inr", "rs", "rmb", "chf", "sek");
    private static final Set<String> ENDED = Set.of("ended", "ending", "ends", "end", "to", "through");

    static {
        STARTERS.forEach(word -> FIRST_LETTERS[word.charAt(0)] = true);
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

        /** Whether a number before it may be a count or a name: "9 months", "39-week", "4Q", "three (3) months". */
        boolean goesOn() {
            return date == null && (Character.isLetter(first) || first == '-' || first == '(' || first == ')');
        }

        /** Whether a phrase may begin with these letters or this date. */
        boolean starts() {
            return date != null || first < FIRST_LETTERS.length && FIRST_LETTERS[first] && STARTERS.contains(word());
        }
    }

    private final List<Token> tokens = new ArrayList<>();

    PeriodWords(String text, List<DateScanner.Found> dates) {
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

    int size() {
        return tokens.size();
    }

    int start(int at) {
        return tokens.get(at).start;
    }

    int end(int at) {
        return tokens.get(at).end;
    }

    /** The date that a token is; null where it is none. */
    DateScanner.Found date(int at) {
        return tokens.get(at).date;
    }

    /** Whether a phrase may begin here. */
    boolean starts(int at) {
        Token token = tokens.get(at);
        return token.isNumber() ? isYear(at) || at + 1 < size() && tokens.get(at + 1).goesOn() : token.starts();
    }

    /** The date token after "ended", perhaps with a comma or bracket or a word between; -1 where there is none. */
    int endedDate(int i) {
        int at = i;
        while (is(at, ",") || is(at, "(") || is(at, ")") || is(at, "\"") || is(at, "\u201d") || is(at, "that") || is(at, "which") || is(at, "period") || is(at, "the")) {
            at++;
        }
        if (at < size() && ENDED.contains(word(at))) {
            at++;
            while (is(at, ":") || is(at, ",") || is(at, "on") || is(at, "as") || is(at, "of")) {
                at++;
            }
            if (at < size() && date(at) != null) {
                return at;
            }
        }
        return -1;
    }

    /** The months that "nine months", "26 weeks", "twelve-month period" at a place come to; 0 for anything else. */
    int monthsOrWeeks(int at) {
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

    int count(int at) {
        if (isNumber(at)) {
            return word(at).length() <= 2 ? Integer.parseInt(word(at)) : 0;
        }
        if (is(at + 1, "-") && COUNTS.containsKey(word(at) + "-" + (at + 2 < size() ? word(at + 2) : ""))) {
            return COUNTS.get(word(at) + "-" + word(at + 2));
        }
        return COUNTS.getOrDefault(at < size() && at >= 0 ? word(at) : "", 0);
    }

    /** The token of "months" or "weeks" after a count, -1 where there is none. */
    int unit(int at) {
        if (count(at) == 0) {
            return -1;
        }
        int i = at + 1;
        if (is(i, "-") && at + 2 < size() && COUNTS.containsKey(word(at) + "-" + word(at + 2))) {
            i = at + 3;
        }
        while (is(i, "-") || is(i, "fiscal") || is(i, "calendar") || is(i, ")") || is(i, "(")) {
            i++;
        }
        if (!(is(i, "months") || is(i, "month") || is(i, "weeks") || is(i, "week"))) {
            return -1;
        }
        return i;
    }

    /** The number, from 1, of "first", "4th" and the like; 0 for anything else. */
    int ordinal(int at) {
        if (at < size() && ORDINALS.containsKey(word(at))) {
            return ORDINALS.get(word(at));
        }
        return small(at, 4) && at + 1 < size() && ORDINAL_ENDS.contains(word(at + 1)) && touches(at) ? Integer.parseInt(word(at)) : 0;
    }

    int ordinalEnd(int at) {
        return isNumber(at) ? at + 2 : at + 1;
    }

    boolean isQuarterWord(int at) {
        return is(at, "quarter") || is(at, "quarters");
    }

    boolean is(int at, String word) {
        return at >= 0 && at < size() && tokens.get(at).is(word);
    }

    String word(int at) {
        return tokens.get(at).word();
    }

    boolean isNumber(int at) {
        return at >= 0 && at < size() && tokens.get(at).isNumber();
    }

    boolean small(int at, int most) {
        return isNumber(at) && word(at).length() == 1 && word(at).charAt(0) >= '1' && word(at).charAt(0) <= '0' + most;
    }

    boolean touches(int at) {
        return at + 1 < size() && end(at) == start(at + 1);
    }

    boolean isYear(int at) {
        return isNumber(at) && word(at).length() == 4 && (word(at).startsWith("19") || word(at).startsWith("20"));
    }

    /** A number that goes on ("2,003"), or that a percent sign, currency mark or scale word makes an amount. */
    boolean isAmount(int at) {
        boolean stuckBefore = at > 0 && end(at - 1) == start(at) && (is(at - 1, "$") || is(at - 1, ".") && isNumber(at - 2) || is(at - 1, ",") && isNumber(at - 2) || is(at - 1, "\u20ac")
                || is(at - 1, "\u00a3") || is(at - 1, "\u00a5")) || at > 0 && MONEY_MARKS.contains(word(at - 1));
        boolean goesOn = touches(at) && (is(at + 1, ",") || is(at + 1, ".")) && touches(at + 1) && isNumber(at + 2) && word(at + 2).length() == 3 || is(at + 1, "%") || touches(at) && is(at + 1, ".") && isNumber(at + 2) && touches(at + 1);
        boolean scaled = is(at + 1, "million") || is(at + 1, "billion") || is(at + 1, "thousand") || is(at + 1, "percent") || is(at + 1, "shares");
        return stuckBefore || goesOn || scaled || is(at - 1, "$") || is(at - 1, "#");
    }

    /** "1 October 2020 - 30 September 2021": the whole months from one day to another, up to a year; where weeks end on weekdays, nearly whole ones. */
    Optional<Duration> span(int at) {
        boolean joined = is(at + 1, "-") || is(at + 1, "\u2014") || is(at + 1, "to") || is(at + 1, "through") || is(at + 1, "until");
        if (!joined || at + 2 >= size() || date(at) == null || date(at + 2) == null) {
            return Optional.empty();
        }
        Optional<LocalDate> first = date(at).date();
        Optional<LocalDate> last = date(at + 2).date();
        if (first.isEmpty() || last.isEmpty() || !first.get().isBefore(last.get())) {
            return Optional.empty();
        }
        LocalDate after = last.get().plusDays(1);
        int months = (int) ChronoUnit.MONTHS.between(first.get(), after.plusDays(WEEK));
        boolean whole = Math.abs(ChronoUnit.DAYS.between(first.get().plusMonths(months), after)) <= WEEK;
        return whole && months >= 1 && months <= 12 ? Optional.of(Duration.ending(last.get(), months)) : Optional.empty();
    }
}
