package dev.tickmark.reading.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts rows that a page draws one by one together to tables again: programs that set accounts make a table of every row, or place every cell by measure. A table begins with the words and years over its first figures
 * and ends with its last figures; prose between, or a page's worth of headings, or new years over the columns, begin another.
 */
final class Strips {

    private static final int HEADINGS = 2;
    private static final int MOST_ABOVE = 5;

    private final Typesetter typesetter;
    private final List<Piece> out = new ArrayList<>();
    private final List<Strip> run = new ArrayList<>();

    private Strips(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    static List<Piece> joined(List<Piece> pieces, Typesetter typesetter) {
        if (pieces.stream().noneMatch(Strip.class::isInstance)) {
            return pieces;
        }
        Strips strips = new Strips(typesetter);
        for (Piece piece : pieces) {
            if (piece instanceof Strip strip && !strip.isProse()) {
                strips.take(strip);
                continue;
            }
            strips.close(strips.run.size());
            if (piece instanceof Strip prose) {
                strips.out.addAll(prose.alone());
            } else {
                strips.out.add(piece);
            }
        }
        strips.close(strips.run.size());
        return strips.out;
    }

    private void take(Strip strip) {
        int last = lastFigures();
        if (last >= 0 && (strip.hasYears() || words(last + 1) > HEADINGS)) {
            close(last + 1);
        }
        run.add(strip);
    }

    private int lastFigures() {
        int last = run.size() - 1;
        while (last >= 0 && !run.get(last).hasFigures()) {
            last--;
        }
        return last;
    }

    private int words(int from) {
        return (int) run.subList(from, run.size()).stream().filter(strip -> !strip.isBlank()).count();
    }

    /** Sets the first rows of the run, up to its last figures as a table. */
    private void close(int to) {
        List<Strip> rows = new ArrayList<>(run.subList(0, to));
        run.subList(0, to).clear();
        int end = rows.size();
        while (end > 0 && !rows.get(end - 1).hasFigures()) {
            end--;
        }
        int first = 0;
        while (first < end && !rows.get(first).hasFigures()) {
            first++;
        }
        int from = Math.max(0, first - MOST_ABOVE);
        if (rows.subList(0, end).stream().filter(Strip::hasFigures).count() < 2) {
            from = rows.size();
            end = rows.size();
        }
        rows.subList(0, from).forEach(strip -> out.addAll(strip.alone()));
        if (from < end) {
            out.addAll(typesetter.set(rows.subList(from, end).stream().map(Strip::row).toList()));
        }
        rows.subList(end, rows.size()).forEach(strip -> out.addAll(strip.alone()));
    }
}
