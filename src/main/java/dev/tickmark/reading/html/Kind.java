package dev.tickmark.reading.html;

import java.util.regex.Pattern;

/** What a cell of a printed table holds, by its looks alone: a figure, or a piece of one that the form set in a cell of its own. */
enum Kind {

    /** "1,234", "(12.5)%", "US$ 5", "14(b)", "7, 8, 10". */
    FIGURE,
    /** A bare year, or a day in points ("31.8.17"): a column heading more often than a figure. */
    YEAR,
    /** A dash: a stated zero. */
    NIL,
    /** "(1)": a negative one where figures stand, a footnote mark elsewhere. */
    NUMBERED_MARK,
    /** "*", "(a)", "†": a footnote mark after something, an enumerator before it. */
    MARK,
    /** "$", "(", "$(": the beginning of the figure to its right. */
    OPENING,
    /** ")", "%", ")%", "pts": the end of the figure to its left. */
    CLOSING,
    /** A row of dashes, underscores or equals signs: a rule drawn with characters. */
    RULE,
    TEXT;

    private static final String CURRENCY = "(?:(?:US|CDN|CA|C|A|HK|S|NT|R|U\\.S\\.)?\\s?\\$|[\u20ac\u00a3\u00a5\uffe5\u20b9\u20a9]|Rs\\.?|RMB|[A-Z]{3})";
    private static final Pattern FIGURES = Pattern.compile("[-+\u2212\u2013\u2014\u2010\u2011(\u25b3\u25b2~\\s]*(?:" + CURRENCY + "[-+\u2212\u2013\u2014\u2010\u2011(\u25b3\u25b2\\s]*)?"
            + "(?:\\d|\\.\\d)[\\d.,'\u2019\\s]*(?:\\([a-z]\\)|[a-z](?![a-z]))?\\s*(?:\\)?\\s*(?:%|pts?\\.?|ppts?|bps|bp|pp|x))?[)\\s*\u2020\u2021\u00a7-]*");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d[*\u2020]?|(?:[12]?\\d|3[01]|0\\d)\\.(?:0?[1-9]|1[0-2])\\.(?:\\d\\d){1,2}");
    private static final Pattern OPENINGS = Pattern.compile("[-\u2212\u2013]?(?:" + CURRENCY + "\\s?)?[-\u2212\u2013(]?");
    private static final Pattern CLOSINGS = Pattern.compile("\\)?\\s?(?:%|pts?\\.?|ppts?|bps|bp|pp|x)?\\s?\\)?");
    private static final Pattern MARKS = Pattern.compile("\\((?:[a-zA-Z]{1,2}|[ivxIVX]{1,5})\\)|[a-zA-Z]\\)|\\*{1,4}|[\u2020\u2021\u00a7\u2022\u00b7\u25aa\u25cf\u25a0\u25cb\u25e6\uf0b7]{1,2}|\\[\\d{1,2}]|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079,]{1,3}");
    private static final Pattern NUMBERED = Pattern.compile("\\(\\d{1,2}\\)");

    static Kind of(String text) {
        int n = text.length();
        char c = text.charAt(0);
        if (n > 40 || Character.isLowerCase(c) && n > 4) {
            return TEXT;
        }
        if (rule(text)) {
            return n >= 3 ? RULE : NIL;
        }
        if (YEARS.matcher(text).matches()) {
            return YEAR;
        }
        if (MARKS.matcher(text).matches()) {
            return MARK;
        }
        if (NUMBERED.matcher(text).matches()) {
            return NUMBERED_MARK;
        }
        if (CLOSINGS.matcher(text).matches()) {
            return CLOSING;
        }
        if (!isCode(text) && OPENINGS.matcher(text).matches()) {
            return OPENING;
        }
        if (FIGURES.matcher(text).matches()) {
            return FIGURE;
        }
        return dev.tickmark.amount.NumberScanner.isNil(text) ? NIL : TEXT;
    }

    /** Three capital letters are a heading ("CET") unless they are a currency. */
    private static boolean isCode(String text) {
        return text.length() == 3 && Character.isUpperCase(text.charAt(1)) && dev.tickmark.amount.Currencies.ofMark(text).isEmpty();
    }

    private static boolean rule(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("-_=\u2013\u2014\u2015\u2500 ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it takes a column of figures. */
    boolean figure() {
        return this == FIGURE || this == NIL;
    }
}
