package dev.tickmark.reading.html;

import java.util.List;

/** A block of text on the page with the lines that its own line breaks make. */
record Paragraph(List<Ink> lines, boolean centred, boolean headed) implements Piece {

    private static final int SHORT = 90;

    /** All lines as one. */
    Ink joined() {
        if (lines.size() == 1) {
            return lines.get(0);
        }
        Ink all = new Ink();
        lines.forEach(line -> all.append(line, true));
        return all;
    }

    /** A title block keeps its lines apart; prose that was broken by hand does not. */
    boolean keepsLines() {
        if (lines.size() == 1 || centred || headed) {
            return true;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            boolean goesOn = i > 0 && Character.isLowerCase(line.charAt(0)) && (!lines.get(i - 1).bold() || lines.get(i).bold());
            if (goesOn || i < lines.size() - 1 && line.length() > SHORT || i < lines.size() - 1 && line.endsWith(",") && line.length() > SHORT / 2) {
                return false;
            }
        }
        return true;
    }
}
