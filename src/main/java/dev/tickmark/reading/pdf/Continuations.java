package dev.tickmark.reading.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins pages where a table goes on: the columns are the same, and the next page begins with rows of figures, after nothing but headings that are repeated. */
final class Continuations {

    private static final int SAME_EDGE = 300;
    private static final int NEAR_END = 4;
    private static final int MOST_HEADINGS = 8;
    private static final Pattern CONTINUED = Pattern.compile("(?i)\\s*[-\u2013\u2014]?\\s*\\(?\\bcont(?:inued|'d|\u2019d|d)?\\b\\.?\\)?");

    private Continuations() {
    }

    /** The lines of pages in groups, each to be set by one measure. */
    static List<List<Row>> joined(List<List<Row>> pages) {
        List<List<Row>> groups = new ArrayList<>();
        List<Row> last = List.of();
        for (List<Row> page : pages) {
            if (page.isEmpty()) {
                continue;
            }
            int from = last.isEmpty() ? -1 : continuesAt(last, page);
            if (from < 0) {
                groups.add(new ArrayList<>(page));
            } else {
                groups.get(groups.size() - 1).addAll(page.subList(from, page.size()));
            }
            last = page;
        }
        return groups;
    }

    /** The line of a page at which the table above it goes on; -1 where none does. */
    private static int continuesAt(List<Row> above, List<Row> page) {
        int lastRow = above.size() - 1;
        while (lastRow >= 0 && lastRow > above.size() - NEAR_END && !above.get(lastRow).isOfFigures()) {
            lastRow--;
        }
        if (lastRow < 0 || !above.get(lastRow).isOfFigures() || lastRow < above.size() - 1 && !isRowTitle(above.get(above.size() - 1))) {
            return -1;
        }
        Set<String> before = new HashSet<>();
        above.forEach(row -> before.add(heading(row)));
        int from = 0;
        while (from < page.size() && from < MOST_HEADINGS && before.contains(heading(page.get(from)))) {
            from++;
        }
        int first = from;
        while (first < page.size() && first < from + 2 && isRowTitle(page.get(first)) && !page.get(first).isOfFigures()) {
            first++;
        }
        return first < page.size() && page.get(first).isOfFigures() && sameColumns(above.subList(Math.max(0, lastRow - 8), lastRow + 1), page.subList(first, Math.min(page.size(), first + 8))) ? from : -1;
    }

    /** A line of words that can stand above or between the rows of a table. */
    private static boolean isRowTitle(Row row) {
        String text = row.text().strip();
        return row.chunks().size() == 1 && text.length() < 60 && (text.endsWith(":") || Character.isLowerCase(text.charAt(0)));
    }

    private static String heading(Row row) {
        return CONTINUED.matcher(row.text()).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean sameColumns(List<Row> above, List<Row> below) {
        return within(edges(below), edges(above)) && within(edges(above), edges(below));
    }

    private static boolean within(List<Integer> some, List<Integer> all) {
        for (int edge : some) {
            if (all.stream().noneMatch(other -> Math.abs(other - edge) <= SAME_EDGE)) {
                return false;
            }
        }
        return !some.isEmpty();
    }

    private static List<Integer> edges(List<Row> rows) {
        List<Integer> edges = new ArrayList<>();
        for (Row row : rows) {
            for (Chunk chunk : row.chunks()) {
                if (row.isOfFigures() && chunk.isFigure()) {
                    edges.add(chunk.edge());
                }
            }
        }
        return edges;
    }
}
