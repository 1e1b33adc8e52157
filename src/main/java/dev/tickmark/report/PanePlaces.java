package dev.tickmark.report;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import dev.tickmark.source.Excerpt;
import dev.tickmark.source.Location;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.SheetCell;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a place stands in the text that the pane shows: offsets into the source where the source is text; where it is pages or sheets,
 * offsets into the excerpts set one behind the other.
 */
final class PanePlaces {

    private final Map<Excerpt, Integer> bases = new IdentityHashMap<>();
    private final Map<Integer, List<Excerpt>> pages = new HashMap<>();
    private final Map<String, Excerpt> cells = new HashMap<>();
    private final Optional<SourceText> text;

    /** Places in a source that is text and shown as it is. */
    PanePlaces(SourceText source) {
        text = Optional.of(source);
    }

    PanePlaces(List<Block> blocks) {
        text = Optional.empty();
        int base = 0;
        for (Block block : blocks) {
            if (block instanceof Passage passage) {
                base = add(passage.excerpt(), base);
            } else if (block instanceof Grid grid) {
                for (GridRow row : grid.rows()) {
                    for (Cell cell : row.cells()) {
                        base = add(cell.excerpt(), base);
                    }
                }
            }
        }
    }

    private int add(Excerpt excerpt, int base) {
        if (excerpt.text().isEmpty()) {
            return base;
        }
        Location whole = excerpt.location(0, excerpt.text().length());
        if (whole instanceof PageBox box) {
            pages.computeIfAbsent(box.page(), page -> new ArrayList<>()).add(excerpt);
        } else if (whole instanceof SheetCell cell) {
            cells.put(key(cell), excerpt);
        } else {
            return base;
        }
        bases.put(excerpt, base);
        return base + excerpt.text().length() + 1;
    }

    private static String key(SheetCell cell) {
        return cell.sheetIndex() + "!" + cell.cell();
    }

    /** The stretch of the shown text that a place is; empty where the pane does not show it. */
    Optional<TextSpan> span(Location location) {
        if (location instanceof TextSpan span) {
            return Optional.of(span);
        }
        if (location instanceof SheetCell cell) {
            return Optional.ofNullable(cells.get(key(cell))).map(excerpt -> span(excerpt, 0, excerpt.text().length()));
        }
        if (location instanceof XmlElement element) {
            return text.flatMap(source -> content(element, source));
        }
        return location instanceof PageBox box ? within(box) : Optional.empty();
    }

    /** What an element of an instance holds; the element's start tag where it holds nothing. */
    private static Optional<TextSpan> content(XmlElement element, SourceText source) {
        String text = source.text();
        int near = element.line() > source.lines().lines() ? -1 : source.lines().start(element.line()) + element.column() - 1;
        int before = text.lastIndexOf('<' + element.element(), near);
        int tag = near >= 0 && before >= near - 2 ? before : near < 0 ? -1 : text.indexOf('<' + element.element(), near);
        int open = tag < 0 ? -1 : text.indexOf('>', tag);
        if (open < 0) {
            return Optional.empty();
        }
        int end = text.indexOf('<', open);
        int start = open + 1;
        end = end < 0 ? text.length() : end;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return Optional.of(start < end ? source.lines().span(start, end) : source.lines().span(tag, open + 1));
    }

    private Optional<TextSpan> within(PageBox box) {
        for (Excerpt excerpt : pages.getOrDefault(box.page(), List.of())) {
            int length = excerpt.text().length();
            if (excerpt.location(0, length) instanceof PageBox whole && touches(whole, box)) {
                int from = 0;
                while (from < length && !isIn(excerpt, from, box)) {
                    from++;
                }
                int to = length;
                while (to > from && !isIn(excerpt, to - 1, box)) {
                    to--;
                }
                if (to > from) {
                    return Optional.of(span(excerpt, from, to));
                }
            }
        }
        return Optional.empty();
    }

    private TextSpan span(Excerpt excerpt, int from, int to) {
        return new TextSpan(bases.get(excerpt) + from, bases.get(excerpt) + to, 1, 1);
    }

    private static boolean touches(PageBox one, PageBox two) {
        return one.x() < two.x() + two.width() && two.x() < one.x() + one.width() && one.y() < two.y() + two.height() && two.y() < one.y() + one.height();
    }

    private static boolean isIn(Excerpt excerpt, int at, PageBox box) {
        if (excerpt.text().charAt(at) <= ' ' || !(excerpt.location(at, at + 1) instanceof PageBox own) || own.page() != box.page()) {
            return false;
        }
        int x = own.x() + own.width() / 2;
        int y = own.y() + own.height() / 2;
        return x >= box.x() && x <= box.x() + box.width() && y >= box.y() && y <= box.y() + box.height();
    }

    /** The offset at which a character of an excerpt starts in the shown text; -1 where it has no place there. */
    int start(Excerpt excerpt, int at) {
        Integer base = bases.get(excerpt);
        return base != null ? base + at : excerpt.location(at, at + 1) instanceof TextSpan span ? span.start() : -1;
    }

    int end(Excerpt excerpt, int at) {
        Integer base = bases.get(excerpt);
        return base != null ? base + at + 1 : excerpt.location(at, at + 1) instanceof TextSpan span ? span.end() : -1;
    }
}
