package dev.tickmark.report;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import dev.tickmark.source.Excerpt;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextExcerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Sets the lines and blocks of a filing for show, cut where a marked stretch starts or ends. */
final class SourceSetting {

    /** A stretch of the source that is shown as one row, under the number of its line. */
    record Row(int number, int start, int end) {
    }

    private static final Pattern NUMERIC = Pattern.compile("[^A-Za-z]{0,12}[\\d\u2014\u2013-][^A-Za-z]*");
    private static final int LONGEST_ROW = 4_000;

    private final PanePlaces places;
    private final Markings markings;
    private final Set<String> written = new HashSet<>();

    SourceSetting(PanePlaces places, Markings markings) {
        this.places = places;
        this.markings = markings;
    }

    /** Whether a place with this id has been set. */
    boolean isSet(String id) {
        return written.contains(id);
    }

    /** The lines of a text that start before an offset; what goes on for too long goes on in further rows. */
    static List<Row> rows(SourceText source, int limit) {
        List<Row> rows = new ArrayList<>();
        int last = source.lines().lines();
        for (int n = 1; n <= last && source.lines().start(n) < limit; n++) {
            int start = source.lines().start(n);
            int end = n == last ? source.text().length() : source.lines().start(n + 1) - 1;
            if (end > start && source.text().charAt(end - 1) == '\r') {
                end--;
            }
            for (int from = start; from == start || from < end; from += LONGEST_ROW) {
                rows.add(new Row(n, from, Math.min(end, from + LONGEST_ROW)));
            }
        }
        return rows;
    }

    /** Rows in parts: those parted by tabs as tables, the others as running text. */
    List<SourcePane.Part> lines(SourceText source, List<Row> rows) {
        List<SourcePane.Part> parts = new ArrayList<>();
        List<SourcePane.Line> lines = new ArrayList<>();
        boolean table = false;
        for (Row row : rows) {
            boolean tabbed = source.text().substring(row.start(), row.end()).strip().indexOf('\t') > 0;
            if (tabbed != table && !lines.isEmpty()) {
                parts.add(new SourcePane.Part(table, false, List.copyOf(lines)));
                lines.clear();
            }
            table = tabbed;
            lines.add(new SourcePane.Line(Integer.toString(row.number()), slots(source, row.start(), row.end(), tabbed)));
        }
        if (!lines.isEmpty()) {
            parts.add(new SourcePane.Part(table, false, List.copyOf(lines)));
        }
        return parts;
    }

    private List<SourcePane.Slot> slots(SourceText source, int start, int end, boolean tabbed) {
        if (!tabbed) {
            return List.of(slot(TextExcerpt.of(source, start, end), 1));
        }
        List<SourcePane.Slot> slots = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || source.text().charAt(i) == '\t') {
                slots.add(slot(TextExcerpt.of(source, from, i), 1));
                from = i + 1;
            }
        }
        return slots;
    }

    /** Blocks as passages and tables, up to so many characters. */
    List<SourcePane.Part> blocks(List<Block> blocks, int limit) {
        List<SourcePane.Part> parts = new ArrayList<>();
        int characters = 0;
        for (Block block : blocks) {
            if (characters > limit) {
                break;
            }
            if (block instanceof Passage passage) {
                characters += passage.text().length();
                parts.add(new SourcePane.Part(false, passage.heading(), List.of(new SourcePane.Line("", List.of(slot(passage.excerpt(), 1))))));
            } else if (block instanceof Grid grid) {
                List<SourcePane.Line> lines = new ArrayList<>();
                for (GridRow row : grid.rows()) {
                    List<SourcePane.Slot> slots = new ArrayList<>();
                    int column = 0;
                    for (Cell cell : row.cells()) {
                        if (cell.column() > column) {
                            slots.add(new SourcePane.Slot(List.of(), cell.column() - column, false));
                        }
                        slots.add(slot(cell.excerpt(), Math.max(1, cell.span())));
                        column = Math.max(column, cell.end());
                        characters += cell.text().length();
                    }
                    lines.add(new SourcePane.Line("", slots));
                }
                parts.add(new SourcePane.Part(true, false, lines));
            }
        }
        return parts;
    }

    SourcePane.Slot slot(Excerpt excerpt, int span) {
        return new SourcePane.Slot(pieces(excerpt), span, excerpt.text().length() < 40 && NUMERIC.matcher(excerpt.text().strip()).matches());
    }

    private List<SourcePane.Piece> pieces(Excerpt excerpt) {
        String text = excerpt.text();
        if (text.isEmpty() || places.start(excerpt, 0) < 0) {
            return text.isEmpty() ? List.of() : List.of(plain(text));
        }
        int limit = places.end(excerpt, text.length() - 1);
        List<SourcePane.Piece> pieces = new ArrayList<>();
        int at = 0;
        int from = places.start(excerpt, 0);
        for (Markings.Spot spot = markings.overlapping(from, limit); spot != null && at < text.length(); spot = from < limit ? markings.overlapping(from, limit) : null) {
            int start = indexOf(excerpt, spot.start(), at);
            int end = indexOf(excerpt, spot.end(), start);
            if (start > at) {
                pieces.add(plain(text.substring(at, start)));
            }
            if (end > start) {
                pieces.add(new SourcePane.Piece(text.substring(start, end), spot.state().name().toLowerCase(Locale.ROOT), written.add(spot.id()) ? spot.id() : "", spot.href(), spot.title(), spot.id(), spot.start(), markings.goesOn(spot)));
            }
            at = end;
            from = spot.end();
        }
        if (at < text.length()) {
            pieces.add(plain(text.substring(at)));
        }
        return pieces;
    }

    /** The first character, from {@code low}, that stands at or after a source offset. */
    private int indexOf(Excerpt excerpt, int offset, int low) {
        int high = excerpt.text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.start(excerpt, middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static SourcePane.Piece plain(String text) {
        return new SourcePane.Piece(text, "", "", "", "", "", -1, false);
    }
}
