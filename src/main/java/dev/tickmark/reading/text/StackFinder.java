package dev.tickmark.reading.text;

import dev.tickmark.reading.text.Captions.Piece;
import dev.tickmark.reading.text.LaidLine.Sort;
import dev.tickmark.reading.text.StackedTable.Stack;
import dev.tickmark.reading.text.TextLine.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tables that print one cell a line: captions with the same number of figures on the lines below each of them, several times over. */
final class StackFinder {

    private static final int LONGEST_CAPTION = 120;
    private static final int LONGEST_DATE = 40;
    private static final int MOST_HEADINGS = 5;
    private static final int FEWEST_ROWS = 3;
    private static final Pattern FIGURE = Pattern.compile("[$\u20ac\u00a3\u00a5]?\\s?\\(?\\s?[$\u20ac\u00a3\u00a5]?\\s?(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)\\s?\\)?\\s?%?|[$\u20ac\u00a3\u00a5]?\\s?(?:-{1,2}|\u2013|\u2014)\\s?%?");
    private static final Pattern GROUPED = Pattern.compile(".*\\d(?:,\\d{3}|\\.\\d).*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<LaidLine> lines;

    StackFinder(List<LaidLine> lines) {
        this.lines = lines;
    }

    /** The table whose first line is {@code at} and that ends before {@code limit}; null where none starts there. A row with an empty cell ends it: nobody can tell which cell is empty. */
    StackedTable at(int at, int limit) {
        if (!isWords(at) || TableFinder.isTitle(text(at))) {
            return null;
        }
        List<Stack> stacks = new ArrayList<>();
        int columns = 0;
        int headings = 0;
        int next = at;
        while (next < limit && isWords(next) && !TableFinder.isTitle(text(next)) && headings <= MOST_HEADINGS) {
            Stack stack = stack(next, limit);
            int figures = stack.figures().size();
            if (figures > ColumnFinder.MOST || columns > 0 && figures > 0 && figures != columns || figures == 0 && text(next).endsWith(".")) {
                break;
            }
            columns = figures > 0 ? figures : columns;
            headings = figures > 0 ? 0 : headings + 1;
            stacks.add(stack);
            next = after(stack, limit);
        }
        while (!stacks.isEmpty() && stacks.get(stacks.size() - 1).figures().isEmpty()) {
            stacks.remove(stacks.size() - 1);
        }
        return stacks.isEmpty() ? null : table(at, after(stacks.get(stacks.size() - 1), limit), columns, stacks);
    }

    private static StackedTable table(int from, int to, int columns, List<Stack> stacks) {
        List<Piece> headings = headings(stacks);
        int above = headings.isEmpty() ? 0 : years(stacks.get(0)) ? 1 : headings.size();
        List<Stack> body = stacks.subList(above, stacks.size());
        boolean headed = above == 0 || headings.size() == columns;
        return headed && isClear(body, columns) ? new StackedTable(from, to, columns, body, headings) : null;
    }

    /** The years under the first caption, or the dates one a line above it. */
    private static List<Piece> headings(List<Stack> stacks) {
        if (years(stacks.get(0))) {
            return stacks.get(0).figures();
        }
        List<Piece> dates = new ArrayList<>();
        for (Stack stack : stacks) {
            if (!isPeriod(stack)) {
                break;
            }
            dates.add(stack.caption().get(0));
        }
        return dates;
    }

    /** A line of its own that names a date or a span of time, without a figure below it. */
    private static boolean isPeriod(Stack stack) {
        String text = stack.caption().get(0).text();
        return stack.figures().isEmpty() && stack.caption().size() == 1 && text.length() <= LONGEST_DATE && !text.endsWith(":") && LaidLine.namesPeriod(text);
    }

    /** A list has page numbers or a figure here and there; a table has amounts under most of its captions. */
    private static boolean isClear(List<Stack> stacks, int columns) {
        int rows = 0;
        int amounts = 0;
        for (Stack stack : stacks) {
            rows += stack.figures().isEmpty() ? 0 : 1;
            for (Piece figure : stack.figures()) {
                amounts += GROUPED.matcher(figure.text()).matches() ? 1 : 0;
            }
        }
        return !isMixed(stacks, columns) && rows >= (columns == 1 ? 2 * FEWEST_ROWS : FEWEST_ROWS) && amounts * 2 > rows * columns && rows * 3 >= stacks.size() * 2;
    }

    /** Whether one column has decimals throughout and another none: prices beside numbers of shares, under headings nobody can tell apart. */
    private static boolean isMixed(List<Stack> stacks, int columns) {
        int decimals = 0;
        int wholes = 0;
        for (int column = 0; column < columns; column++) {
            int figures = 0;
            int points = 0;
            for (Stack stack : stacks) {
                String text = stack.figures().isEmpty() ? "" : stack.figures().get(column).text();
                figures += text.chars().anyMatch(Character::isDigit) ? 1 : 0;
                points += text.indexOf('.') >= 0 || text.indexOf('%') >= 0 ? 1 : 0;
            }
            decimals += figures > 0 && points == figures ? 1 : 0;
            wholes += points == 0 ? 1 : 0;
        }
        return decimals > 0 && wholes > 0;
    }

    /** Whether words begin below a figure that stands alone on its line: they do not go on from it. */
    boolean parts(int at) {
        return at > 0 && isWords(at) && isFigure(at - 1);
    }

    private static boolean years(Stack stack) {
        for (Piece figure : stack.figures()) {
            if (!YEAR.matcher(figure.text()).matches()) {
                return false;
            }
        }
        return !stack.figures().isEmpty();
    }

    /** The caption that starts at a line with the figures below it. */
    private Stack stack(int at, int limit) {
        List<Piece> caption = new ArrayList<>(List.of(piece(at)));
        int next = at + 1;
        while (next < limit && isWords(next) && goesOn(next)) {
            caption.add(piece(next++));
        }
        List<Piece> figures = new ArrayList<>();
        while (next < limit && isCell(next)) {
            if (isFigure(next)) {
                figures.add(piece(next));
            }
            next++;
        }
        return new Stack(at, caption, figures);
    }

    private int after(Stack stack, int limit) {
        int next = stack.line() + stack.caption().size();
        while (next < limit && isCell(next)) {
            next++;
        }
        return next;
    }

    private boolean goesOn(int at) {
        Piece above = piece(at - 1);
        return !above.text().endsWith(":") && !(above.text().length() <= LONGEST_DATE && LaidLine.namesPeriod(above.text()) && above.text().endsWith(",")) && (lines.get(at).text().startsWith("\t") || Captions.goesOn(above, piece(at), Integer.MAX_VALUE));
    }

    private boolean isCell(int at) {
        return isFigure(at) || !breaks(at) && text(at).equals("$") || lines.get(at).is(Sort.RULE) && !breaks(at);
    }

    private boolean isFigure(int at) {
        return !breaks(at) && !lines.get(at).is(Sort.BLANK) && FIGURE.matcher(text(at)).matches();
    }

    /** A short line with words in it and no cells beside them. */
    private boolean isWords(int at) {
        LaidLine laid = lines.get(at);
        String text = text(at);
        if (breaks(at) || laid.is(Sort.BLANK) || laid.is(Sort.RULE) || laid.is(Sort.LONG) || laid.is(Sort.FIGURES) || text.length() > LONGEST_CAPTION || text.indexOf('|') >= 0) {
            return false;
        }
        return text.chars().anyMatch(Character::isLetter) && (!laid.is(Sort.SEPARATED) || wraps(text));
    }

    /** Whether the tabs within a line stand for a wrapped caption and not between cells: "Goodwill, less amortization of", a tab, "$1,200". */
    private static boolean wraps(String text) {
        for (String part : text.split("\t")) {
            if (FIGURE.matcher(part.strip()).matches()) {
                int tab = text.indexOf(part);
                String before = text.substring(0, tab).strip();
                return before.endsWith(" of") || before.endsWith(" and");
            }
        }
        return true;
    }

    private boolean breaks(int at) {
        TextLine line = lines.get(at).line();
        return line.pageBreak() || line.mark() != Mark.NONE;
    }

    private String text(int at) {
        return lines.get(at).text().strip();
    }

    private Piece piece(int at) {
        TextLine line = lines.get(at).line();
        return new Piece(line, line.first(), line.last());
    }
}
