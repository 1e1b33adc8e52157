package dev.tickmark.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of a line set off by two or more spaces (or a figure beside another figure): where it starts and ends in the line, and for a figure where its digits end,
 * which is the edge that columns are aligned by.
 */
record Token(int start, int end, Kind kind, int edge) {

    /** What a piece of a line is. */
    enum Kind { TEXT, FIGURE, NIL, YEAR }

    private static final int MOST = 200;
    private static final int NEAR = 3;
    private static final int FAR = 40;
    private static final Pattern FIGURE = Pattern.compile("[-+\u2212\u2013\u2014]?(?:US|HK|NT|C|A|S|R)?[$\u20ac\u00a3\u00a5]?[-\u2212\u2013\u2014]?(?:\\([-\u2212\u2013]\\))?[~(]?[-\u2212]?[$\u20ac\u00a3\u00a5]?[-\u2212]?(?:\\d[\\d,.']{0,40}|\\.\\d{1,12})(?:bn|m|x|pts?|bps)?[%\u00a2]?\\)?%?(?:\\*{1,3}|\u2020|\\(\\w\\))?");
    /** "31," below "December": a date that was wrapped. */
    private static final Pattern DAY = Pattern.compile("[0-3]?\\d,");
    private static final Pattern MARK = Pattern.compile("(?:US|HK|NT|C|A|S|R)?[$\u20ac\u00a3\u00a5]\\(?|\\(|Rs\\.?|\\$\\s?\\(");
    private static final Pattern CLOSE = Pattern.compile("%|\\)|\\)%|%\\)|\u00a2|\\(?[a-zA-Z]\\)|\\*{1,3}|\u2020|(?:pts?|bps|x|p|pence|cents?|m|bn|million|billion)\\)?");
    private static final Set<String> CLOSING = Set.of("pt", "pts", "bps", "x", "p", "pence", "cent", "cents", "m", "bn", "million", "billion");
    private static final Pattern SMALL_WORD = Pattern.compile("of|to|and|or|was|were|from|by|for|at");
    private static final Pattern NIL = Pattern.compile("(?:[$\u20ac\u00a3\u00a5]\\s?)?(?:-{1,3}|[\u2013\u2014\u2212\u2015]{1,2}|\\([-\u2014]\\))%?|nil|Nil|NIL");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d\\*?|(?:FY|Q[1-4] ?|[1-4]Q)'?\\d{2,4}");
    private static final Pattern FIRST_GROUP = Pattern.compile("\\(?[-\u2212]?\\d{1,3}");
    private static final Pattern GROUP = Pattern.compile("\\d{3}\\)?");
    private static final Pattern MONTH = Pattern.compile("(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\\.?");
    private static final Pattern NOT_MEANINGFUL = Pattern.compile("(?i)n/?[am]|n\\.[am]\\.?|\\*{1,3}");

    boolean isFigure() {
        return kind == Kind.FIGURE || kind == Kind.NIL;
    }

    String text(TextLine line) {
        return line.text().substring(start, end);
    }

    /** A word with what it can be: each is looked at once, since most lines are prose. */
    private record Word(int start, int end, String text, boolean near, boolean number, boolean nil, boolean opens, boolean closes) {

        static Word of(int start, int end, String text, boolean near) {
            int length = text.length();
            boolean digit = false;
            boolean plain = true;
            for (int i = 0; i < length && i < 48; i++) {
                char c = text.charAt(i);
                digit |= c >= '0' && c <= '9';
                plain &= c >= 'a' && c <= 'z';
            }
            if (length >= 48 || plain && length > 8) {
                return new Word(start, end, text, near, false, false, false, false);
            }
            if (digit) {
                return new Word(start, end, text, near, !DAY.matcher(text).matches() && (isPlainFigure(text) || FIGURE.matcher(text).matches()), false, false, false);
            }
            char first = text.charAt(0);
            char last = text.charAt(length - 1);
            boolean ends = isLatin(last);
            boolean nil = length < 6 && (ends ? first == 'n' || first == 'N' : true) && NIL.matcher(text).matches();
            boolean opens = length < 6 && ("$(.\u20ac\u00a3\u00a5".indexOf(last) >= 0 || last == 's' && first == 'R') && MARK.matcher(text).matches();
            boolean closes = length < 9 && (ends ? isLatin(first) && CLOSING.contains(text) : "%)*\u00a2\u2020".indexOf(last) >= 0 && CLOSE.matcher(text).matches());
            return new Word(start, end, text, near, false, nil, opens, closes);
        }

        /** "1,234.5", perhaps in brackets. */
        private static boolean isPlainFigure(String text) {
            int from = text.charAt(0) == '(' ? 1 : 0;
            int to = text.charAt(text.length() - 1) == ')' ? text.length() - 1 : text.length();
            if (to - from > 41 || from == to || text.charAt(from) < '0' || text.charAt(from) > '9') {
                return false;
            }
            for (int i = from + 1; i < to; i++) {
                char c = text.charAt(i);
                if ((c < '0' || c > '9') && c != ',' && c != '.') {
                    return false;
                }
            }
            return true;
        }

        private static boolean isLatin(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }

    /** The pieces of a line, left to right. */
    static List<Token> of(TextLine line) {
        List<Word> words = words(withoutLeaders(line.text()));
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < words.size() && tokens.size() < MOST) {
            int end = at + 1;
            while (end < words.size() && words.get(end).near()) {
                end++;
            }
            at = run(line, words, at, end, tokens);
        }
        if (at < words.size()) {
            tokens.add(textToken(line, words.get(at).start(), words.get(words.size() - 1).end()));
        }
        return tokens;
    }

    /** The word from {@code start} to {@code end} as a figure; empty where it is none, or a year. */
    static Optional<Token> figure(TextLine line, int start, int end) {
        String text = line.text().substring(start, end);
        boolean figure = Word.of(start, end, text, true).number() && !YEAR.matcher(text).matches();
        return figure ? Optional.of(new Token(start, end, Kind.FIGURE, edge(line.text(), start, end))) : Optional.empty();
    }

    /** Takes one run of words that stand a single space apart, and returns the word after what was taken. */
    private static int run(TextLine line, List<Word> words, int from, int to, List<Token> tokens) {
        Word first = words.get(from);
        if (allFigures(words, from, to)) {
            return figures(line, words, from, to, tokens);
        }
        // "Net income $ 1,173": a currency mark on its own starts a figure even right behind its caption.
        for (int i = to - 1; i > from; i--) {
            if (words.get(i).opens() && words.get(i).text().indexOf('$') >= 0 && (i + 1 == to ? to < words.size() && startsFigure(words.get(to)) : allFigures(words, i, to) && leads(words, from, i))) {
                tokens.add(textToken(line, first.start(), words.get(i - 1).end()));
                return figures(line, words, i, to, tokens);
            }
        }
        dated(line, words, from, to, tokens);
        return to;
    }

    private static boolean isMonth(String word) {
        return "JFMASONDjfmasond".indexOf(word.charAt(0)) >= 0 && MONTH.matcher(word).matches();
    }

    /** "January 28, January 29," a single space apart are headings of two columns. */
    private static void dated(TextLine line, List<Word> words, int from, int to, List<Token> tokens) {
        int dates = 0;
        for (int i = from; i < to; i++) {
            dates += isMonth(words.get(i).text()) ? 1 : 0;
        }
        int length = dates == 0 ? 0 : (to - from) / dates;
        boolean even = dates >= 2 && length >= 2 && length <= 3 && length * dates == to - from;
        for (int i = from; even && i < to; i += length) {
            even = isMonth(words.get(i).text());
        }
        if (!even) {
            tokens.add(textToken(line, words.get(from).start(), words.get(to - 1).end()));
            return;
        }
        for (int i = from; i < to; i += length) {
            tokens.add(textToken(line, words.get(i).start(), words.get(i + length - 1).end()));
        }
    }

    /** Whether the words before a lone currency mark look like a caption: prose has its marks set against the figures. */
    private static boolean leads(List<Word> words, int from, int to) {
        return to - from < 14 && !SMALL_WORD.matcher(words.get(to - 1).text()).matches();
    }

    private static boolean startsFigure(Word word) {
        return word.number() || word.nil() || word.opens();
    }

    private static boolean allFigures(List<Word> words, int from, int to) {
        boolean some = false;
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            boolean figure = word.number() || word.nil();
            if (!figure && !word.opens() && !(word.closes() && i > 0 && (words.get(i - 1).number() || words.get(i - 1).nil()))) {
                return false;
            }
            some |= figure || word.opens() || word.closes();
        }
        return some;
    }

    private static int figures(TextLine line, List<Word> words, int from, int to, List<Token> tokens) {
        int at = from;
        while (at < to || at < words.size() && at > from && words.get(at - 1).opens() && startsFigure(words.get(at))) {
            Word word = words.get(at);
            int start = word.start();
            int next = at;
            while (next + 1 < words.size() && words.get(next).opens() && startsFigure(words.get(next + 1))) {
                next++;
            }
            if (words.get(next).opens() && !words.get(next).number()) {
                next = at;
            }
            word = words.get(next);
            if (word.closes() && !word.number() && !word.nil()) {
                Token left = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
                if (left != null && left.isFigure() && word.start() - left.end() <= 4) {
                    tokens.set(tokens.size() - 1, new Token(left.start(), word.end(), left.kind(), left.edge()));
                } else {
                    tokens.add(textToken(line, word.start(), word.end()));
                }
                at = next + 1;
                continue;
            }
            if (word.opens() && !word.number()) {
                tokens.add(textToken(line, word.start(), word.end()));
                at = next + 1;
                continue;
            }
            int last = next;
            if (last + 1 < to && GROUP.matcher(words.get(last + 1).text()).matches() && FIRST_GROUP.matcher(word.text()).matches()) {
                while (last + 1 < to && GROUP.matcher(words.get(last + 1).text()).matches()) {
                    last++;
                }
            }
            int end = words.get(last).end();
            int edge = edge(line.text(), start, end);
            if (last + 1 < words.size() && words.get(last + 1).closes() && !words.get(last + 1).number() && words.get(last + 1).start() - end <= reach(line.text().substring(start, end), words.get(last + 1).text())
                    && !(words.get(last + 1).text().matches("[a-zA-Z]\\)|x|pts?|bps") && !words.get(last + 1).near())) {
                last++;
                end = words.get(last).end();
            }
            if (!word.nil() && last + 2 < words.size() && words.get(last + 1).near() && words.get(last + 1).nil() && words.get(last + 2).near() && words.get(last + 2).number()) {
                // "$2.47 - $2.54": a range is one figure of the table.
                last += 2;
                end = words.get(last).end();
                edge = edge(line.text(), start, end);
            }
            boolean year = next == at && last == at && word.text().length() < 9 && YEAR.matcher(word.text()).matches();
            tokens.add(new Token(start, end, word.nil() ? Kind.NIL : year ? Kind.YEAR : Kind.FIGURE, word.nil() ? end : edge));
            at = last + 1;
        }
        return at;
    }

    /** How far from a figure what closes it may stand: a bracket that was opened is closed in a column of its own, too, and so is a percentage. */
    private static int reach(String figure, String closing) {
        boolean open = figure.indexOf('(') >= 0 && figure.indexOf(')') < 0;
        return open && (closing.startsWith(")") || closing.startsWith("%)")) || closing.equals("%") && figure.indexOf('%') < 0 && !YEAR.matcher(figure).matches() ? FAR : NEAR;
    }

    /** Brackets, percent signs and footnote marks stand outside the edge that figures are aligned by. */
    private static int edge(String text, int start, int end) {
        int at = end;
        while (at > start && !(text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9')) {
            at--;
        }
        if (at - 3 > start && text.charAt(at - 2) == '(' && at < end && text.charAt(at) == ')') {
            return edge(text, start, at - 2);
        }
        return at;
    }

    private static Token textToken(TextLine line, int start, int end) {
        String text = line.text().substring(start, end);
        boolean period = text.length() < 9 && YEAR.matcher(text).matches();
        boolean none = text.length() < 6 && NOT_MEANINGFUL.matcher(text).matches();
        return new Token(start, end, period ? Kind.YEAR : none ? Kind.NIL : Kind.TEXT, end);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        int before = -2;
        while (at < text.length()) {
            if (TextLine.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !TextLine.isSpace(text.charAt(end))) {
                end++;
            }
            words.add(Word.of(at, end, text.substring(at, end), at - before <= 1));
            before = end;
            at = end;
        }
        return words;
    }

    /** Dot leaders blanked out, so that they separate as spaces do. */
    private static String withoutLeaders(String text) {
        if (text.indexOf("..") < 0 && text.indexOf(". .") < 0 && text.indexOf("__") < 0 && text.indexOf("----") < 0 && text.indexOf("====") < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        int at = 0;
        while (at < chars.length) {
            char c = chars[at];
            if (c != '.' && c != '_' && c != '\u2026' && c != '-' && c != '=') {
                at++;
                continue;
            }
            int end = at;
            int dots = 0;
            while (end < chars.length && (chars[end] == c || c != '-' && chars[end] == ' ' && end + 1 < chars.length && (chars[end + 1] == c || chars[end + 1] == ' ' && end + 2 < chars.length && chars[end + 2] == c))) {
                dots += chars[end] == c ? 1 : 0;
                end++;
            }
            if (dots >= (c == '-' || c == '=' ? 4 : 3)) {
                Arrays.fill(chars, at, end, ' ');
            }
            at = Math.max(end, at + 1);
        }
        return new String(chars);
    }
}
