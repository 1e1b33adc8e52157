package dev.tickmark.reading.xbrl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The notes that an instance carries as text: mark-up, escaped or in CDATA sections, as the content of facts without a unit (Regulation S-T Rule 405(d): every note, policy and table is tagged as a block of text). They are laid out as a page of as many characters as the
 * source has: each character that shows stands at its place, and what an escape takes more than what it stands for is filled up with characters that no page shows.
 */
final class TextBlocks {

    private static final String OPENS = "&lt;";
    private static final String CLOSES = "&gt;";
    private static final String AMPERSAND = "&amp;";
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final int LONGEST_ENTITY = 10;
    /** So many characters, times notes, are searched for notes within notes. */
    private static final long MOST_SEARCHED = 1_000_000_000L;
    /** Takes a place and is not seen. */
    private static final char UNSEEN = '\ufeff';

    private final String source;
    private final char[] page;
    private String sought = "";
    private int soughtFrom;
    private int soughtAt;

    private record Stretch(int from, int to, String words) {

        int length() {
            return to - from;
        }
    }

    private TextBlocks(String source) {
        this.source = source;
        this.page = new char[source.length()];
        Arrays.fill(page, ' ');
    }

    /** The source as a page; empty where no fact of it carries mark-up. A note of which another holds all words is left out: parts of notes are tagged once more by themselves. */
    static Optional<String> page(String source) {
        if (!source.contains(OPENS) && !source.contains(CDATA)) {
            return Optional.empty();
        }
        TextBlocks blocks = new TextBlocks(source);
        List<Stretch> notes = blocks.notes();
        notes.forEach(blocks::lay);
        return notes.isEmpty() ? Optional.empty() : Optional.of(new String(blocks.page));
    }

    private List<Stretch> notes() {
        List<Stretch> found = new ArrayList<>();
        MarkupScanner tags = new MarkupScanner(source);
        boolean more = tags.next();
        while (more) {
            boolean text = !tags.isClosing() && !tags.isEmpty() && !tags.attribute("contextRef").isEmpty() && tags.attribute("unitRef").isEmpty();
            int from = tags.end();
            more = tags.next();
            if (more && text && tags.isClosing()) {
                String words = words(from, tags.start());
                if (!words.isEmpty()) {
                    found.add(new Stretch(from, tags.start(), words));
                }
            }
        }
        if ((long) found.size() * source.length() > MOST_SEARCHED) {
            return found;
        }
        List<Stretch> kept = new ArrayList<>();
        found.stream().sorted(Comparator.comparingInt(Stretch::length).reversed()).filter(note -> kept.stream().noneMatch(other -> other.words().contains(note.words()))).forEach(kept::add);
        kept.sort(Comparator.comparingInt(Stretch::from));
        return kept;
    }

    /** What a note shows, without its mark-up and blanks; empty where it has no mark-up. */
    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        boolean marked = false;
        boolean raw = false;
        for (int at = from; at < to; at++) {
            if (source.startsWith(CDATA, at)) {
                raw = true;
                at += CDATA.length() - 1;
                continue;
            }
            int end = raw ? tagEnd("<", ">", at, to) : tagEnd(OPENS, CLOSES, at, to);
            if (end > at) {
                marked = true;
                at = end - 1;
            } else if (source.charAt(at) > ' ') {
                words.append(source.charAt(at));
            }
        }
        return marked ? words.toString() : "";
    }

    /** Sets a note into the page, in a block of its own. */
    private void lay(Stretch note) {
        put("<p>", note.from() - 3, note.from());
        int at = note.from();
        boolean raw = false;
        while (at < note.to()) {
            int end = at + 1;
            if (source.startsWith(raw ? CDATA_END : CDATA, at)) {
                end = at + (raw ? CDATA_END : CDATA).length();
                raw = !raw;
            } else if (raw) {
                page[at] = source.charAt(at);
            } else if (source.startsWith(OPENS, at)) {
                end = tag(at, note.to());
            } else if (source.startsWith(AMPERSAND, at)) {
                end = reference(at, note.to());
            } else {
                page[at] = source.charAt(at);
            }
            at = end;
        }
    }

    /** A tag; what its escapes take more is blank space before its end. */
    private int tag(int at, int to) {
        int end = tagEnd(OPENS, CLOSES, at, to);
        if (end < 0) {
            put(OPENS, at, at + OPENS.length());
            return at + OPENS.length();
        }
        put("<" + Entities.resolved(source.substring(at + OPENS.length(), end - CLOSES.length())), at, end - 1);
        page[end - 1] = '>';
        return end;
    }

    /** Just behind the tag that begins here; -1 where none does. */
    private int tagEnd(String opens, String closes, int at, int to) {
        int name = at + opens.length();
        if (!source.startsWith(opens, at) || name >= to || !Character.isLetter(source.charAt(name)) && source.charAt(name) != '/' && source.charAt(name) != '!') {
            return -1;
        }
        int close = next(closes, name);
        return close >= to ? -1 : close + closes.length();
    }

    /** Where the source has a word next, its length where nowhere; asked for in rising places, it is looked for once. */
    private int next(String word, int from) {
        if (!word.equals(sought) || from < soughtFrom || from > soughtAt) {
            int found = source.indexOf(word, from);
            sought = word;
            soughtFrom = from;
            soughtAt = found < 0 ? source.length() : found;
        }
        return soughtAt;
    }

    /** A reference escaped once more ("&amp;amp;nbsp;"), or an ampersand. */
    private int reference(int at, int to) {
        int from = at + AMPERSAND.length();
        int end = from;
        while (end < to && end - from < LONGEST_ENTITY && (Character.isLetterOrDigit(source.charAt(end)) || end == from && source.charAt(end) == '#')) {
            end++;
        }
        if (end == from || end >= to || source.charAt(end) != ';') {
            put(AMPERSAND, at, from);
            return from;
        }
        String named = "&" + source.substring(from, end + 1);
        String meant = Entities.resolved(named);
        if (meant.codePointCount(0, meant.length()) == 1) {
            put("&#" + "0".repeat(end - at - 2 - code(meant).length()) + code(meant) + ";", at, end + 1);
        } else {
            Arrays.fill(page, at, end + 1, UNSEEN);
            put(named, at, end + 1);
        }
        return end + 1;
    }

    private static String code(String character) {
        return Integer.toString(character.codePointAt(0));
    }

    private void put(String text, int from, int to) {
        text.getChars(0, Math.min(text.length(), to - from), page, from);
    }
}
