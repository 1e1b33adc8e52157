package dev.tickmark.reading.text;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Passage;
import dev.tickmark.reading.text.LaidLine.Sort;
import dev.tickmark.reading.text.TextLine.Mark;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextExcerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins lines of prose into paragraphs, and tells headings by their capitals, their place in the middle, or how short they are. */
final class Paragraphs {

    private static final int SHORT = 90;
    private static final int WIDE = 55;

    private static final Prefiltered COMPANY = Prefiltered.compile("\\b(Inc|Ltd|Corp|Co|N\\.V|S\\.A|plc)\\.$");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Block> blocks;
    private final List<LaidLine> open = new ArrayList<>();

    Paragraphs(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Takes the next line that is in no table. */
    void take(LaidLine laid) {
        if (laid.is(Sort.BLANK) || laid.is(Sort.RULE)) {
            close();
            return;
        }
        if (laid.line().mark() == Mark.SUBMISSION || laid.line().mark() == Mark.TABLE_OPEN || laid.line().pageBreak()) {
            close();
        }
        if (!open.isEmpty() && changes(open.get(open.size() - 1), laid)) {
            close();
        }
        open.add(laid);
        if (laid.is(Sort.LONG) || laid.line().mark() == Mark.SUBMISSION) {
            close();
        }
    }

    /** Whether a paragraph ends between two lines with no empty line between them. */
    private boolean changes(LaidLine last, LaidLine next) {
        if (last.is(Sort.LONG) || next.is(Sort.LONG)) {
            return true;
        }
        String before = last.text().strip();
        String after = next.text().strip();
        if (Captions.startsLow(after) && !Captions.capitals(before) && !bulleted(after)) {
            return false;
        }
        boolean unfinished = before.length() >= 40 && last.last() >= WIDE && !centred(last) && Character.isLetterOrDigit(before.charAt(before.length() - 1)) && !isHeading(last);
        if (unfinished && next.tokens().size() == 1 && !bulleted(after) && !Captions.capitals(after)) {
            return false;
        }
        boolean caps = Captions.capitals(before);
        if (caps != Captions.capitals(after) && (isHeading(last) || isHeading(next)) && !Captions.startsLow(after)) {
            return true;
        }
        if (centred(last) || centred(next)) {
            return !(centred(last) && centred(next) && Captions.startsLow(after));
        }
        if (bulleted(after)) {
            return true;
        }
        // A sentence that ends short of the margin, and a line that starts a new one, end and start a paragraph.
        boolean full = last.last() >= WIDE && last.last() + 1 + firstWord(after) >= width();
        boolean sentenceEnd = before.endsWith(".") || before.endsWith(":") || before.endsWith(";") || before.endsWith("\u201d") || before.endsWith("?");
        boolean starts = !after.isEmpty() && (Character.isUpperCase(after.charAt(0)) || after.charAt(0) == '"' || after.charAt(0) == '\u201c' || after.charAt(0) == '(' || Character.isDigit(after.charAt(0)));
        if (next.first() > open.get(0).first() + 2 && sentenceEnd && starts && next.first() > last.first()) {
            return true;
        }
        return starts && !full && (sentenceEnd || last.last() < WIDE);
    }

    private int width() {
        int width = 0;
        for (int i = Math.max(0, open.size() - 8); i < open.size(); i++) {
            width = Math.max(width, open.get(i).last());
        }
        return width;
    }

    private static int firstWord(String text) {
        int at = 0;
        while (at < text.length() && !TextLine.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean bulleted(String text) {
        return text.length() > 2 && (text.charAt(0) == '\u2022' || text.charAt(0) == '\u00b7' || text.charAt(0) == '\uf0b7' || text.charAt(0) == '*' && text.charAt(1) == ' ' || text.startsWith("- ") || text.startsWith("-- ") || text.startsWith("\u2013 "));
    }

    private static boolean centred(LaidLine laid) {
        int length = laid.last() - laid.line().first();
        return laid.line().first() >= 12 && length < SHORT && laid.tokens().size() <= 1 || laid.line().first() >= 20 && length < 120;
    }

    private static boolean isHeading(LaidLine laid) {
        String text = laid.text().strip();
        if (text.length() > 160 || text.isEmpty()) {
            return false;
        }
        boolean ends = text.endsWith(".") && !COMPANY.isIn(text) || text.endsWith(";") || text.endsWith(",");
        if (Captions.capitals(text)) {
            return !ends || text.length() < 60;
        }
        if (centred(laid) && !ends) {
            return true;
        }
        return text.length() < SHORT && !ends && titled(text);
    }

    /** Whether the words of any weight start with capitals. */
    private static boolean titled(String text) {
        int words = 0;
        int capitals = 0;
        String[] all = BLANKS.split(text);
        for (String word : all) {
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                words++;
                capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words > 0 && (capitals == words || words >= 4 && capitals * 4 >= words * 3) || text.length() < 50 && words > 0 && !text.contains(". ") && Character.isUpperCase(text.charAt(0)) && all.length <= 6;
    }

    void close() {
        if (open.isEmpty()) {
            return;
        }
        boolean heading = open.size() <= 3;
        for (LaidLine laid : open) {
            heading &= isHeading(laid);
        }
        blocks.add(new Passage(excerpt(open), heading));
        open.clear();
    }

    /** The lines as one text, with their line breaks, from the first character to the last. */
    private static TextExcerpt excerpt(List<LaidLine> lines) {
        TextLine first = lines.get(0).line();
        TextLine last = lines.get(lines.size() - 1).line();
        SourceText source = first.source();
        boolean unbroken = true;
        int length = 0;
        for (LaidLine laid : lines) {
            unbroken &= laid.line().starts().length == 0;
            length += laid.line().text().length() + 1;
        }
        if (unbroken) {
            int start = first.start(first.first());
            return TextExcerpt.seen(source, LineSplitter.plainSpaces(source.text().substring(start, last.end(last.last() - 1))), start);
        }
        if (lines.size() == 1) {
            return first.excerpt(first.first(), first.last());
        }
        StringBuilder text = new StringBuilder(length);
        int[] starts = new int[length];
        int[] ends = new int[length];
        for (int k = 0; k < lines.size(); k++) {
            TextLine line = lines.get(k).line();
            int to = line.last();
            for (int i = k == 0 ? line.first() : 0; i < to; i++) {
                starts[text.length()] = line.start(i);
                ends[text.length()] = line.end(i);
                text.append(line.text().charAt(i));
            }
            if (k + 1 < lines.size()) {
                starts[text.length()] = line.end(to - 1);
                ends[text.length()] = lines.get(k + 1).line().start(0);
                text.append('\n');
            }
        }
        return TextExcerpt.of(source, text.toString(), starts, ends);
    }
}
