package dev.tickmark.reading.html;

import dev.tickmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Walks Markdown line by line: paragraphs, headings, bullets, pipe tables; HTML tables in it are walked as pages are. */
final class MarkdownWalk {

    private static final Pattern DELIMITERS = Pattern.compile("\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)+\\|?\\s*");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-+\u2022\u25aa\u25cf]|\\*(?!\\*))\\s+\\S.*|\\s*\\d{1,3}[.)]\\s+\\S.*|\\s*\\([a-z0-9]{1,4}\\)\\s+\\S.*");

    private final SourceText source;
    private final String text;
    private final Quill quill;
    private final Flow flow;
    private final PageWalk tables;
    private final Typesetter typesetter;

    MarkdownWalk(SourceText source, Flow flow) {
        this.source = source;
        this.text = source.text();
        this.quill = new Quill(text);
        this.flow = flow;
        this.tables = new PageWalk(source, source.text(), flow, Map.of());
        this.typesetter = new Typesetter(source);
    }

    /** Whether a line is the rule under the heading of a pipe table whose heading is the line before. */
    static boolean isPipeTable(String heading, String delimiters) {
        return delimiters.length() < 2000 && delimiters.indexOf('|') >= 0 && heading.indexOf('|') >= 0 && DELIMITERS.matcher(delimiters).matches() && bars(heading) == bars(delimiters);
    }

    private static int bars(String line) {
        String s = line.strip();
        int n = 0;
        for (int i = 1; i < s.length() - 1; i++) {
            n += s.charAt(i) == '|' && s.charAt(i - 1) != '\\' ? 1 : 0;
        }
        return n;
    }

    void walk() {
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(at);
            int first = skipBlanks(at, end);
            if (first == end) {
                flow.endParagraph();
                at = end + 1;
            } else if (text.startsWith("<!--", first)) {
                int close = text.indexOf("-->", first);
                at = close < 0 ? end : close + 3;
            } else if (text.startsWith("<::", first)) {
                int close = text.indexOf("::>", first);
                at = close < 0 ? end : close + 3;
            } else if (text.regionMatches(true, first, "<table", 0, 6)) {
                int close = tableEnd(first);
                tables.walk(text.substring(first, close), first);
                at = close;
            } else {
                int next = end + 1;
                int nextEnd = next < text.length() ? lineEnd(next) : next;
                if (next < text.length() && isPipeTable(text.substring(at, end), text.substring(next, nextEnd))) {
                    at = pipeTable(at);
                } else {
                    int table = indexOfTable(first, end);
                    line(first, table < 0 ? end : table);
                    at = table < 0 ? end + 1 : table;
                }
            }
        }
        flow.endParagraph();
    }

    private int indexOfTable(int from, int to) {
        for (int i = text.indexOf('<', from); i >= 0 && i < to; i = text.indexOf('<', i + 1)) {
            if (text.regionMatches(true, i, "<table", 0, 6) || text.startsWith("<!--", i) || text.startsWith("<::", i)) {
                return i;
            }
        }
        return -1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int at, int end) {
        int i = at;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of the table that starts here, tables within it counted. */
    private int tableEnd(int start) {
        int depth = 0;
        for (int i = start; i >= 0 && i < text.length(); i = text.indexOf('<', i + 1)) {
            if (text.regionMatches(true, i, "<table", 0, 6)) {
                depth++;
            } else if (text.regionMatches(true, i, "</table", 0, 7) && --depth == 0) {
                int close = text.indexOf('>', i);
                return close < 0 ? text.length() : close + 1;
            }
        }
        return text.length();
    }

    private void line(int from, int to) {
        int at = from;
        int marks = at;
        while (marks < to && text.charAt(marks) == '#') {
            marks++;
        }
        boolean heading = marks > at && marks - at <= 6 && marks < to && text.charAt(marks) == ' ';
        boolean bullet = !heading && to - from < 20_000 && BULLET.matcher(text.substring(from, Math.min(to, from + 40)) + "x").matches();
        if (heading || bullet) {
            flow.endParagraph();
        }
        if (heading) {
            at = marks;
        } else if (text.charAt(at) == '>' && at + 1 < to && text.charAt(at + 1) == ' ') {
            at++;
        } else if (bullet && "-+*".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        write(at, to, flow, heading);
        if (heading) {
            flow.endParagraph();
        } else {
            flow.endLine();
        }
    }

    /** Text without its emphasis marks, tags and images. */
    private void write(int from, int to, Flow into, boolean heading) {
        boolean bold = false;
        int at = from;
        int plain = from;
        while (at < to) {
            char c = text.charAt(at);
            int skip = 0;
            boolean flips = false;
            if (c == '<') {
                int close = text.indexOf('>', at);
                boolean tag = at + 1 < to && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '/') && close > 0 && close < to;
                skip = tag ? close + 1 - at : 0;
                flips = tag && (text.regionMatches(true, at, "<b>", 0, 3) || text.regionMatches(true, at, "</b>", 0, 4) || text.regionMatches(true, at, "<strong", 0, 7) || text.regionMatches(true, at, "</strong", 0, 8));
            } else if (c == '*' && text.startsWith("**", at)) {
                skip = 2;
                flips = true;
            } else if (c == '_' && text.startsWith("__", at) && !(at + 2 < to && text.charAt(at + 2) == '_') && !(at > from && text.charAt(at - 1) == '_')) {
                skip = 2;
                flips = true;
            } else if ((c == '*' || c == '_') && emphasis(at, from, to)) {
                skip = 1;
            } else if (c == '\\' && at + 1 < to && "\\*_$#|[]()~`<>.-+!&".indexOf(text.charAt(at + 1)) >= 0) {
                skip = 1;
            } else if (c == '!' && text.startsWith("![", at)) {
                int close = text.indexOf(')', at);
                skip = close > 0 && close < to ? close + 1 - at : 0;
            }
            if (skip > 0) {
                put(plain, at, bold, heading, into);
                boolean breaks = c == '<' && text.regionMatches(true, at, "<br", 0, 3);
                if (breaks) {
                    into.endLine();
                }
                boolean escape = c == '\\';
                at += skip;
                plain = at;
                at += escape ? 1 : 0;
                bold ^= flips;
            } else {
                at++;
            }
        }
        put(plain, to, bold, heading, into);
    }

    private void put(int from, int to, boolean bold, boolean heading, Flow into) {
        if (to > from) {
            quill.write(from, to, true, bold ? new Look(true, false, false, false, 0) : Look.PLAIN, into.ink(false, heading));
        }
    }

    /** Whether a single mark opens or closes emphasis: its partner stands in the same line and text touches it on one side only. */
    private boolean emphasis(int at, int from, int to) {
        char c = text.charAt(at);
        boolean before = at > from && !Character.isWhitespace(text.charAt(at - 1)) && text.charAt(at - 1) != c;
        boolean after = at + 1 < to && !Character.isWhitespace(text.charAt(at + 1)) && text.charAt(at + 1) != c;
        if (before == after) {
            return false;
        }
        for (int i = after ? at + 1 : at - 1; i >= from && i < to; i += after ? 1 : -1) {
            if (text.charAt(i) == c) {
                boolean closes = after ? !Character.isWhitespace(text.charAt(i - 1)) : i + 1 < to && !Character.isWhitespace(text.charAt(i + 1));
                return closes;
            }
        }
        return false;
    }

    /** Reads a pipe table; answers where the text goes on. */
    private int pipeTable(int start) {
        flow.endParagraph();
        Markup table = new Markup();
        int at = start;
        int row = 0;
        while (at < text.length()) {
            int end = lineEnd(at);
            int first = skipBlanks(at, end);
            if (first == end || text.substring(first, end).indexOf('|') < 0) {
                break;
            }
            if (row++ != 1) {
                table.startRow();
                for (int[] cell : pipes(first, end)) {
                    table.startCell(1, 1, Style.NONE);
                    Flow inside = new Flow();
                    write(cell[0], cell[1], inside, false);
                    table.endCell(inside.pieces());
                }
                table.endRow();
            }
            at = end + 1;
        }
        typesetter.set(table).forEach(flow::add);
        return Math.min(at, text.length());
    }

    private List<int[]> pipes(int from, int to) {
        List<int[]> cells = new ArrayList<>();
        int start = text.charAt(from) == '|' ? from + 1 : from;
        for (int i = start; i < to; i++) {
            if (text.charAt(i) == '|' && text.charAt(i - 1) != '\\') {
                cells.add(new int[] {start, i});
                start = i + 1;
            }
        }
        if (!text.substring(start, to).isBlank()) {
            cells.add(new int[] {start, to});
        }
        return cells;
    }
}
