package dev.tickmark.reading.html;

/** A column of the printed page: the raw columns that its figures were found in, and its number from the left. */
final class Lane {

    int lo;
    int hi;
    int index;

    Lane(int lo, int hi) {
        this.lo = lo;
        this.hi = hi;
    }
}
