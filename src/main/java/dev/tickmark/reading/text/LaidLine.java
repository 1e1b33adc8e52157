package dev.tickmark.reading.text;

import dev.tickmark.reading.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line with its pieces and what kind of line they make it. */
record LaidLine(TextLine line, List<Token> tokens, Sort sort) {

    /** What a line is before its neighbours are looked at. */
    enum Sort { BLANK, RULE, TEXT, FIGURES, PERIODS, SEPARATED, LONG }

    private static final Pattern RULE = Pattern.compile("[-=_\u2014\u2500\u2013 \t\u00a0]*");
    private static final Pattern PERIOD = Pattern.compile("(?i)\\b(ended|ending|months?|weeks?|quarters?|years?|fiscal|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t|tember)?|oct(ober)?|nov(ember)?|dec(ember)?|(19|20)\\d\\d|q[1-4]|[1-4]q)\\b|^\\s*[0-3]?\\d,\\s*$");

    static LaidLine of(TextLine line, boolean separated) {
        if (line.text().length() > LineSplitter.LONGEST) {
            return new LaidLine(line, List.of(), line.isBlank() ? Sort.BLANK : Sort.LONG);
        }
        if (line.isBlank()) {
            return new LaidLine(line, List.of(), Sort.BLANK);
        }
        if (isRule(line.text())) {
            return new LaidLine(line, List.of(), Sort.RULE);
        }
        if (SeparatedTable.separates(line, separated)) {
            return new LaidLine(line, List.of(), Sort.SEPARATED);
        }
        List<Token> tokens = Token.of(line);
        return new LaidLine(line, tokens, sort(line, tokens));
    }

    /** A line of which it is known that it belongs to no table. */
    static LaidLine prose(TextLine line) {
        return new LaidLine(line, List.of(), line.isBlank() ? Sort.BLANK : Sort.LONG);
    }

    private static boolean isRule(String text) {
        String t = text.strip();
        return t.length() >= 3 && RULE.matcher(t).matches() && (t.contains("--") || t.contains("==") || t.contains("__") || t.contains("\u2500\u2500") || t.contains("\u2014\u2014") || t.contains("\u2013\u2013"));
    }

    private static Sort sort(TextLine line, List<Token> tokens) {
        int figures = 0;
        int years = 0;
        boolean lastIsFigure = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.YEAR) {
                years++;
            } else if (token.isFigure() && (i > 0 || tokens.size() == 1 || token.kind() == Kind.FIGURE)) {
                figures++;
            }
            lastIsFigure = token.isFigure() || token.kind() == Kind.YEAR;
        }
        if (years >= 2 && figures == 1 && tokens.size() == years + 1) {
            return Sort.PERIODS;
        }
        if (figures == 0 && years > 0) {
            boolean captioned = tokens.get(0).kind() == Kind.TEXT && tokens.get(0).start() < 8 && !PERIOD.matcher(tokens.get(0).text(line)).find();
            return captioned && years >= 1 && lastIsFigure && tokens.size() == years + 1 && years <= 1 ? Sort.TEXT : Sort.PERIODS;
        }
        if (figures > 0 && (lastIsFigure || figures >= 2)) {
            return Sort.FIGURES;
        }
        return Sort.TEXT;
    }

    /** The line with the figure of the first column set off from the caption where the longest of captions run up to it, a single space away. */
    LaidLine withoutFlushFigure(ColumnFinder.Track column) {
        Token head = tokens.isEmpty() ? null : tokens.get(0);
        if (head == null || head.kind() != Kind.TEXT || head.end() <= column.left() || tokens.size() > 1 && tokens.get(1).start() < column.right()) {
            return this;
        }
        int start = line.text().lastIndexOf(' ', head.end() - 1) + 1;
        Optional<Token> flush = start <= head.start() || start < column.left() - 1 || head.end() > column.right() + 1 ? Optional.empty() : Token.figure(line, start, head.end());
        if (flush.isEmpty()) {
            return this;
        }
        List<Token> apart = new ArrayList<>(tokens);
        apart.set(0, new Token(head.start(), start - 1, Kind.TEXT, start - 1));
        apart.add(1, flush.get());
        return new LaidLine(line, apart, Sort.FIGURES);
    }

    boolean is(Sort other) {
        return sort == other;
    }

    String text() {
        return line.text();
    }

    int first() {
        return tokens.isEmpty() ? line.first() : tokens.get(0).start();
    }

    int last() {
        return line.last();
    }

    /** Whether it speaks of dates and spans of time, as headings of columns do. */
    boolean namesPeriods() {
        return sort == Sort.PERIODS || PERIOD.matcher(text()).find();
    }

    static boolean namesPeriod(String text) {
        return PERIOD.matcher(text).find();
    }

    /** A figure that stands alone at the margin is no row of a table set in columns. */
    boolean isLone() {
        return tokens.size() == 1 && tokens.get(0).start() < 12;
    }

    /** The figures of a row: everything but a caption in front. */
    List<Token> figures() {
        if (tokens.isEmpty()) {
            return tokens;
        }
        Token head = tokens.get(0);
        boolean caption = head.kind() == Kind.TEXT || tokens.size() > 1 && (head.kind() == Kind.YEAR && tokens.get(1).kind() != Kind.YEAR || head.start() < 6 && head.kind() == Kind.FIGURE && tokens.get(1).start() - head.end() > 2 && plainLabel(head));
        return caption ? tokens.subList(1, tokens.size()) : tokens;
    }

    private boolean plainLabel(Token head) {
        String t = head.text(line);
        return t.length() <= 4 && (t.startsWith("(") || t.endsWith(".") || t.endsWith(")"));
    }
}
