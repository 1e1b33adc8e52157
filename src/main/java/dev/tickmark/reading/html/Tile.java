package dev.tickmark.reading.html;

/** A printed cell of a table after its split pieces are put together: the raw columns from {@code lo} to {@code hi} (exclusive), its text, and the column of the page it falls into once that is known. */
final class Tile {

    final int lo;
    int hi;
    Ink ink;
    Kind kind;
    final int indent;
    boolean ruledTop;
    boolean ruledBottom;
    Lane lane;
    int column;
    int span = 1;

    Tile(int lo, int hi, Ink ink, Kind kind, boolean ruledTop, boolean ruledBottom) {
        this.lo = lo;
        this.hi = hi;
        this.ink = ink;
        this.kind = kind;
        this.indent = ink.indent();
        this.ruledTop = ruledTop;
        this.ruledBottom = ruledBottom;
    }

    /** This tile with the next one's text after it. */
    Tile with(Tile next, boolean apart, Kind becomes) {
        Tile both = new Tile(lo, next.hi, new Ink().append(ink, false).append(next.ink, apart), becomes, ruledTop || next.ruledTop, ruledBottom || next.ruledBottom);
        return both;
    }

    int overlap(int from, int to) {
        return Math.min(hi, to) - Math.max(lo, from);
    }
}
