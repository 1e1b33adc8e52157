package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.statement.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How this filing rounds, learnt from all its sums before anything is called wrong. Lines rounded one by one miss their total by a unit the more often the more of them there are: ten lines foot to the unit
 * in two cases of five. Where sums hold to the unit far more often than that, totals are forced to foot and a difference of one unit is a difference; otherwise figures are rounded to the nearest unit.
 */
final class RoundingModes {

    private static final int ENOUGH = 10;
    private static final int ENOUGH_IN_A_TABLE = 3;
    /** Hundredths of powers of ten by which sums must speak for forced totals, in the filing at that power of ten and in the table; and what a column in which any misses by a unit speaks against them: one wrong figure is in several sums. */
    private static final int TELLING = 250;
    private static final int TELLING_IN_A_TABLE = 120;
    private static final int TELLING_AGAINST_MISSES = 300;
    private static final int TELLING_WITH_THE_FILING = 60;
    private static final int A_MISS = 150;
    /** Columns that miss by a unit before no single wrong figure accounts for them: a figure is in the sums of its column and, across, of one more. */
    private static final int LOOSE = 3;
    private static final int SELDOM = 30;
    private static final Seen NONE = new Seen();

    private final Map<Integer, Seen> filing = new HashMap<>();
    private final Map<Integer, Seen> tables = new HashMap<>();

    /** How many sums held to the unit, how many only within rounding, and what they say together. */
    private static final class Seen {

        private int exact;
        private int near;
        private int further;
        private int says;
        private final Set<String> missed = new HashSet<>();

        private void add(String column, int lines, boolean holds) {
            exact += holds ? 1 : 0;
            near += holds ? 0 : 1;
            says += holds ? surprise(lines) : missed.add(column) ? -A_MISS : 0;
        }
    }

    /** Takes note of a sum of so many lines at a power of ten, in the column of its total, that held to the unit ({@code off} 0) or was off by so many units within rounding. */
    void saw(int power, Fact total, int lines, long off) {
        boolean exact = off == 0;
        filing.computeIfAbsent(power, p -> new Seen()).further += off * total.value().signum() > 0 ? 1 : 0;
        String column = total.table() + " " + total.column();
        filing.computeIfAbsent(power, p -> new Seen()).add(column, lines, exact);
        tables.computeIfAbsent(total.table(), t -> new Seen()).add(column, lines, exact);
    }

    /** How unlikely lines rounded one by one are to foot to the unit, in hundredths of powers of ten: half the logarithm of their number, nearly. */
    private static int surprise(int lines) {
        return SumFinder.hundredths(1 + lines / 2) / 2;
    }

    /** The way figures printed to that power of ten are rounded in the sums of a table. */
    Rounding at(int power, int table) {
        Seen all = filing.getOrDefault(power, NONE);
        Seen here = tables.getOrDefault(table, NONE);
        if (isLoose(power)) {
            return cutOff(power);
        }
        boolean nearlyAll = (all.exact >= ENOUGH && all.near <= 1 || all.near * SELDOM <= all.exact) && here.exact >= ENOUGH_IN_A_TABLE && here.near * 5 <= here.exact;
        return nearlyAll || telling(all, here) ? Rounding.EXACT : Rounding.NEAREST;
    }

    /** As {@link #at}, for sums of so few digits that only what is unlikely by chance tells. */
    Rounding ofFewDigits(int power, int table) {
        return isLoose(power) ? cutOff(power) : telling(filing.getOrDefault(power, NONE), tables.getOrDefault(table, NONE)) ? Rounding.EXACT : Rounding.NEAREST;
    }

    /** Whether sums of figures of a power of ten miss by a unit in so many columns that no one wrong figure accounts for them. */
    boolean isLoose(int power) {
        Seen all = filing.getOrDefault(power, NONE);
        return all.missed.size() >= LOOSE && all.near * SELDOM > all.exact;
    }

    /** Whether figures of any power of ten are so: money without a unit line may be of each of them. */
    boolean isLoose() {
        return filing.keySet().stream().anyMatch(this::isLoose);
    }

    /** Totals that miss are nearly always further from zero than their lines where the digits behind are cut off. */
    private Rounding cutOff(int power) {
        Seen all = filing.getOrDefault(power, NONE);
        return all.near >= ENOUGH && all.further * 10 >= all.near * 7 ? Rounding.DOWN : Rounding.NEAREST;
    }

    private static boolean telling(Seen all, Seen here) {
        boolean byItself = all.says >= TELLING && here.says >= (here.missed.size() <= 1 ? TELLING_IN_A_TABLE : TELLING_AGAINST_MISSES);
        boolean asTheFiling = all.says >= TELLING && here.missed.size() <= 1 && here.says + A_MISS * here.missed.size() >= TELLING_WITH_THE_FILING;
        return byItself || asTheFiling;
    }
}
