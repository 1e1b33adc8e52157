package dev.tickmark.reading.text;

import dev.tickmark.reading.text.ColumnFinder.Track;
import dev.tickmark.source.Prefiltered;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which columns each piece of a heading line stands over: what a rule of dashes below it covers; else one piece for one column in order; else the columns it
 * touches, widened for a span of time ("Three Months Ended") to the columns around its centre.
 */
final class HeadingSpans {

    /** Some columns in a row: the first and, inclusive, the last, from 0. */
    record Span(int first, int last) {
    }

    private static final Prefiltered UNIT = Prefiltered.compile("(?i)\\b(thousands|millions|except|unaudited|share data|amounts\\))");

    private final List<Track> tracks;
    private final boolean leftSet;
    private final List<Placed> below = new ArrayList<>();
    private final BitSet dated = new BitSet();

    /** How far from the beginning of a column's leftmost figure words over it may begin. */
    private static final int BESIDE = 2;

    private record Placed(int centre, Span span) {
    }

    /** Spans over some columns, whose figures may be aligned where they begin. */
    HeadingSpans(List<Track> tracks, boolean leftSet) {
        this.tracks = tracks;
        this.leftSet = leftSet;
    }

    /** The spans of the pieces of a heading line, in their order; lines are given from the lowest up; {@code rule} is the line of dashes directly below, empty if none. */
    List<Span> place(LaidLine heading, List<Token> pieces, String rule) {
        int[][] extents = new int[pieces.size()][];
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            extents[i] = extent(pieces.get(i), rule);
        }
        boolean paired = pieces.size() == tracks.size() && paired(pieces);
        if (leftSet && !paired && rule.isBlank() && begins(pieces)) {
            spans = fromWhereTheyBegin(heading, pieces);
            remember(heading, pieces, spans);
            return spans;
        }
        int each = rule.isBlank() ? even(heading, pieces) : 0;
        int floor = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int ceiling = tracks.size() - (pieces.size() - i - 1) - 1;
            Span span = paired ? new Span(i, i) : each > 0 ? new Span(i * each, i * each + each - 1) : place(heading, pieces, i, extents, floor, Math.max(floor, ceiling));
            if (span.first() < floor) {
                span = new Span(Math.min(floor, tracks.size() - 1), Math.max(span.last(), Math.min(floor, tracks.size() - 1)));
            }
            floor = span.last() + 1;
            spans.add(span);
        }
        remember(heading, pieces, spans);
        return spans;
    }

    private void remember(LaidLine heading, List<Token> pieces, List<Span> spans) {
        below.clear();
        for (int i = 0; i < spans.size(); i++) {
            below.add(new Placed(centre(pieces.get(i)), spans.get(i)));
            if (LaidLine.namesPeriod(pieces.get(i).text(heading.line()))) {
                dated.set(spans.get(i).first(), spans.get(i).last() + 1);
            }
        }
    }

    /** Whether every piece begins where the figures of some column do. */
    private boolean begins(List<Token> pieces) {
        return pieces.stream().allMatch(piece -> beginning(piece) >= 0);
    }

    /** The column that begins where a piece does; -1 where none does. */
    private int beginning(Token piece) {
        for (int j = 0; j < tracks.size(); j++) {
            if (Math.abs(tracks.get(j).left() - piece.start()) <= BESIDE) {
                return j;
            }
        }
        return -1;
    }

    /** Where words are set to the left, a span of time stands over every dated column up to the next piece. */
    private List<Span> fromWhereTheyBegin(LaidLine heading, List<Token> pieces) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int first = beginning(pieces.get(i));
            int next = i + 1 < pieces.size() ? beginning(pieces.get(i + 1)) : tracks.size();
            int last = first;
            boolean period = LaidLine.namesPeriod(pieces.get(i).text(heading.line()));
            while (period && dated.get(first) && last + 1 < next && dated.get(last + 1)) {
                last++;
            }
            spans.add(new Span(first, last));
        }
        return spans;
    }

    /** How many columns each of several pieces stands over where they share the columns evenly; 0 where they do not. */
    private int even(LaidLine heading, List<Token> pieces) {
        int n = pieces.size();
        if (n < 2 || tracks.size() == n || tracks.size() % n != 0) {
            return 0;
        }
        int each = tracks.size() / n;
        for (int i = 0; i < n; i++) {
            Token piece = pieces.get(i);
            Span share = new Span(i * each, i * each + each - 1);
            boolean over = LaidLine.namesPeriod(piece.text(heading.line())) ? isAmid(piece, share) : below.size() == tracks.size() && reachesOver(piece, share);
            if (!over) {
                return 0;
            }
        }
        return each;
    }

    /** Whether a piece stands in the middle of some columns, as far as ragged setting lets one tell. */
    private boolean isAmid(Token piece, Span span) {
        int from = tracks.get(span.first()).left();
        int to = tracks.get(span.last()).right();
        return Math.abs((from + to) / 2 - centre(piece)) <= Math.max(6, (to - from) / 4);
    }

    /** Whether a piece reaches over each of some columns and over no other. */
    private boolean reachesOver(Token piece, Span span) {
        for (int j = 0; j < tracks.size(); j++) {
            if (tracks.get(j).overlaps(piece.start(), piece.end()) != (j >= span.first() && j <= span.last())) {
                return false;
            }
        }
        return true;
    }

    private boolean paired(List<Token> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Token piece = pieces.get(i);
            Track track = tracks.get(i);
            if (!track.overlaps(piece.start() - 1, piece.end() + 1) && Math.abs(centre(piece) - track.centre()) > 14) {
                return false;
            }
        }
        return true;
    }

    private Span place(LaidLine heading, List<Token> pieces, int at, int[][] extents, int floor, int ceiling) {
        Token piece = pieces.get(at);
        Span ruled = covered(extents[at][0], extents[at][1]);
        boolean wide = extents[at][1] - extents[at][0] > piece.end() - piece.start();
        if (wide && ruled != null) {
            return ruled;
        }
        for (Placed under : below) {
            boolean wider = under.span().last() > under.span().first();
            boolean same = Math.abs(under.centre() - centre(piece)) <= (wider ? 3 : 1) && (wider || pieces.size() >= below.size());
            if (same && under.span().first() >= floor && !splits(pieces, at, under.span())) {
                return under.span();
            }
        }
        if (pieces.size() == 1 && below.size() > 1 && LaidLine.namesPeriod(piece.text(heading.line())) && overAll(piece)) {
            return new Span(0, tracks.size() - 1);
        }
        int best = nearest(piece, floor);
        if ((LaidLine.namesPeriod(piece.text(heading.line())) || UNIT.isIn(piece.text(heading.line()))) && pieces.size() < tracks.size()) {
            int left = at == 0 ? Integer.MIN_VALUE : (pieces.get(at - 1).end() + piece.start()) / 2;
            int right = at + 1 == pieces.size() ? Integer.MAX_VALUE : (piece.end() + pieces.get(at + 1).start()) / 2;
            return balanced(piece, best, floor, ceiling, left, right);
        }
        Span touched = covered(piece.start(), piece.end());
        if (touched != null && touched.last() > touched.first() && touched.first() >= floor) {
            Track main = tracks.get(best);
            boolean centred = Math.abs(centre(piece) - main.centre()) <= 4 || Math.abs(piece.end() - main.right()) <= 2;
            return centred ? new Span(best, best) : touched;
        }
        return new Span(best, best);
    }

    /** Whether a piece stands in the middle of all columns, as far as ragged setting lets one tell. */
    private boolean overAll(Token piece) {
        int from = tracks.get(0).left();
        int to = tracks.get(tracks.size() - 1).right();
        return Math.abs((from + to) / 2 - centre(piece)) * 6 <= to - from && below.get(0).span().first() == 0 && below.get(below.size() - 1).span().last() == tracks.size() - 1;
    }

    /** Whether another piece of the same line stands over a part of the span. */
    private boolean splits(List<Token> pieces, int at, Span span) {
        int from = tracks.get(span.first()).left();
        int to = tracks.get(span.last()).right();
        for (int i = 0; i < pieces.size(); i++) {
            int centre = centre(pieces.get(i));
            if (i != at && centre > from && centre < to) {
                return true;
            }
        }
        return false;
    }

    private int nearest(Token piece, int floor) {
        int best = Math.min(floor, tracks.size() - 1);
        int least = Integer.MAX_VALUE;
        for (int j = best; j < tracks.size(); j++) {
            Track track = tracks.get(j);
            int distance = Math.min(Math.abs(track.centre() - centre(piece)), Math.abs(track.right() - piece.end()) + 1);
            if (distance < least) {
                least = distance;
                best = j;
            }
        }
        return best;
    }

    /** The widest run of columns around the nearest one whose middle is the middle of the words. */
    private Span balanced(Token piece, int nearest, int floor, int ceiling, int left, int right) {
        Span best = new Span(nearest, nearest);
        int least = Integer.MAX_VALUE;
        for (int first = floor; first < tracks.size(); first++) {
            for (int last = first; last <= Math.max(first, ceiling) && last < tracks.size(); last++) {
                int from = tracks.get(first).left();
                int to = tracks.get(last).right();
                boolean within = (first == last || centreOf(first) > left) && (first == last || centreOf(last) < right);
                if (!within || from > piece.end() + 2 || to < piece.start() - 2) {
                    continue;
                }
                int off = Math.abs(from + to - piece.start() - piece.end()) - 5 * (last - first);
                if (off < least) {
                    least = off;
                    best = new Span(first, last);
                }
            }
        }
        return best;
    }

    private int centreOf(int track) {
        return tracks.get(track).centre();
    }

    /** The columns of which the better half lies within an extent; null where there is none. */
    private Span covered(int from, int to) {
        int first = -1;
        int last = -1;
        for (int j = 0; j < tracks.size(); j++) {
            Track track = tracks.get(j);
            int shared = Math.min(to, track.right()) - Math.max(from, track.left());
            if (shared * 2 >= track.right() - track.left() || shared > 0 && shared * 2 >= to - from) {
                first = first < 0 ? j : first;
                last = j;
            }
        }
        return first < 0 ? null : new Span(first, last);
    }

    /** The extent of a piece with the part of the rule below it that it stands over. */
    private static int[] extent(Token piece, String rule) {
        int at = 0;
        while (at < rule.length()) {
            if (TextLine.isSpace(rule.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < rule.length() && !TextLine.isSpace(rule.charAt(end))) {
                end++;
            }
            if (centre(piece) >= at - 1 && centre(piece) <= end) {
                return new int[] {Math.min(at, piece.start()), Math.max(end, piece.end())};
            }
            at = end;
        }
        return new int[] {piece.start(), piece.end()};
    }

    private static int centre(Token piece) {
        return (piece.start() + piece.end()) / 2;
    }
}
