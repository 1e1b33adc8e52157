package dev.tickmark.reading.sheet;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.DocumentReader;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.SplitFigure;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.reading.sheet.SeparatedValues.Field;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextExcerpt;
import dev.tickmark.source.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads separated values (comma, semicolon, tab): the separator is the one by which nearly all records have equally many fields. */
public final class CsvReader implements DocumentReader {

    private static final int HEAD = 64 * 1024;
    private static final int RECORDS = 400;
    private static final int MOST_RECORDS = 500_000;
    /** Of ten records, so many have the usual number of fields. */
    private static final int ALIKE = 8;
    private static final Pattern ALIGNED = Pattern.compile("[\\p{L}\\d)] {3,}[\\p{L}\\d($]");
    /** "Sales 1" before ",250": the comma groups digits. */
    private static final Pattern BEFORE_GROUP = Pattern.compile(" [($]{0,2}\\d{1,3}$");
    private static final Pattern GOES_ON = Pattern.compile(" \\p{L}");
    private static final Pattern BREAK = Pattern.compile("_x000[aAdD]_|[\\r\\n\\t]");
    /** What data frames print where a column has no heading. */
    private static final Pattern NO_HEADING = Pattern.compile("Unnamed: \\d+");

    @Override
    public boolean reads(SourceFile file) {
        return reads(SourceText.of(file));
    }

    /** Whether decoded text is of this form. */
    public boolean reads(SourceText source) {
        return separator(source.text()).isPresent();
    }

    private static Optional<Character> separator(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), HEAD));
        for (char separator : new char[] {'\t', ';', ','}) {
            // plain tabs are read with the text around them
            boolean may = text.indexOf(separator) >= 0 && (separator != '\t' || text.indexOf('"') >= 0);
            if (may && separates(text, separator)) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    private static boolean separates(String text, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int records = 0;
        int quoted = 0;
        List<List<Field>> head = new SeparatedValues(text, separator).records(RECORDS);
        for (List<Field> record : head) {
            records += record.isEmpty() ? 0 : 1;
            if (!record.isEmpty()) {
                widths.merge(record.size(), 1, Integer::sum);
            }
            for (Field field : record) {
                quoted += field.quoted() ? 1 : 0;
            }
        }
        int usual = widths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(1);
        boolean alike = records >= 2 && usual >= 2 && widths.get(usual) * 10 >= records * ALIKE;
        return alike && (separator != '\t' || quoted > 0) && !isProse(head, text, separator);
    }

    /** Whether a fifth of the fields looks like a part of a sentence or of an aligned line. */
    private static boolean isProse(List<List<Field>> records, String text, char separator) {
        int prose = 0;
        int fields = 0;
        for (List<Field> record : records) {
            for (int i = 0; i < record.size(); i++) {
                Field field = record.get(i);
                String value = text.substring(field.start(), field.end());
                fields++;
                boolean spaced = !field.quoted() && (i > 0 && GOES_ON.matcher(value).lookingAt() || ALIGNED.matcher(value).find() || separator != '\t' && value.indexOf('\t') >= 0
                        || i + 1 < record.size() && BEFORE_GROUP.matcher(value).find() && value.chars().anyMatch(Character::isLetter));
                prose += spaced ? 1 : 0;
            }
        }
        return prose * 5 > fields;
    }

    @Override
    public Document read(SourceFile file) {
        return read(file, SourceText.of(file));
    }

    /** Reads a file of which the characters are known. */
    public Document read(SourceFile file, SourceText source) {
        char separator = separator(source.text()).orElseThrow(() -> new UnreadableException(Cause.DAMAGED, "The values are not separated alike from line to line."));
        List<List<Field>> records = new SeparatedValues(source.text(), separator).records(MOST_RECORDS);
        SortedMap<Integer, GridRow> rows = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            List<Cell> cells = cells(records.get(i), source);
            if (!cells.isEmpty()) {
                Cell first = cells.get(0);
                Cell last = cells.get(cells.size() - 1);
                int start = first.excerpt().location(0, 1) instanceof TextSpan span ? span.start() : 0;
                int end = last.excerpt().location(0, last.text().length()) instanceof TextSpan span ? span.end() : start;
                rows.put(i, new GridRow(cells, start - records.get(i).get(first.column()).start(), false, source.lines().span(start, end)));
            }
        }
        return new Document(file, "csv", source.text().length(), SheetBlocks.of(rows), List.of());
    }

    private static List<Cell> cells(List<Field> fields, SourceText source) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < fields.size(); column++) {
            TextExcerpt excerpt = excerpt(fields.get(column), source);
            if (SplitFigure.isClosed(cells, column, excerpt.text())) {
                Cell left = cells.get(cells.size() - 1);
                cells.set(cells.size() - 1, new Cell(left.column(), 1, ((TextExcerpt) left.excerpt()).followedBy(excerpt), false));
            } else if (!excerpt.text().isEmpty() && !NO_HEADING.matcher(excerpt.text()).matches()) {
                cells.add(new Cell(column, 1, excerpt, false));
            }
        }
        return cells;
    }

    /** A field without blanks and escaped line ends around it; doubled quotes and line ends within are one character each. */
    private static TextExcerpt excerpt(Field field, SourceText source) {
        String text = source.text();
        int[] starts = new int[field.end() - field.start()];
        int[] ends = new int[starts.length];
        StringBuilder seen = new StringBuilder(starts.length);
        Matcher breaks = BREAK.matcher(text).region(field.start(), field.end());
        int at = field.start();
        boolean plain = true;
        boolean broken = breaks.find();
        while (at < field.end()) {
            int next = at + 1;
            char c = text.charAt(at);
            if (broken && breaks.start() == at) {
                next = breaks.end();
                c = ' ';
                broken = breaks.find();
            } else if (field.quoted() && c == '"') {
                next = at + 2;
            }
            plain &= next == at + 1 && c == text.charAt(at);
            boolean again = c == ' ' && (seen.isEmpty() || seen.charAt(seen.length() - 1) == ' ') && !plain;
            if (!again) {
                starts[seen.length()] = at;
                ends[seen.length()] = next;
                seen.append(c);
            }
            at = next;
        }
        int from = 0;
        int to = seen.length();
        while (from < to && blank(seen.charAt(from))) {
            from++;
        }
        while (to > from && blank(seen.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return TextExcerpt.of(source, field.start(), field.start());
        }
        boolean unbroken = ends[to - 1] - starts[from] == to - from;
        return unbroken ? TextExcerpt.of(source, starts[from], ends[to - 1]) : TextExcerpt.of(source, seen.substring(from, to), Arrays.copyOfRange(starts, from, to), Arrays.copyOfRange(ends, from, to));
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
