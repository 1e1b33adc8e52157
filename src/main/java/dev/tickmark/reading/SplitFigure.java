package dev.tickmark.reading;

/** Figures whose closing bracket or percent sign got a cell of its own: "(1,234" beside ")". */
public final class SplitFigure {

    private SplitFigure() {
    }

    /** Whether what a cell holds closes the figure in the cell before it. */
    public static boolean isClosed(String figure, String next) {
        char last = figure.isEmpty() ? ' ' : figure.charAt(figure.length() - 1);
        boolean open = figure.indexOf('(') >= 0 && Character.isDigit(last);
        return next.equals("%") ? Character.isDigit(last) || last == ')' && figure.chars().anyMatch(Character::isDigit) : open && (next.equals(")") || next.equals(")%"));
    }
}
