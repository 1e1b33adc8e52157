package dev.tickmark.reading.pdf;

import java.util.List;

/** Sets lines of one page, or of several that a table goes across, as text. */
final class Typesetter {

    private final PageText text;

    Typesetter(PageText text) {
        this.text = text;
    }

    void set(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.page();
        }
        Measure measure = new Measure(rows);
        Row last = null;
        for (Row row : rows) {
            if (last != null && last.page() == row.page()) {
                text.emptyLines(emptyLines(last, row));
            }
            text.line(row, measure);
            last = row;
        }
    }

    /** How many empty lines a gap between two lines of a page amounts to. */
    private static int emptyLines(Row above, Row below) {
        int gap = below.baseline() - above.baseline();
        int size = Math.max(Math.max(above.size(), below.size()), 1);
        if (gap < 0 || gap > size * 6) {
            return 3;
        }
        return gap > size * 7 / 2 ? 2 : gap > size * 7 / 4 ? 1 : 0;
    }
}
