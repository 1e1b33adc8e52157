package dev.tickmark.reading.text;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.text.Captions.Piece;
import dev.tickmark.reading.text.ColumnFinder.Track;
import dev.tickmark.reading.text.LaidLine.Sort;
import dev.tickmark.reading.text.TableFinder.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A table set in columns with spaces: column 0 holds captions, the columns of figures are found by their edges. */
final class AlignedTable {

    private final List<LaidLine> lines;
    private final Region region;
    private final List<GridRow> rows = new ArrayList<>();
    private List<Track> tracks = List.of();
    private int room;
    private boolean leftSet;
    private boolean ruled;

    private AlignedTable(List<LaidLine> lines, Region region) {
        int first = Math.min(region.from(), region.body());
        this.lines = new ArrayList<>(lines.subList(first, region.to()));
        this.region = new Region(region.from() - first, region.body() - first, region.to() - first);
    }

    static Grid read(List<LaidLine> lines, Region region) {
        return new AlignedTable(lines, region).grid();
    }

    private Grid grid() {
        List<List<Token>> figures = new ArrayList<>();
        for (int i = region.body(); i < region.to(); i++) {
            LaidLine laid = lines.get(i);
            if (laid.is(Sort.FIGURES)) {
                figures.add(laid.figures());
            }
        }
        tracks = ColumnFinder.find(figures);
        if (tracks.isEmpty()) {
            return new Grid(List.of(), 1);
        }
        leftSet = ColumnFinder.isLeftSet(figures);
        for (int i = region.body(); i < region.to(); i++) {
            lines.set(i, lines.get(i).withoutFlushFigure(tracks.get(0)));
        }
        for (int i = region.body(); i < region.to(); i++) {
            LaidLine laid = lines.get(i);
            if (!laid.tokens().isEmpty() && laid.tokens().get(0).end() <= tracks.get(0).left()) {
                room = Math.max(room, laid.tokens().get(0).end());
            }
        }
        headings();
        body();
        return new Grid(rows, tracks.size() + 1);
    }

    private void headings() {
        HeadingSpans spans = new HeadingSpans(tracks, leftSet);
        for (int i = region.body() - 1; i >= region.from(); i--) {
            LaidLine laid = lines.get(i);
            if (laid.tokens().isEmpty()) {
                continue;
            }
            String rule = i + 1 < region.body() ? rules(lines.get(i + 1)) : "";
            List<Cell> cells = new ArrayList<>();
            List<Token> over = new ArrayList<>();
            int captionEnd = 0;
            for (Token token : laid.tokens()) {
                boolean caption = over.isEmpty() && (token.start() + token.end()) / 2 < tracks.get(0).left() - 3 && token.start() < tracks.get(0).left() - 10 && (room == 0 || token.start() < room);
                if (caption) {
                    captionEnd = token.end();
                } else {
                    over.add(token);
                }
            }
            if (captionEnd > 0) {
                cells.add(new Cell(0, 1, Captions.joined(List.of(new Piece(laid.line(), laid.first(), captionEnd))), false));
            }
            if (over.size() == 1 && tracks.size() > 1) {
                over = repeated(laid, over.get(0));
            }
            if (over.size() > tracks.size()) {
                over = squeezed(over);
            }
            List<HeadingSpans.Span> places = over.isEmpty() ? List.of() : spans.place(laid, over, rule);
            for (int k = 0; k < over.size(); k++) {
                Token token = over.get(k);
                cells.add(new Cell(places.get(k).first() + 1, places.get(k).last() - places.get(k).first() + 1, Captions.joined(List.of(new Piece(laid.line(), token.start(), token.end()))), false));
            }
            add(cells, laid, laid, laid.first());
        }
        Collections.reverse(rows);
    }

    /** The rules of dashes in a line, words blanked out. */
    private static String rules(LaidLine laid) {
        if (laid.is(Sort.RULE) || !laid.text().contains("----")) {
            return laid.is(Sort.RULE) ? laid.text() : "";
        }
        char[] only = laid.text().toCharArray();
        for (int i = 0; i < only.length; i++) {
            only[i] = only[i] == '-' ? '-' : ' ';
        }
        return new String(only);
    }

    /** Headings a single space apart: as many words as columns, or the same words over again. */
    private List<Token> repeated(LaidLine laid, Token piece) {
        String text = piece.text(laid.line());
        String[] words = text.split(" ");
        int parts = words.length == tracks.size() && !LaidLine.namesPeriod(text) ? words.length : 0;
        for (int n = Math.min(tracks.size(), words.length); n >= 2 && parts == 0; n--) {
            boolean same = words.length % n == 0;
            for (int i = words.length / n; same && i < words.length; i++) {
                same = words[i].equals(words[i - words.length / n]);
            }
            parts = same ? n : 0;
        }
        if (parts == 0) {
            return List.of(piece);
        }
        List<Token> out = new ArrayList<>();
        int at = piece.start();
        for (int i = 0; i < parts; i++) {
            int start = at;
            for (int k = 0; k < words.length / parts; k++) {
                at += words[i * (words.length / parts) + k].length() + 1;
            }
            out.add(new Token(start, at - 1, Token.Kind.TEXT, at - 1));
        }
        return out;
    }

    /** Where a heading has more pieces than there are columns, the nearest pieces are one. */
    private List<Token> squeezed(List<Token> pieces) {
        List<Token> out = new ArrayList<>(pieces);
        while (out.size() > tracks.size()) {
            int best = 0;
            for (int i = 0; i + 1 < out.size(); i++) {
                if (out.get(i + 1).start() - out.get(i).end() < out.get(best + 1).start() - out.get(best).end()) {
                    best = i;
                }
            }
            Token left = out.get(best);
            Token right = out.remove(best + 1);
            out.set(best, new Token(left.start(), right.end(), Token.Kind.TEXT, right.end()));
        }
        return out;
    }

    private void body() {
        int at = region.body();
        ruled = false;
        while (at < region.to()) {
            LaidLine laid = lines.get(at);
            if (laid.is(Sort.RULE)) {
                ruled |= laid.last() > tracks.get(0).left();
                at++;
            } else if (laid.tokens().isEmpty()) {
                at++;
            } else {
                at = caption(at);
            }
        }
    }

    /** Takes the lines of one caption with the figures that stand on one of them, and returns the line after them. */
    private int caption(int from) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        int figures = -1;
        int also = -1;
        while (true) {
            LaidLine laid = lines.get(at);
            Piece piece = piece(laid);
            if (piece != null) {
                pieces.add(piece);
            }
            if (laid.is(Sort.FIGURES) || onlyOver(laid)) {
                figures = at;
            }
            LaidLine next = at + 1 < region.to() ? lines.get(at + 1) : null;
            if (piece != null && figures < 0 && next != null && isAmid(piece, at)) {
                figures = at + 1;
                pieces.add(piece(lines.get(at + 2)));
                also = lines.get(at + 2).is(Sort.FIGURES) ? at + 2 : -1;
                at += 2;
                break;
            }
            Piece more = next == null ? null : piece(next);
            if (piece == null || more == null || at - from > 5) {
                break;
            }
            boolean on = figures >= 0
                    ? next.is(Sort.TEXT) && (Captions.startsLow(more.text()) && !belongsBelow(at + 1) || Captions.open(piece.text()) && pieces.size() == 1)
                    : next.tokens().size() >= 1 && (Captions.goesOn(piece, more, room) || isOnlyChild(piece, more, at + 1));
            if (!on) {
                break;
            }
            at++;
        }
        row(pieces, from, at, figures, also);
        return at + 1;
    }

    /** Figures on a line of their own between two lines of one caption, as PDF extraction sets them. */
    private boolean isAmid(Piece piece, int at) {
        if (at + 2 >= region.to() || piece.text().endsWith(":")) {
            return false;
        }
        LaidLine figures = lines.get(at + 1);
        LaidLine after = lines.get(at + 2);
        Piece more = after.tokens().isEmpty() ? null : piece(after);
        return figures.is(Sort.FIGURES) && piece(figures) == null && more != null && (after.is(Sort.TEXT) || after.is(Sort.FIGURES) && apart(figures, after)) && (Captions.startsLow(more.text()) || Captions.goesOn(piece, more, Integer.MAX_VALUE));
    }

    /** Whether two lines have figures in different columns only, and so can be one row. */
    private boolean apart(LaidLine one, LaidLine two) {
        List<Token> over = two.tokens().subList(captionTokens(two), two.tokens().size());
        int[] columns = ColumnFinder.assign(over, tracks);
        int[] taken = ColumnFinder.assign(one.tokens(), tracks);
        for (int column : columns) {
            for (int other : taken) {
                if (column < 0 || column == other) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A row that is indented below a long line of words and is alone there goes on from it: a heading would have more under it. */
    private boolean isOnlyChild(Piece piece, Piece more, int at) {
        if (more.start() <= piece.start() || piece.end() - piece.start() < 25 || piece.text().endsWith(":") || Captions.capitals(piece.text()) || !lines.get(at).is(Sort.FIGURES)) {
            return false;
        }
        int next = at + 1;
        while (next < region.to() && lines.get(next).tokens().isEmpty()) {
            next++;
        }
        return more.text().indexOf(' ') < 0 && (next >= region.to() || lines.get(next).first() <= piece.start());
    }

    /** Words with a small letter between two rows go on from the row above, unless the row below goes on from them. */
    private boolean belongsBelow(int at) {
        Piece words = piece(lines.get(at));
        LaidLine next = at + 1 < region.to() ? lines.get(at + 1) : null;
        Piece more = next == null || !next.is(Sort.FIGURES) ? null : piece(next);
        return words != null && more != null && Captions.startsLow(more.text()) && !Captions.startsLow(words.text());
    }

    private boolean onlyOver(LaidLine laid) {
        return laid.tokens().size() > 1 && !laid.is(Sort.FIGURES) && laid.tokens().get(laid.tokens().size() - 1).start() >= tracks.get(0).left() - 4;
    }

    /** The caption of a line: the words before its figures; null where it starts with a figure. */
    private Piece piece(LaidLine laid) {
        List<Token> tokens = laid.tokens();
        if (tokens.isEmpty()) {
            return null;
        }
        int count = captionTokens(laid);
        return count == 0 ? null : new Piece(laid.line(), tokens.get(0).start(), tokens.get(count - 1).end());
    }

    /** How many pieces of a line are its caption: the first, and words that follow it left of the figures. */
    private int captionTokens(LaidLine laid) {
        List<Token> tokens = laid.tokens();
        int count = tokens.size() - laid.figures().size();
        if (count == 0 && tokens.size() == 1 && tokens.get(0).kind() != Token.Kind.TEXT && tokens.get(0).end() <= tracks.get(0).left()) {
            return 1;
        }
        if (count == 1 && tokens.size() > 1 && tokens.get(0).start() > tracks.get(0).left() + 2) {
            return 0;
        }
        while (count > 0 && count < tokens.size() && tokens.get(count).kind() == Token.Kind.TEXT && tokens.get(count).end() <= tracks.get(0).left()) {
            count++;
        }
        return count;
    }

    private void row(List<Piece> pieces, int from, int to, int figures, int also) {
        List<Cell> cells = new ArrayList<>();
        LaidLine first = lines.get(from);
        int indent = first.first();
        if (!pieces.isEmpty()) {
            cells.add(new Cell(0, 1, Captions.joined(pieces), false));
            indent = pieces.get(0).start();
        }
        boolean ruledHere = false;
        if (figures >= 0) {
            LaidLine laid = lines.get(figures);
            List<Token> over = laid.tokens().subList(captionTokens(laid), laid.tokens().size());
            over = over.size() > 4 * ColumnFinder.MOST ? over.subList(0, 4 * ColumnFinder.MOST) : over;
            placed(laid, over, cells);
            if (also >= 0) {
                LaidLine more = lines.get(also);
                placed(more, more.tokens().subList(captionTokens(more), more.tokens().size()), cells);
                cells.sort(Comparator.comparingInt(Cell::column));
            }
            ruledHere = ruled;
            ruled = false;
        }
        add(cells, first, lines.get(to), indent, ruledHere);
    }

    private void placed(LaidLine laid, List<Token> over, List<Cell> cells) {
        int[] columns = ColumnFinder.assign(over, tracks);
        for (int i = 0; i < over.size(); i++) {
            Token token = over.get(i);
            int end = token.end();
            // A piece that found no column of its own stays with the piece on its left.
            int next = i + 1;
            while (next < over.size() && columns[next] < 0) {
                end = over.get(next).end();
                next++;
            }
            if (columns[i] < 0) {
                if (i == 0) {
                    cells.add(new Cell(cells.isEmpty() ? 0 : 1, 1, laid.line().excerpt(token.start(), token.end()), false));
                }
                continue;
            }
            cells.add(new Cell(columns[i] + 1, 1, laid.line().excerpt(token.start(), end), false));
        }
    }

    private void add(List<Cell> cells, LaidLine first, LaidLine last, int indent) {
        add(cells, first, last, indent, false);
    }

    private void add(List<Cell> cells, LaidLine first, LaidLine last, int indent, boolean ruledAbove) {
        if (!cells.isEmpty()) {
            rows.add(new GridRow(cells, indent, ruledAbove, first.line().source().lines().span(first.line().start(first.line().first()), last.line().end(last.line().last() - 1))));
        }
    }
}
