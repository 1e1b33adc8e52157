package dev.tickmark.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands at the head or foot of page after page and belongs to none: the same words (left out but for the first time), and page numbers. */
final class RunningHeads {

    private static final int LINES = 3;
    private static final int LEAST_PAGES = 3;
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:page\\s*)?[-\u2013|\\s]*(?:[a-z]{1,2}-)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?[-\u2013|\\s]*|[ivxl]{1,6}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningHeads() {
    }

    /** The pages without their running heads and page numbers. */
    static List<List<Row>> without(List<List<Row>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        int filled = 0;
        for (List<Row> page : pages) {
            filled += page.isEmpty() ? 0 : 1;
            Set<String> here = new HashSet<>();
            edge(page).forEach(i -> here.add(key(page, i)));
            here.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        List<List<Row>> out = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        int least = Math.max(LEAST_PAGES, filled / 2 + 1);
        for (List<Row> page : pages) {
            Set<Integer> drop = new HashSet<>();
            for (int i : edge(page)) {
                Row row = page.get(i);
                String key = key(page, i);
                boolean number = isOutermost(page, i, drop) && NUMBER.matcher(row.text().strip()).matches() && !row.isOfFigures();
                boolean running = seen.getOrDefault(key, 0) >= least && !row.text().contains("(") && !row.isOfFigures() && !kept.add(key);
                if (number || running) {
                    drop.add(i);
                }
            }
            List<Row> rest = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                if (!drop.contains(i)) {
                    rest.add(page.get(i));
                }
            }
            out.add(rest);
        }
        return out;
    }

    private static boolean isOutermost(List<Row> page, int at, Set<Integer> dropped) {
        int above = 0;
        int below = 0;
        for (int i = 0; i < at; i++) {
            above += dropped.contains(i) ? 0 : 1;
        }
        for (int i = at + 1; i < page.size(); i++) {
            below += dropped.contains(i) ? 0 : 1;
        }
        return above == 0 || below == 0;
    }

    private static List<Integer> edge(List<Row> page) {
        List<Integer> edge = new ArrayList<>();
        for (int i = 0; i < page.size() && i < LINES; i++) {
            edge.add(i);
        }
        for (int i = page.size() - 1; i >= LINES && i >= page.size() - LINES; i--) {
            edge.add(i);
        }
        return edge;
    }

    /** The words with numbers made alike, and at which end of the page they stand. */
    private static String key(List<Row> page, int at) {
        return (at < page.size() / 2 ? "head " : "foot ") + DIGITS.matcher(page.get(at).text()).replaceAll("#");
    }
}
