package dev.tickmark.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Where the places across a page stand in a text of even characters: what is aligned on the page stays aligned in the text,
 * and the text is widened only where a line needs more characters than the page gives it room for.
 */
final class Measure {

    private static final int BETWEEN = 2;
    /** Places nearer to each other than this, in hundredths of a point, are one. */
    private static final int SAME = 100;

    private final TreeMap<Integer, Integer> columns = new TreeMap<>();
    private final int unit;
    private final int margin;

    /** A piece with the place by which it is set, and how many of its characters stand before that place. */
    record Anchored(Chunk chunk, int at, int before) {

        int after() {
            return chunk.text().length() - before;
        }
    }

    private record Need(int from, int to, int characters) {
    }

    Measure(List<Row> rows) {
        margin = rows.stream().mapToInt(Row::left).min().orElse(0);
        unit = unit(rows);
        List<Need> needs = new ArrayList<>();
        for (Row row : rows) {
            Anchored last = null;
            for (Chunk chunk : row.chunks()) {
                Anchored next = anchor(chunk);
                columns.put(next.at(), 0);
                if (last == null) {
                    needs.add(new Need(margin / SAME - 1, next.at(), next.before()));
                } else {
                    needs.add(new Need(last.at(), next.at(), last.after() + BETWEEN + next.before()));
                }
                last = next;
            }
        }
        place(needs);
    }

    private void place(List<Need> needs) {
        needs.sort(Comparator.comparingInt(Need::to));
        int need = 0;
        int before = -1;
        int column = 0;
        for (int at : columns.keySet()) {
            int plain = (at * SAME - margin + unit / 2) / unit;
            column = before < 0 ? Math.max(0, plain) : column + Math.max(0, plain - (before * SAME - margin + unit / 2) / unit);
            while (need < needs.size() && needs.get(need).to() == at) {
                Need n = needs.get(need++);
                Integer from = n.from() < at ? columns.get(n.from()) : null;
                column = Math.max(column, (from == null ? 0 : from) + n.characters());
            }
            columns.put(at, column);
            before = at;
        }
    }

    /** The room a character takes: what most lines have. */
    private static int unit(List<Row> rows) {
        long width = 0;
        long characters = 0;
        for (Row row : rows) {
            for (Chunk chunk : row.chunks()) {
                width += chunk.right() - chunk.left();
                characters += chunk.text().length();
            }
        }
        return characters == 0 ? 500 : (int) Math.max(100, width / characters);
    }

    /** Captions by their left edge, figures by their last digit, what stands over columns by its middle. */
    private Anchored anchor(Chunk chunk) {
        if (chunk.isFigure()) {
            return new Anchored(chunk, chunk.edge() / SAME, chunk.toEdge());
        }
        boolean left = chunk.left() - margin < 12 * unit || !chunk.isShort();
        if (left) {
            return new Anchored(chunk, chunk.left() / SAME, 0);
        }
        return new Anchored(chunk, (chunk.left() + chunk.right()) / 2 / SAME, chunk.text().length() / 2);
    }

    /** The column, from 0, at which a piece of one of the lines starts. */
    int column(Chunk chunk) {
        Anchored anchored = anchor(chunk);
        return Math.max(0, columns.get(anchored.at()) - anchored.before());
    }
}
