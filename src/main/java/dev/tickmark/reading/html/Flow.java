package dev.tickmark.reading.html;

import java.util.ArrayList;
import java.util.List;

/** The column of text into which a page, or one cell of a table, is set. */
final class Flow {

    private final List<Piece> pieces = new ArrayList<>();
    private List<Ink> lines = new ArrayList<>();
    private Ink line = new Ink();
    private boolean centred;
    private boolean headed;

    /** The line being written, with how its block is set. */
    Ink ink(boolean centredHere, boolean headedHere) {
        if (line.isEmpty() && lines.isEmpty()) {
            centred = centredHere;
            headed = headedHere;
        }
        return line;
    }

    Ink ink() {
        return line;
    }

    /** A line break: one ends the line, two the paragraph. */
    void breakLine() {
        if (line.isEmpty()) {
            endParagraph();
        } else {
            lines.add(line);
            line = new Ink();
        }
    }

    /** The end of a line of written text: the paragraph goes on. */
    void endLine() {
        if (!line.isEmpty()) {
            breakLine();
        }
    }

    void endParagraph() {
        if (!line.isEmpty()) {
            lines.add(line);
        }
        line = new Ink();
        if (!lines.isEmpty()) {
            pieces.add(new Paragraph(List.copyOf(lines), centred, headed));
            lines = new ArrayList<>();
        }
    }

    void add(Piece piece) {
        endParagraph();
        pieces.add(piece);
    }

    /** Everything set so far. */
    List<Piece> pieces() {
        endParagraph();
        return pieces;
    }
}
