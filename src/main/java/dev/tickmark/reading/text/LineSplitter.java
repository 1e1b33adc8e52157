package dev.tickmark.reading.text;

import dev.tickmark.reading.text.TextLine.Mark;
import dev.tickmark.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts a text into lines, takes mark-up out of what is seen, and widens tabs where they only indent or align. */
final class LineSplitter {

    /** A longer line is prose, whatever is in it. */
    static final int LONGEST = 4_000;
    private static final int LONGEST_TAG = 200;
    private static final int TAB = 8;
    private static final Map<String, String> ENTITIES = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"),
            Map.entry("nbsp", " "), Map.entry("mdash", "\u2014"), Map.entry("ndash", "\u2013"), Map.entry("minus", "\u2212"), Map.entry("pound", "\u00a3"), Map.entry("yen", "\u00a5"), Map.entry("euro", "\u20ac"),
            Map.entry("cent", "\u00a2"), Map.entry("rsquo", "\u2019"), Map.entry("lsquo", "\u2018"), Map.entry("rdquo", "\u201d"), Map.entry("ldquo", "\u201c"), Map.entry("reg", "\u00ae"), Map.entry("copy", "\u00a9"),
            Map.entry("middot", "\u00b7"), Map.entry("bull", "\u2022"), Map.entry("sect", "\u00a7"), Map.entry("dagger", "\u2020"), Map.entry("trade", "\u2122"));

    /** EDGAR's own marks, whose words are not printed on the page. */
    private static final Set<String> NUMBERED = Set.of("page", "sequence", "filename");

    private final SourceText source;
    private final boolean separated;

    private LineSplitter(SourceText source, boolean separated) {
        this.source = source;
        this.separated = separated;
    }

    /** The lines of a text; {@code separated} says that its tabs separate cells and are to be left as they are. */
    static List<TextLine> split(SourceText source, boolean separated) {
        return new LineSplitter(source, separated).lines();
    }

    private List<TextLine> lines() {
        String text = source.text();
        List<TextLine> lines = new ArrayList<>();
        int at = text.startsWith("\ufeff") ? 1 : 0;
        int feed = -1;
        int back = -1;
        while (at < text.length()) {
            feed = feed < at ? next(text, '\n', at) : feed;
            back = back < at ? next(text, '\r', at) : back;
            int end = Math.min(feed, back);
            int next = end + (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n' ? 2 : 1);
            boolean broken = false;
            while (at < end && text.charAt(at) == '\f') {
                at++;
                broken = true;
            }
            lines.add(line(at, end, broken));
            at = next;
        }
        return lines;
    }

    private static int next(String text, char mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at;
    }

    private TextLine line(int from, int to, boolean broken) {
        String raw = plainSpaces(source.text().substring(from, to));
        boolean tabs = !separated && raw.indexOf('\t') >= 0 && raw.length() <= LONGEST;
        if (!tabs && raw.indexOf('<') < 0 && raw.indexOf('&') < 0) {
            return new TextLine(source, raw, from, TextLine.UNBROKEN, TextLine.UNBROKEN, Mark.NONE, broken);
        }
        return visible(raw, from, broken, tabs);
    }

    /** Every space that is not a plain one, such as one that does not break, made one. */
    static String plainSpaces(String raw) {
        char[] chars = null;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > '~' && TextLine.isSpace(c)) {
                chars = chars == null ? raw.toCharArray() : chars;
                chars[i] = ' ';
            }
        }
        return chars == null ? raw : new String(chars);
    }

    private TextLine visible(String raw, int from, boolean broken, boolean tabs) {
        StringBuilder seen = new StringBuilder(raw.length());
        int[] starts = new int[raw.length() + 16];
        int[] ends = new int[raw.length() + 16];
        Mark mark = Mark.NONE;
        boolean page = broken;
        boolean cut = false;
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            int after = at + 1;
            String shown = null;
            if (c == '<') {
                int close = tagEnd(raw, at);
                if (close > 0) {
                    String name = tagName(raw, at);
                    mark = strongest(mark, markOf(name));
                    if (NUMBERED.contains(name)) {
                        page |= name.equals("page");
                        at = raw.length();
                        cut = true;
                        continue;
                    }
                    // EDGAR's column marks hold the place of the columns under them.
                    shown = name.equals("br") ? " " : mark == Mark.COLUMNS && !name.equals("caption") ? " ".repeat(close - at) : "";
                    after = close;
                    cut = true;
                }
            } else if (c == '&') {
                int semicolon = entityEnd(raw, at);
                if (semicolon > 0) {
                    shown = entity(raw.substring(at + 1, semicolon));
                    after = shown == null ? at + 1 : semicolon + 1;
                    cut |= shown != null;
                }
            } else if (c == '\t' && tabs) {
                shown = " ".repeat(TAB - seen.length() % TAB);
                cut = true;
            }
            if (shown == null) {
                shown = String.valueOf(c);
            }
            if (seen.length() + shown.length() > starts.length) {
                int size = (seen.length() + shown.length()) * 2;
                starts = Arrays.copyOf(starts, size);
                ends = Arrays.copyOf(ends, size);
            }
            for (int i = 0; i < shown.length(); i++) {
                starts[seen.length() + i] = from + at;
                ends[seen.length() + i] = from + after;
            }
            seen.append(shown);
            at = after;
        }
        if (!cut) {
            return new TextLine(source, raw, from, TextLine.UNBROKEN, TextLine.UNBROKEN, mark, page);
        }
        if (mark == Mark.NONE && seen.length() == 0) {
            mark = Mark.SUBMISSION;
        }
        return new TextLine(source, seen.toString(), from, Arrays.copyOf(starts, seen.length()), Arrays.copyOf(ends, seen.length()), mark, page);
    }

    private static Mark strongest(Mark one, Mark other) {
        return other == Mark.NONE ? one : other;
    }

    private static Mark markOf(String name) {
        return switch (name) {
            case "table" -> Mark.TABLE_OPEN;
            case "/table" -> Mark.TABLE_CLOSE;
            case "s", "c", "caption" -> Mark.COLUMNS;
            case "document", "/document", "type", "sequence", "filename", "description", "text", "/text", "submission", "/submission", "page" -> Mark.SUBMISSION;
            default -> Mark.NONE;
        };
    }

    /** The offset after a tag's closing mark; 0 where no tag starts here: "a < b" is text. */
    private static int tagEnd(String raw, int at) {
        int i = at + 1;
        if (i < raw.length() && (raw.charAt(i) == '/' || raw.charAt(i) == '!')) {
            i++;
        }
        if (i >= raw.length() || !(raw.charAt(i) >= 'a' && raw.charAt(i) <= 'z' || raw.charAt(i) >= 'A' && raw.charAt(i) <= 'Z')) {
            return 0;
        }
        int limit = Math.min(raw.length(), at + LONGEST_TAG);
        while (i < limit && raw.charAt(i) != '>' && raw.charAt(i) != '<') {
            i++;
        }
        return i < limit && raw.charAt(i) == '>' ? i + 1 : 0;
    }

    private static String tagName(String raw, int at) {
        int i = at + 1;
        while (i < raw.length() && (raw.charAt(i) == '/' && i == at + 1 || Character.isLetterOrDigit(raw.charAt(i)) || raw.charAt(i) == '-')) {
            i++;
        }
        return raw.substring(at + 1, i).toLowerCase(Locale.ROOT);
    }

    private static int entityEnd(String raw, int at) {
        int i = at + 1;
        while (i < raw.length() && i - at < 10 && (Character.isLetterOrDigit(raw.charAt(i)) || raw.charAt(i) == '#')) {
            i++;
        }
        return i < raw.length() && i > at + 1 && raw.charAt(i) == ';' ? i : 0;
    }

    private static String entity(String name) {
        if (name.charAt(0) != '#') {
            return ENTITIES.get(name);
        }
        try {
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return code > 0 && code <= 0xFFFF && !Character.isSurrogate((char) code) ? String.valueOf((char) code) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
