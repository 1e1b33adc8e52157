package dev.tickmark.schedule;

import java.util.BitSet;

/**
 * An item that is the signed sum of others: {@code parts} and {@code signs} are parallel. {@code exact} are the lanes in which it holds to the unit, {@code near} those in which it holds
 * within rounding only, {@code fails} those in which it does not. {@code significance} is how unlikely it is by chance, in hundredths of powers of ten, judged by the lanes that hold.
 */
record Sum(int total, int[] parts, int[] signs, BitSet exact, BitSet near, BitSet fails, int significance) {

    /** By how many units rounding alone may put off a sum of so many parts. */
    static long slack(int parts) {
        return (parts + 1) / 2;
    }

    int holding() {
        return exact.cardinality() + near.cardinality();
    }

    boolean allPlus() {
        for (int sign : signs) {
            if (sign < 0) {
                return false;
            }
        }
        return true;
    }
}
