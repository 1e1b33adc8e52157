package dev.tickmark.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts figures together that the form splits over cells: "$", "(1,234", ")%" are one figure; "(a)" and the text after it are one caption. */
final class SplitCells {

    private static final Pattern SMALL = Pattern.compile("\\d{1,2}[.)]?");
    private static final Pattern LETTERED = Pattern.compile("\\(?[A-Za-z0-9]{1,2}[.)]|[IVX]{1,4}[.)]?|\\([ivx]{1,5}\\)");

    private SplitCells() {
    }

    /** Joins the tiles of a row in place. In a {@code heading} row a year takes no sign. */
    static void join(List<Tile> tiles, boolean heading) {
        if (tiles.size() < 2) {
            return;
        }
        List<Tile> joined = new ArrayList<>(tiles.size());
        Tile opening = null;
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            if (opening != null) {
                if (takesOpening(opening, tile, heading)) {
                    tile = opening.with(tile, false, tile.kind == Kind.NIL || tile.kind == Kind.OPENING || tile.kind == Kind.TEXT ? tile.kind : Kind.FIGURE);
                } else {
                    joined.add(opening);
                }
                opening = null;
            }
            Tile last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (tile.kind == Kind.OPENING) {
                opening = tile;
            } else if (last != null && (last.kind.figure() || last.kind == Kind.NUMBERED_MARK || last.kind == Kind.YEAR && !heading) && tile.kind == Kind.CLOSING) {
                joined.set(joined.size() - 1, last.with(tile, false, last.kind == Kind.NIL ? Kind.NIL : Kind.FIGURE));
            } else if (last != null && last.kind.figure() && tile.kind == Kind.MARK && !tile.ink.text().equals("o") && tile.lo - last.hi <= 1 && joined.size() > 1) {
                last.hi = tile.hi;
            } else if (last != null && joined.size() == 1 && enumerates(last) && tile.kind == Kind.TEXT) {
                joined.set(0, last.with(tile, true, Kind.TEXT));
            } else {
                joined.add(tile);
            }
        }
        if (opening != null) {
            joined.add(opening);
        }
        tiles.clear();
        tiles.addAll(joined);
    }

    /** A currency mark takes a bracket after it, not another currency mark: those are headings of neighbouring columns. */
    private static boolean takesOpening(Tile opening, Tile tile, boolean heading) {
        return tile.kind.figure() || tile.kind == Kind.OPENING && !tile.ink.text().equals(opening.ink.text()) && "(-\u2212\u2013".indexOf(tile.ink.text().charAt(0)) >= 0 || tile.kind == Kind.YEAR && !heading || tile.kind == Kind.NUMBERED_MARK || tile.kind == Kind.TEXT && Character.isDigit(tile.ink.text().charAt(0));
    }

    /** A mark, a dash, a small number or a letter before the caption. */
    private static boolean enumerates(Tile tile) {
        return tile.kind == Kind.MARK || tile.kind == Kind.NUMBERED_MARK || tile.kind == Kind.NIL || tile.kind == Kind.FIGURE && SMALL.matcher(tile.ink.text()).matches()
                || tile.kind == Kind.TEXT && LETTERED.matcher(tile.ink.text()).matches();
    }
}
