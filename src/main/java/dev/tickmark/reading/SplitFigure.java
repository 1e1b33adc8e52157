package dev.tickmark.reading;

import java.util.List;

/** Figures whose closing bracket or percent sign got a cell of its own: "(1,234" beside ")". */
public final class SplitFigure {

    private SplitFigure() {
    }

    /** Whether what the cell at {@code column} holds closes the figure in the cell directly before it, the last of a row so far. */
    public static boolean isClosed(List<Cell> row, int column, String next) {
        Cell left = row.isEmpty() ? null : row.get(row.size() - 1);
        return left != null && left.end() == column && isClosed(left.text(), next);
    }

    /** Whether some text closes a figure. */
    static boolean isClosed(String figure, String next) {
        char last = figure.isEmpty() ? ' ' : figure.charAt(figure.length() - 1);
        boolean open = figure.indexOf('(') >= 0 && Character.isDigit(last);
        return next.equals("%") ? Character.isDigit(last) || last == ')' && figure.chars().anyMatch(Character::isDigit) : open && (next.equals(")") || next.equals(")%"));
    }
}
