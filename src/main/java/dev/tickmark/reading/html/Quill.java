package dev.tickmark.reading.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Sets the text of a page down as ink: resolves entities one by one so that every visible character keeps its source offsets. */
final class Quill {

    /** What the control characters from 128 to 159 are meant to be: a page once written in windows-1252 shows a dash where it has 151. */
    private static final String WINDOWS = new String(allControls(), java.nio.charset.Charset.forName("windows-1252")).replace('\ufffd', ' ');

    private final String source;
    private final Map<String, String> known = new HashMap<>();

    Quill(String source) {
        this.source = source;
    }

    private static byte[] allControls() {
        byte[] controls = new byte[32];
        for (int i = 0; i < 32; i++) {
            controls[i] = (byte) (0x80 + i);
        }
        return controls;
    }

    /** Writes a text node whose parser was given the source from {@code base} on. */
    void write(TextNode node, int base, Look look, Ink ink) {
        Range range = node.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        int from = base + range.startPos();
        int to = Math.min(source.length(), base + range.endPos());
        String visible = node.getWholeText();
        if (visible.indexOf('&') < 0 && visible.length() == to - from && source.startsWith(visible, from)) {
            write(from, to, false, look, ink);
        } else if (matches(from, to, visible)) {
            write(from, to, true, look, ink);
        } else {
            align(from, to, visible, look, ink);
        }
    }

    /** Writes a stretch of the source, resolving entities where asked. */
    void write(int from, int to, boolean entities, Look look, Ink ink) {
        int at = from;
        while (at < to) {
            char c = source.charAt(at);
            int end = at + 1;
            String many = null;
            if (c == '&' && entities) {
                int semi = entityEnd(at, to);
                String decoded = semi < 0 ? null : decoded(at, semi);
                if (decoded != null) {
                    end = semi;
                    c = decoded.charAt(0);
                    many = decoded.length() > 1 ? decoded : null;
                }
            }
            if (many == null) {
                set(c, at, end, look, ink);
            } else {
                for (int i = 0; i < many.length(); i++) {
                    set(many.charAt(i), at, end, look, ink);
                }
            }
            at = end;
        }
    }

    private static void set(char written, int start, int end, Look look, Ink ink) {
        char c = written >= '\u0080' && written <= '\u009f' ? WINDOWS.charAt(written - '\u0080') : written;
        if (look.verbatim()) {
            ink.verbatim(c == '\t' || c == '\u00a0' ? ' ' : c, start, end, look);
        } else if (c <= ' ' || c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f' || c == '\u3000' || c == '\u2028') {
            ink.space(start, end, c > ' ');
        } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c != '\u200e' && c != '\u200f' && c != '\u2060') {
            ink.add(c, start, end, look);
        }
    }

    /** The end of the entity that starts at an ampersand, or -1. */
    private int entityEnd(int at, int to) {
        int end = at + 1;
        boolean number = end < to && source.charAt(end) == '#';
        end += number ? 1 : 0;
        while (end < to && end - at < 34 && Character.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        if (end < to && source.charAt(end) == ';') {
            return end + 1;
        }
        if (number) {
            return end;
        }
        for (int shorter = end; shorter > at + 2; shorter--) {
            if (decoded(at, shorter) != null) {
                return shorter;
            }
        }
        return -1;
    }

    private String decoded(int from, int to) {
        String entity = source.substring(from, to);
        String known = this.known.get(entity);
        if (known == null) {
            String plain = Parser.unescapeEntities(entity, false);
            known = plain.equals(entity) || plain.isEmpty() || !entity.endsWith(";") && plain.length() > 1 ? "" : plain;
            this.known.put(entity, known);
        }
        return known.isEmpty() ? null : known;
    }

    private boolean matches(int from, int to, String visible) {
        int seen = 0;
        int at = from;
        while (at < to) {
            int end = source.charAt(at) == '&' ? entityEnd(at, to) : -1;
            String decoded = end < 0 ? null : decoded(at, end);
            if (decoded != null) {
                if (!visible.startsWith(decoded, seen)) {
                    return false;
                }
                seen += decoded.length();
                at = end;
            } else {
                if (seen >= visible.length() || visible.charAt(seen) != source.charAt(at)) {
                    return false;
                }
                seen++;
                at++;
            }
        }
        return seen == visible.length();
    }

    /** Where parser and source differ (null characters, CDATA): each visible character stands at its next occurrence; one that is not found is left out. */
    private void align(int from, int to, String visible, Look look, Ink ink) {
        int at = from;
        for (int i = 0; i < visible.length(); i++) {
            int found = source.indexOf(visible.charAt(i), at);
            if (found >= 0 && found < to) {
                set(visible.charAt(i), found, found + 1, look, ink);
                at = found + 1;
            }
        }
    }
}
