package dev.tickmark.reading.text;

import dev.tickmark.reading.text.LaidLine.Sort;
import dev.tickmark.reading.text.TextLine.Mark;
import dev.tickmark.source.Prefiltered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds where tables set in columns with spaces begin and end on a page: around rows of figures, as far as headings and captions go and prose or a new title does not begin. */
final class TableFinder {

    /** Lines {@code from} to {@code to}, exclusive, of a page; the rows begin at {@code body}, what is before are headings of columns. */
    record Region(int from, int body, int to) {
    }

    private static final int MOST_ROWS = 1_500;
    private static final int WORD = 10;
    private static final int BLANKS_WITHIN = 4;
    private static final int WORDS_WITHIN = 7;
    private static final Prefiltered TITLE = Prefiltered.compile("\\b(?:statements? of|balance sheets?|reconciliations? of|selected (?:consolidated |financial )|supplemental schedule|notes to)\\b|\\bunaudited\\)?$|^\\s*\\(?(?:dollars |amounts |u\\.s\\. dollars )?(?:expressed )?in (?:thousands|millions)");
    /** One of these stands in every title. */
    private static final List<String> TITLE_WORDS = List.of("statement", "balance sheet", "reconciliation", "selected ", "schedule", "notes to", "unaudited", "in thousands", "in millions");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?:-\\s?)?(?:[A-Z]-)?\\d{1,3}(?:\\s?-)?|Page \\d+.*");

    private final List<LaidLine> lines;

    TableFinder(List<LaidLine> lines) {
        this.lines = lines;
    }

    /** Whether a line of words is the title of a statement. */
    static boolean isTitle(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : TITLE_WORDS) {
            if (lower.contains(word)) {
                return TITLE.isIn(lower);
            }
        }
        return false;
    }

    List<Region> find() {
        List<Region> regions = new ArrayList<>();
        int floor = 0;
        int at = 0;
        while (at < lines.size()) {
            if (!isRow(at)) {
                at++;
                continue;
            }
            int end = end(at);
            if (!isTable(at, end)) {
                at++;
                continue;
            }
            int left = leftOfFigures(at, end);
            int body = body(at, floor, left);
            int from = head(body, floor, left, room(at, end, left));
            regions.add(new Region(from, body, end));
            floor = end;
            at = end;
        }
        return regions;
    }

    private LaidLine line(int at) {
        return lines.get(at);
    }

    private boolean isRow(int at) {
        return line(at).is(Sort.FIGURES) && !line(at).isLone() && !isPageNumber(at);
    }

    /** A lone small number in the middle of a line before a page's end, or between dashes. */
    private boolean isPageNumber(int at) {
        LaidLine laid = line(at);
        String text = laid.text().strip();
        if (text.length() > 12 || !PAGE_NUMBER.matcher(text).matches()) {
            return false;
        }
        int next = at + 1;
        while (next < lines.size() && line(next).is(Sort.BLANK) && line(next).line().mark() == Mark.NONE) {
            next++;
        }
        return next >= lines.size() || text.startsWith("-") || text.startsWith("Page") || line(next).line().pageBreak();
    }

    /** At least two rows, or one with two figures; and the rows line up somewhere. */
    private boolean isTable(int from, int to) {
        int rows = 0;
        int most = 0;
        for (int i = from; i < to && rows < 3; i++) {
            if (isRow(i)) {
                rows++;
                most = Math.max(most, line(i).figures().size());
            }
        }
        return rows >= 2 || most >= 2 || rows == 1 && line(from).tokens().size() == 2 && hasHeadingAbove(from);
    }

    private boolean hasHeadingAbove(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            if (line(i).is(Sort.PERIODS)) {
                return true;
            }
        }
        return false;
    }

    /** The end, exclusive, of the rows that start with the row {@code from}. */
    private int end(int from) {
        int last = from;
        int rows = 1;
        int blanks = 0;
        int words = 0;
        int left = left(from);
        List<Integer> edges = new ArrayList<>();
        edges(from, edges);
        int at = from + 1;
        for (; at < lines.size() && rows < MOST_ROWS; at++) {
            LaidLine laid = line(at);
            Mark mark = laid.line().mark();
            if (mark == Mark.TABLE_OPEN || mark == Mark.TABLE_CLOSE || mark == Mark.SUBMISSION || laid.line().pageBreak() || laid.is(Sort.SEPARATED) || laid.is(Sort.LONG)) {
                break;
            }
            if (laid.is(Sort.BLANK)) {
                if (++blanks > BLANKS_WITHIN) {
                    break;
                }
                continue;
            }
            if (laid.is(Sort.RULE)) {
                continue;
            }
            if (isRow(at)) {
                if ((blanks > 0 || words > 0) && !sharesEdge(at, edges)) {
                    break;
                }
                edges(at, edges);
                left = Math.min(left, left(at));
                rows++;
                last = at;
                blanks = 0;
                words = 0;
                continue;
            }
            if (laid.is(Sort.PERIODS) && laid.first() > left - 12 || heads(laid, left) || stops(at, left) || ++words > WORDS_WITHIN) {
                break;
            }
            blanks = 0;
        }
        // The last row's caption may go on below it.
        int next = last + 1;
        if (next < at && next < lines.size() && line(next).is(Sort.TEXT) && line(next).tokens().size() == 1 && continues(next, last, left)) {
            return next + 1;
        }
        if (next < lines.size() && line(next).is(Sort.RULE) && next < at) {
            return next + 1;
        }
        return last + 1;
    }

    private boolean continues(int next, int row, int left) {
        LaidLine words = line(next);
        Token caption = line(row).tokens().get(0);
        if (caption.kind() != Token.Kind.TEXT && row > 0 && line(row - 1).is(Sort.TEXT) && words.last() <= left) {
            return Captions.goesOn(whole(row - 1), whole(next), Integer.MAX_VALUE);
        }
        return words.last() <= left && words.first() >= line(row).first() && caption.kind() == Token.Kind.TEXT
                && (Captions.startsLow(words.text().strip()) || Captions.open(caption.text(line(row).line())));
    }

    private Captions.Piece whole(int at) {
        return new Captions.Piece(line(at).line(), line(at).first(), line(at).last());
    }

    private void edges(int at, List<Integer> edges) {
        for (Token token : line(at).figures()) {
            if (token.isFigure() && edges.size() < 4 * ColumnFinder.MOST) {
                edges.add(token.edge());
            }
        }
    }

    private boolean sharesEdge(int at, List<Integer> edges) {
        for (Token token : line(at).figures()) {
            for (int edge : edges) {
                if (token.isFigure() && Math.abs(edge - token.edge()) <= 4) {
                    return true;
                }
            }
        }
        return false;
    }

    private int left(int at) {
        int left = Integer.MAX_VALUE;
        for (Token token : line(at).figures()) {
            if (token.isFigure()) {
                left = Math.min(left, token.start());
            }
        }
        return left;
    }

    private int leftOfFigures(int from, int to) {
        int left = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            if (isRow(i)) {
                left = Math.min(left, left(i));
            }
        }
        return left;
    }

    /** Headings over columns in the middle of rows: every piece stands over figures and speaks of time. */
    private static boolean heads(LaidLine laid, int left) {
        return laid.namesPeriods() && laid.first() > left - 12 && laid.first() > 20;
    }

    /** Whether a line of words ends a table: prose that runs into the figures, or the title of the next statement. */
    private boolean stops(int at, int left) {
        LaidLine laid = line(at);
        if (crosses(laid, left)) {
            return !(laid.text().stripTrailing().endsWith(":") && rowFollows(at) || goesOnInto(at));
        }
        boolean centred = laid.first() >= 16;
        return isTitle(laid.text()) && (centred || !rowFollows(at)) && !Captions.startsLow(laid.text().strip());
    }

    private boolean goesOnInto(int at) {
        int next = at + 1;
        return next < lines.size() && isRow(next) && line(next).tokens().get(0).kind() == Token.Kind.TEXT && line(at).tokens().size() == 1
                && Captions.startsLow(line(next).tokens().get(0).text(line(next).line()));
    }

    private boolean rowFollows(int at) {
        int next = at + 1;
        while (next < lines.size() && next < at + 4 && (line(next).is(Sort.BLANK) || line(next).is(Sort.TEXT) && next == at + 1)) {
            next++;
        }
        return next < lines.size() && isRow(next);
    }

    private static boolean crosses(LaidLine laid, int left) {
        return laid.first() < left - 2 && laid.last() > left + 3;
    }

    /** Where the rows begin: headings of groups between the columns' headings and the first row of figures are rows. */
    private int body(int first, int floor, int left) {
        int body = first;
        boolean above = true;
        for (int i = first - 1; i >= floor && above; i--) {
            LaidLine laid = line(i);
            if (laid.is(Sort.TEXT) && !laid.line().pageBreak() && laid.line().mark() == Mark.NONE && laid.last() <= left + 3 && !isTitle(laid.text()) && !overFigures(laid, left)) {
                body = i;
            } else if (laid.is(Sort.TEXT) && laid.text().stripTrailing().endsWith(":") && i == body - 1 && !overFigures(laid, left)) {
                body = i;
            } else {
                above = laid.is(Sort.BLANK) && laid.line().mark() == Mark.NONE && !laid.line().pageBreak() && first - i < 12;
            }
        }
        return body;
    }

    private static boolean overFigures(LaidLine laid, int left) {
        return laid.first() >= left - 12 && (laid.first() + laid.last()) / 2 >= left - 3;
    }

    /** The first line of the headings of columns above {@code body}; {@code body} itself where there are none. */
    private int head(int body, int floor, int left, int room) {
        int head = body;
        int blanks = 0;
        boolean periods = false;
        boolean marked = isMarked(body, floor);
        for (int i = body - 1; i >= floor; i--) {
            LaidLine laid = line(i);
            Mark mark = laid.line().mark();
            if (mark == Mark.TABLE_OPEN || mark == Mark.TABLE_CLOSE || mark == Mark.SUBMISSION || laid.line().pageBreak() && laid.is(Sort.BLANK) || laid.is(Sort.SEPARATED) || laid.is(Sort.LONG)) {
                break;
            }
            if (laid.is(Sort.BLANK)) {
                blanks += mark == Mark.COLUMNS ? 0 : 1;
                if (blanks > 3) {
                    break;
                }
                continue;
            }
            if (laid.is(Sort.RULE)) {
                continue;
            }
            boolean single = laid.tokens().size() == 1 && !laid.namesPeriods() && !isOverOne(laid, left);
            if (!isHeading(laid, left, room) || !marked && single && (blanks > 0 && head < body || periods)) {
                break;
            }
            if (blanks > 1 && !laid.namesPeriods() && laid.tokens().size() < 2) {
                break;
            }
            periods |= laid.namesPeriods();
            head = i;
            blanks = 0;
            if (laid.line().pageBreak()) {
                break;
            }
        }
        return head < body ? head : nearestCaption(body, first(body), left);
    }

    /** A word or two over one column of figures, such as "%" above "Change": too short and too far to the right for a title. */
    private static boolean isOverOne(LaidLine laid, int left) {
        return laid.first() >= left && laid.last() - laid.first() <= WORD;
    }

    /** Whether the headings stand between EDGAR's marks for a table and its columns. */
    private boolean isMarked(int body, int floor) {
        for (int i = body - 1; i >= floor && i > body - 20; i--) {
            if (line(i).line().mark() == Mark.COLUMNS || line(i).line().mark() == Mark.TABLE_OPEN) {
                return true;
            }
        }
        return false;
    }

    /** Where the longest caption of some rows ends. */
    private int room(int from, int to, int left) {
        int room = 0;
        for (int i = from; i < to; i++) {
            if (!line(i).tokens().isEmpty() && line(i).tokens().get(0).end() <= left) {
                room = Math.max(room, line(i).tokens().get(0).end());
            }
        }
        return room;
    }

    private int first(int body) {
        int at = body;
        while (!isRow(at)) {
            at++;
        }
        return at;
    }

    /** Without headings of columns, only the words directly above the first row belong to it. */
    private int nearestCaption(int body, int first, int left) {
        int at = first;
        while (at > body && line(at - 1).is(Sort.TEXT) && (line(at - 1).text().stripTrailing().endsWith(":") || line(at - 1).last() <= left)) {
            at--;
        }
        return at;
    }

    private boolean isHeading(LaidLine laid, int left, int room) {
        List<Token> tokens = laid.tokens();
        if (tokens.isEmpty() || laid.is(Sort.FIGURES) && !laid.namesPeriods() && tokens.get(0).start() < left - 12) {
            return false;
        }
        int over = 0;
        for (Token token : tokens) {
            boolean crossing = token.start() < left - 2 && token.end() > left + 3 && (room == 0 || token.start() < room);
            boolean right = (token.start() + token.end()) / 2 >= left - 3;
            if (crossing && token.end() - token.start() > 24 && tokens.size() == 1 && !(LaidLine.namesPeriod(token.text(laid.line())) && token.start() > left - 6)) {
                return false;
            }
            if (crossing && tokens.size() == 1 && token.start() < left - 6 && !LaidLine.namesPeriod(token.text(laid.line()))) {
                return false;
            }
            if (crossing && token.start() < 12) {
                return false;
            }
            over += right ? 1 : 0;
        }
        return over > 0 && !(tokens.size() == 1 && isTitle(laid.text()) && tokens.get(0).start() < left - 6 && tokens.get(0).start() < room);
    }
}
