package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import java.util.HashMap;
import java.util.Map;

/**
 * How this filing rounds, learnt from all its sums before anything is called wrong: where every sum of figures at one scale but one holds to the unit, or nearly every one of many, totals are forced to foot and a
 * difference of one unit is a difference; otherwise figures are rounded to the nearest unit.
 */
final class RoundingModes {

    private static final int ENOUGH = 10;
    private static final int ENOUGH_IN_A_TABLE = 3;
    private final Map<Integer, int[]> counts = new HashMap<>();
    private final Map<Integer, int[]> tables = new HashMap<>();

    /** Takes note of a sum at a power of ten in a table that held to the unit, or only within rounding. */
    void saw(int power, int table, boolean exact) {
        tables.computeIfAbsent(table, t -> new int[2])[exact ? 0 : 1]++;
        counts.computeIfAbsent(power, p -> new int[2])[exact ? 0 : 1]++;
    }

    /** The way figures printed to that power of ten are rounded in the sums of a table. */
    Rounding at(int power, int table) {
        int[] seen = counts.getOrDefault(power, new int[2]);
        int[] here = tables.getOrDefault(table, new int[2]);
        boolean forced = (seen[0] >= ENOUGH && seen[1] <= 1 || seen[1] * 30 <= seen[0]) && here[0] >= ENOUGH_IN_A_TABLE && here[1] * 5 <= here[0];
        return forced ? Rounding.EXACT : Rounding.NEAREST;
    }
}
