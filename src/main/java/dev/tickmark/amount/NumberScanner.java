package dev.tickmark.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds printed numbers in text: thousands separators (comma, point, apostrophe, and in a table cell a space; in threes or the Indian way), brackets and
 * every minus sign in use, percent signs, currency marks. A run of digits that no convention explains ("119.19,290") is reported as damaged, never guessed at.
 * One pass, no backtracking; a run of more than {@value #MOST_DIGITS} digits is damaged.
 */
public final class NumberScanner {

    /** The longest number that is read: more digits than any money amount has. */
    public static final int MOST_DIGITS = 24;
    /** How many spaces may part a number from its currency; and from its brackets and percent sign, in a sentence, and in a cell, whose parts may be set in columns of their own. */
    private static final int MARK = 3;
    private static final int NARROW = 1;
    private static final int WIDE = 60;
    private static final String MINUS = "-\u2212\u2013\u2014\u2010\u2011";
    private static final Set<String> DASHES = Set.of("-", "--", "---", "\u2013", "\u2014", "\u2212", "\u2014\u2014", "\u2015", "\u2012", "nil", "Nil", "NIL", "\u2022-");

    private NumberScanner() {
    }

    /** What a scan found: numbers, and digit runs that are no number by any convention (as start, end). */
    public record Scan(List<PrintedNumber> numbers, List<int[]> damaged) {
    }

    /** Every number in a sentence or any other text. */
    public static Scan scan(CharSequence text) {
        return scan(text.toString(), false);
    }

    /** Whether a cell's text is a printed dash or "nil", that is a stated zero. */
    public static boolean isNil(String cell) {
        String t = cell.strip();
        while (!t.isEmpty() && (Currencies.ofMark(t.substring(0, 1)).isPresent() || t.charAt(0) == '\\')) {
            t = t.substring(1).strip();
        }
        if (t.endsWith("%")) {
            t = t.substring(0, t.length() - 1).strip();
        }
        return DASHES.contains(t) || t.equals("(-)") || t.equals("(\u2014)");
    }

    /** The nil of a dash cell, standing at its text. */
    public static PrintedNumber nil(String cell) {
        int from = 0;
        while (from < cell.length() && !(MINUS.indexOf(cell.charAt(from)) >= 0 || Character.isLetter(cell.charAt(from)))) {
            from++;
        }
        int to = cell.length();
        while (to > from + 1 && Character.isWhitespace(cell.charAt(to - 1))) {
            to--;
        }
        from = Math.min(from, Math.max(0, cell.length() - 1));
        int core = from;
        while (core < to && !Character.isWhitespace(cell.charAt(core)) && cell.charAt(core) != '%' && cell.charAt(core) != ')') {
            core++;
        }
        return new PrintedNumber(BigDecimal.ZERO, 0, cell.contains("%"), true, false, false, "", from, Math.max(to, from), from, Math.max(core, from));
    }

    /** Every number in a table cell, where a space may separate thousands. */
    public static Scan scanCell(CharSequence cell) {
        return scan(cell.toString(), true);
    }

    private static Scan scan(String text, boolean cell) {
        List<PrintedNumber> numbers = new ArrayList<>();
        List<int[]> damaged = new ArrayList<>();
        int at = 0;
        int floor = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean leadingPoint = c == '.' && digit(text, at + 1) && !digit(text, at - 1) && !letter(text, at - 1);
            if (!isDigit(c) && !leadingPoint) {
                at++;
                continue;
            }
            int end = runEnd(text, at, cell);
            String run = text.substring(at, end);
            if (isLabel(text, at, end, floor)) {
                at = labelEnd(text, end);
                continue;
            }
            Optional<Reading> reading = read(run);
            if (reading.isPresent()) {
                PrintedNumber number = dressed(text, floor, at, end, reading.get(), cell ? WIDE : NARROW);
                numbers.add(number);
                floor = number.end();
                at = Math.max(end, number.end());
            } else {
                damaged.add(new int[] {at, end});
                at = end;
                floor = end;
            }
        }
        return new Scan(numbers, damaged);
    }

    private record Reading(BigDecimal value, int decimals, boolean grouped) {
    }

    private static int runEnd(String text, int at, boolean cell) {
        int end = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isDigit(c)) {
                end++;
            } else if ((c == ',' || c == '.' || c == '\'' || c == '\u2019') && digit(text, end + 1) && end >= at) {
                end++;
            } else if (cell && isSpace(c) && threeDigits(text, end + 1) && grouping(text, at, end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** A space separates thousands only where what stands before it is one to three digits, or such a group already. */
    private static boolean grouping(String text, int at, int end) {
        int digits = 0;
        int i = end - 1;
        while (i >= at && isDigit(text.charAt(i))) {
            digits++;
            i--;
        }
        return digits <= 3 && digits >= 1 && (i < at || digits == 3 && isSpace(text.charAt(i)));
    }

    private static boolean threeDigits(String text, int at) {
        return digit(text, at) && digit(text, at + 1) && digit(text, at + 2) && !digit(text, at + 3) && !letter(text, at + 3) && !mark(text, at + 3);
    }

    private static boolean mark(String text, int at) {
        return at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '.' || text.charAt(at) == '%') && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at));
    }

    /** Digits that belong to a word, a code, a time, a telephone number, a fraction or an ordinal. */
    private static boolean isLabel(String text, int at, int end, int floor) {
        if (letter(text, at - 1) && Currencies.ending(text, Math.max(floor, at - 5), at).isEmpty()) {
            return true;
        }
        if (at > 0) {
            char before = text.charAt(at - 1);
            boolean joined = before == '/' || before == ':' || before == '_' || before == '#' || before == '@' || before == '*' && letter(text, at - 2) || before == '+';
            if (joined || MINUS.indexOf(before) >= 0 && (letter(text, at - 2) || digit(text, at - 2)) || before == '.' && letter(text, at - 2)
                    && Currencies.ending(text, Math.max(floor, at - 4), at).isEmpty() || before >= '\u2070' && before <= '\u209c' || before == '\u00b2' || before == '\u00b3' || before == '\u00b9') {
                return true;
            }
        }
        if (end < text.length()) {
            char after = text.charAt(end);
            if ((after == '/' || after == ':' || after == '_' || after == '@') && !spaceOrEnd(text, end + 1)
                    || MINUS.indexOf(after) >= 0 && (digit(text, end + 1) || letter(text, end + 1)) || after >= '\u2070' && after <= '\u209c' || after == '\u00b2' || after == '\u00b3' || after == '\u00b9') {
                return true;
            }
            if (Character.isLetter(after)) {
                return !scaleSuffix(text, end);
            }
        }
        return false;
    }

    /** "13bn", "5m", "40k": a scale word may stick to its figure. */
    private static boolean scaleSuffix(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        return word.length() > 1 && Scale.ofWord(word).isPresent() || word.equals("m") || word.equals("M") || word.equals("k") || word.equals("b") || word.equals("B") || word.equals("pp") || word.equals("p") || word.equals("x");
    }

    private static int labelEnd(String text, int end) {
        int at = end;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || (c == '-' || c == '/' || c == ':' || c == '.' || c == ',' || c == '\u2013' || c == '@') && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        return Math.max(at, end);
    }

    private static Optional<Reading> read(String run) {
        int digits = 0;
        int commas = 0;
        int points = 0;
        int others = 0;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (c == ',') {
                commas++;
            } else if (c == '.') {
                points++;
            } else {
                others++;
            }
        }
        if (digits > MOST_DIGITS) {
            return Optional.empty();
        }
        if (commas == 0 && others == 0 && points <= 1) {
            return decimal(run, run.indexOf('.'), "");
        }
        if (others > 0) {
            return commas + points <= 1 ? grouped(run, run.contains("'") ? '\'' : run.contains("\u2019") ? '\u2019' : spaceOf(run), Math.max(run.indexOf('.'), run.indexOf(','))) : Optional.empty();
        }
        if (points == 0) {
            return grouped(run, ',', -1).or(() -> commasOnly(run));
        }
        if (commas == 0) {
            return grouped(run, '.', -1);
        }
        if (points == 1 && run.indexOf('.') > run.lastIndexOf(',')) {
            return grouped(run, ',', run.indexOf('.'));
        }
        return commas == 1 && run.indexOf(',') > run.lastIndexOf('.') ? grouped(run, '.', run.indexOf(',')) : Optional.empty();
    }

    /** "12,5" can only be a decimal comma. */
    private static Optional<Reading> commasOnly(String run) {
        int comma = run.indexOf(',');
        return comma == run.lastIndexOf(',') && run.length() - comma - 1 <= 2 ? decimal(run.replace(',', '.'), comma, "") : Optional.empty();
    }

    private static char spaceOf(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (isSpace(run.charAt(i))) {
                return run.charAt(i);
            }
        }
        return ' ';
    }

    private static Optional<Reading> decimal(String run, int point, String separator) {
        String plain = separator.isEmpty() ? run : run.replace(separator, "");
        return Optional.of(new Reading(new BigDecimal(plain.startsWith(".") ? "0" + plain : plain), point < 0 ? 0 : run.length() - point - 1, !separator.isEmpty()));
    }

    /** Groups of three after a first of one to three; or the Indian way, a last group of three after groups of two. */
    private static Optional<Reading> grouped(String run, char separator, int point) {
        String whole = point < 0 ? run : run.substring(0, point);
        int mark = whole.indexOf(separator);
        boolean several = mark >= 0;
        int first = several ? mark : whole.length();
        boolean threes = first >= 1 && first <= 3;
        boolean indian = several && first >= 1 && first <= 2;
        StringBuilder plain = new StringBuilder(run.length()).append(whole, 0, first);
        while (mark >= 0) {
            int next = whole.indexOf(separator, mark + 1);
            int end = next < 0 ? whole.length() : next;
            int length = end - mark - 1;
            threes &= length == 3;
            indian &= length == (next < 0 ? 3 : 2);
            plain.append(whole, mark + 1, end);
            mark = next;
        }
        if (!threes && !indian || several && whole.startsWith("0")) {
            return Optional.empty();
        }
        if (point >= 0) {
            plain.append('.').append(run, point + 1, run.length());
        }
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) != '.' && !isDigit(plain.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Reading(new BigDecimal(plain.toString()), point < 0 ? 0 : run.length() - point - 1, several));
    }

    /** Sign, brackets, currency and percent around the digits, brackets and percent with at most so many spaces between. */
    private static PrintedNumber dressed(String text, int floor, int at, int end, Reading reading, int apart) {
        int start = at;
        boolean negative = false;
        boolean bracket = false;
        String currency = "";
        for (int step = 0; step < 4; step++) {
            int i = start - 1;
            while (i >= floor && isSpace(text.charAt(i)) && start - i <= Math.max(apart, MARK)) {
                i--;
            }
            if (i < floor) {
                break;
            }
            char c = text.charAt(i);
            Optional<String> mark = currency.isEmpty() && i >= start - 1 - MARK ? Currencies.ending(text, Math.max(floor, i - 4), i + 1) : Optional.empty();
            if (mark.isPresent() && Currencies.ofMark(mark.get()).isPresent()) {
                currency = Currencies.ofMark(mark.get()).get();
                start = i + 1 - mark.get().length();
                if (start > floor && text.charAt(start - 1) == '\\') {
                    start--;
                }
            } else if (c == '(' && !bracket && i >= start - 1 - apart) {
                bracket = true;
                start = i;
            } else if (c == ')' && i - 2 >= floor && MINUS.indexOf(text.charAt(i - 1)) >= 0 && text.charAt(i - 2) == '(') {
                negative = true;
                start = i - 2;
            } else if ((MINUS.indexOf(c) >= 0 || c == '\u25b3' || c == '\u25b2') && !negative && i == start - 1 && (i == floor || spaceBefore(text, i))) {
                negative = true;
                start = i;
            } else {
                break;
            }
        }
        int close = end;
        boolean percent = false;
        int after = skipSpaces(text, close, apart);
        if (after < text.length() && text.charAt(after) == '%') {
            percent = true;
            close = after + 1;
        }
        after = skipSpaces(text, close, apart);
        boolean closed = after < text.length() && text.charAt(after) == ')';
        if (bracket && closed) {
            close = after + 1;
            negative = true;
            after = skipSpaces(text, close, apart);
            if (!percent && after < text.length() && text.charAt(after) == '%') {
                percent = true;
                close = after + 1;
            }
        } else if (bracket && reading.grouped() && text.substring(0, start).isBlank() && text.substring(close).isBlank()) {
            // a cell whose closing bracket was lost or wrapped
            negative = true;
        } else if (bracket) {
            bracket = false;
            start = text.charAt(start) == '(' ? skipSpaces(text, start + 1, 2) : start;
        } else if (close < text.length() && (text.charAt(close) == '-' || text.charAt(close) == '\u2212') && spaceOrEnd(text, close + 1) && reading.grouped() && (close + 1 == text.length())) {
            negative = true;
            close++;
        }
        BigDecimal value = negative ? reading.value().negate() : reading.value();
        return new PrintedNumber(value, reading.decimals(), percent, false, reading.grouped(), bracket, currency, start, close, at, end);
    }

    private static boolean spaceBefore(String text, int at) {
        char c = at == 0 ? ' ' : text.charAt(at - 1);
        return Character.isWhitespace(c) || isSpace(c) || c == '(' || c == '$' || c == '\u20ac' || c == '\u00a3' || c == '\u00a5' || Character.isUpperCase(c) || c == '|';
    }

    private static int skipSpaces(String text, int at, int most) {
        int i = at;
        while (i < text.length() && i - at < most && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean spaceOrEnd(String text, int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at)) || isSpace(text.charAt(at));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f' || c == '\u2007';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
