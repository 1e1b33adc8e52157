package dev.tickmark.reading.text;

import dev.tickmark.source.TextExcerpt;
import java.util.List;
import java.util.Set;

/** Captions that run over several lines: where one goes on in the next line, and the pieces joined into one text with their places. */
final class Captions {

    private static final Set<String> GOING_ON = Set.of("of", "and", "in", "to", "for", "the", "a", "an", "by", "from", "on", "at", "per", "or", "before", "with", "than", "as", "net", "less", "under", "which", "that", "its", "our", "due", "&", "-", "/");
    private static final int LONGEST = 400;

    /** A stretch of a line. */
    record Piece(TextLine line, int start, int end) {

        String text() {
            return line.text().substring(start, end);
        }
    }

    private Captions() {
    }

    /** Whether a line of words goes on in the next one. {@code room} is where the longest caption of the table ends: a word that would not have fitted was wrapped. */
    static boolean goesOn(Piece line, Piece next, int room) {
        String text = line.text();
        String more = next.text();
        if (text.endsWith(":") || text.length() > LONGEST) {
            return false;
        }
        if (startsLow(more) || open(text) || text.endsWith(",") && !more.isEmpty()) {
            return true;
        }
        String last = text.substring(text.lastIndexOf(' ') + 1);
        if (GOING_ON.contains(last) || text.endsWith("-") && !text.endsWith(" -")) {
            return true;
        }
        if (capitals(text) && !capitals(more)) {
            return false;
        }
        int space = more.indexOf(' ');
        int word = space < 0 ? more.length() : space;
        return text.indexOf(' ') > 0 && next.start() > line.start() && line.end() + 1 + word > room;
    }

    /** Whether words go on with a small letter, or with a bracket round a note. */
    static boolean startsLow(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char c = text.charAt(0);
        if (Character.isLowerCase(c)) {
            return !(text.length() > 1 && (text.charAt(1) == ')' || text.charAt(1) == '.'));
        }
        if (c == '(' && text.length() > 4) {
            return Character.isLowerCase(text.charAt(1)) && text.charAt(2) != ')' || text.startsWith("(Note ");
        }
        return c == '$' || c == '&';
    }

    static boolean open(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth > 0;
    }

    static boolean capitals(String text) {
        boolean some = false;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            some |= Character.isUpperCase(text.charAt(i));
        }
        return some;
    }

    /** The pieces as one text with a space between them; more than one space in a row, and the spaces around, are folded. */
    static TextExcerpt joined(List<Piece> pieces) {
        if (pieces.size() == 1 && plain(pieces.get(0))) {
            Piece only = pieces.get(0);
            return only.line().excerpt(only.start(), only.end());
        }
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.end() - piece.start() + 1;
        }
        StringBuilder text = new StringBuilder(length);
        int[] starts = new int[length];
        int[] ends = new int[length];
        for (Piece piece : pieces) {
            boolean space = text.length() > 0;
            for (int i = piece.start(); i < piece.end(); i++) {
                char c = piece.line().text().charAt(i);
                if (TextLine.isSpace(c)) {
                    space = text.length() > 0;
                    continue;
                }
                if (space) {
                    int before = ends[text.length() - 1];
                    starts[text.length()] = before;
                    ends[text.length()] = Math.max(before, piece.line().start(i));
                    text.append(' ');
                    space = false;
                }
                starts[text.length()] = piece.line().start(i);
                ends[text.length()] = piece.line().end(i);
                text.append(c);
            }
        }
        return TextExcerpt.of(pieces.get(0).line().source(), text.toString(), starts, ends);
    }

    private static boolean plain(Piece piece) {
        String text = piece.text();
        return !text.contains("  ") && text.indexOf('\t') < 0;
    }
}
