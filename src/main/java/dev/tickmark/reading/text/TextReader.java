package dev.tickmark.reading.text;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.DocumentReader;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.text.LaidLine.Sort;
import dev.tickmark.reading.text.TableFinder.Region;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.Unread;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads plain text: paragraphs as passages, and as grids what is separated by tabs or bars or set in columns. */
public final class TextReader implements DocumentReader {

    private static final int HEAD = 64 * 1024;
    private static final int LONGEST_HEADING = 80;
    private static final int MOST_HEADINGS = 3;

    @Override
    public boolean reads(SourceFile file) {
        byte[] bytes = file.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF") || start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return false;
        }
        SourceFile head = bytes.length <= HEAD ? file : new SourceFile(file.name(), file.declaredType(), Arrays.copyOf(bytes, HEAD));
        String text = SourceText.of(head).text();
        return isPlain(text) && !isMarkedUp(text);
    }

    /** Control characters are rare in text; a character set that was guessed wrong shows as replacement characters. */
    private static boolean isPlain(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b && c != 0x1a || c >= 0x7f && c < 0xa0 && c != 0x85 || c == '\ufffd';
            odd += control ? 1 : 0;
        }
        return odd * 50 <= text.length();
    }

    private static boolean isMarkedUp(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String start = lower.stripLeading();
        if (start.startsWith("<?xml") || start.startsWith("<!doctype") || lower.contains("<html") || start.startsWith("<xbrl") || start.startsWith("<body")) {
            return true;
        }
        if (lower.contains("<table") && (lower.contains("<td") || lower.contains("<tr"))) {
            return true;
        }
        return isJson(start);
    }

    private static boolean isJson(String start) {
        if (start.isEmpty() || start.charAt(0) != '{' && start.charAt(0) != '[') {
            return false;
        }
        String inner = start.substring(1).stripLeading();
        return inner.startsWith("\"") || inner.startsWith("}") || start.charAt(0) == '[' && (inner.startsWith("{") || inner.startsWith("["));
    }

    @Override
    public Document read(SourceFile file) {
        return read(file, SourceText.of(file));
    }

    /** Reads a file of which the characters are known. */
    public Document read(SourceFile file, SourceText source) {
        boolean tabs = SeparatedTable.usesTabs(source.text());
        int header = headerEnd(source.text());
        List<LaidLine> lines = LineSplitter.split(source, tabs).parallelStream().map(line -> line.start(0) < header ? LaidLine.prose(line) : LaidLine.of(line, tabs)).toList();
        List<Block> blocks = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        Paragraphs paragraphs = new Paragraphs(blocks);
        List<Region> regions = new TableFinder(lines).find();
        StackFinder stacks = new StackFinder(lines);
        int region = 0;
        int at = 0;
        while (at < lines.size()) {
            if (region < regions.size() && regions.get(region).from() == at) {
                Region table = regions.get(region++);
                paragraphs.close();
                add(blocks, AlignedTable.read(lines, table));
                at = table.to();
                continue;
            }
            StackedTable stacked = stacks.at(at, region < regions.size() ? regions.get(region).from() : lines.size());
            if (stacked != null) {
                paragraphs.close();
                add(blocks, stacked.grid());
                at = stacked.to();
            } else if (lines.get(at).is(Sort.SEPARATED)) {
                paragraphs.close();
                int end = separatedEnd(lines, at);
                Grid grid = SeparatedTable.read(lines.subList(at, end), unread);
                if (SeparatedTable.hasFigures(grid)) {
                    blocks.add(grid);
                } else {
                    lines.subList(at, end).forEach(paragraphs::take);
                }
                at = end;
            } else {
                if (stacks.parts(at)) {
                    paragraphs.close();
                }
                paragraphs.take(lines.get(at++));
            }
        }
        paragraphs.close();
        return new Document(file, "text", source.text().length(), blocks, unread);
    }

    /** Where the header that EDGAR puts before a submission ends; 0 where there is none. */
    private static int headerEnd(String text) {
        String head = text.substring(0, Math.min(text.length(), 20_000));
        int end = Math.max(head.indexOf("</SEC-HEADER>"), head.indexOf("</IMS-HEADER>"));
        return Math.max(end, 0);
    }

    private static void add(List<Block> blocks, Grid grid) {
        if (!grid.rows().isEmpty()) {
            blocks.add(grid);
        }
    }

    /** The end of separated rows: an empty line does not end them where a row with a caption and as many cells goes on, nor does the heading of a group of rows. */
    private static int separatedEnd(List<LaidLine> lines, int from) {
        int end = from + 1;
        int at = end;
        int headings = 0;
        while (at < lines.size() && at - end - headings <= 2 && !lines.get(at).line().pageBreak()) {
            LaidLine laid = lines.get(at);
            if (laid.is(Sort.SEPARATED)) {
                boolean apart = at > end;
                if (apart && (laid.line().text().startsWith("\t") || tabs(laid) != tabs(lines.get(end - 1)))) {
                    break;
                }
                end = at + 1;
                headings = 0;
            } else if (isGroupHeading(laid) && headings < MOST_HEADINGS) {
                headings++;
            } else if (!laid.is(Sort.BLANK) && !laid.is(Sort.RULE)) {
                break;
            }
            at++;
        }
        return end;
    }

    /** "Current liabilities:" between rows: a few words without a cell beside them that are no sentence, no title and no date. */
    private static boolean isGroupHeading(LaidLine laid) {
        String text = laid.text().strip();
        return laid.is(Sort.TEXT) && text.length() <= LONGEST_HEADING && Character.isLetter(text.charAt(0)) && !text.endsWith(".") && !TableFinder.isTitle(text) && !laid.namesPeriods();
    }

    private static int tabs(LaidLine laid) {
        return (int) laid.text().chars().filter(c -> c == '\t' || c == '|').count();
    }
}
