package dev.tickmark.reading.html;

import java.util.List;

/** A cell as the mark-up has it: the raw columns it covers, what is in it, and the rules drawn along it. */
record Slot(int column, int span, List<Piece> pieces, boolean ruledTop, boolean ruledBottom) {

    int end() {
        return column + span;
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether a table of its own stands in it. */
    boolean holdsTable() {
        return pieces.stream().anyMatch(p -> p instanceof Figures f && f.grid().rows().size() > 1);
    }

    /** All its text in one line. */
    Ink text() {
        if (pieces.size() == 1 && pieces.get(0) instanceof Paragraph only) {
            return only.joined();
        }
        Ink all = new Ink();
        for (Piece piece : pieces) {
            if (piece instanceof Paragraph paragraph) {
                paragraph.lines().forEach(line -> all.append(line, true));
            } else if (piece instanceof Figures figures) {
                figures.texts().forEach(text -> all.append(text, true));
            }
        }
        return all;
    }
}
