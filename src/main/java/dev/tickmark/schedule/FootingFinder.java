package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.amount.Uom;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the sums found in tables into comparisons: a tick where they hold, an exception in the lane where the structure of the other lanes fails. */
final class FootingFinder {

    /** By how many hundredths of powers of ten a structure must beat chance before a lane that fails it is an exception. */
    private static final int BELIEVED = 350;
    private static final int BELIEVED_OF_LINES = 300;
    private static final int BELIEVED_UNCALLED = 480;
    private static final int BELIEVED_OF_A_SLIP = 240;
    /** Units by which a sum must be off before a slip tells more than chance would. */
    private static final int LEAST_SLIP = 100;
    private static final int LEAST_SLIP_OF_A_BLOCK = 1000;
    /** Sums of fewer digits are too often rounded line by line for a unit to tell. */
    private static final int DIGITS_OF_FORCED_SUMS = 5;
    private static final int EXACT_ENOUGH = 4;
    /** How many lines above and below a block count as near by. */
    private static final int NEAR_BY = 3;

    private FootingFinder() {
    }

    /** Learns from one table's sums how totals are rounded. */
    static void learn(TableSums table, RoundingModes modes) {
        for (Sum sum : table.sums()) {
            if (sum.parts().length < 2) {
                continue;
            }
            for (int lane = sum.exact().nextSetBit(0); lane >= 0; lane = sum.exact().nextSetBit(lane + 1)) {
                saw(table, sum, lane, modes, 0);
            }
            for (int lane = sum.near().nextSetBit(0); lane >= 0; lane = sum.near().nextSetBit(lane + 1)) {
                if (isWhole(table, sum, lane)) {
                    saw(table, sum, lane, modes, off(table, sum, lane));
                }
            }
        }
    }

    private static void saw(TableSums table, Sum sum, int lane, RoundingModes modes, long off) {
        Fact total = table.lanes().fact()[sum.total()][lane];
        if (total.role() == FactRole.AMOUNT) {
            modes.saw(total.scale() - total.decimals(), total, sum.parts().length, off);
        } else {
            modes.saw(1000 + total.role().ordinal(), total, sum.parts().length, off);
        }
    }

    /** The comparisons of one table's sums. */
    static List<Comparison> compare(TableSums table, RoundingModes modes) {
        List<Comparison> out = new ArrayList<>();
        boolean[] trusted = trusted(table);
        Set<String> units = unitSlips(table);
        for (Sum sum : table.sums()) {
            for (int lane = 0; lane < table.lanes().lanes(); lane++) {
                Fact total = table.lanes().fact()[sum.total()][lane];
                if (total == null || !(sum.exact().get(lane) || sum.near().get(lane) || sum.fails().get(lane))) {
                    continue;
                }
                List<Term> terms = terms(table, sum, lane);
                if (terms.isEmpty()) {
                    continue;
                }
                Rounding rounding = finer(total, terms) ? Rounding.NEAREST : rounding(total, modes);
                Working working = Workings.sum(total, terms, rounding, Evidence.STRUCTURE);
                if (working.outcome() == Outcome.TICK && sum.near().get(lane) && units.contains(sum.total() + " " + lane)) {
                    working = Workings.sum(total, terms, Rounding.EXACT, Evidence.STRUCTURE);
                } else if (working.outcome() == Outcome.EXCEPTION && (!trusted[lane] || !believable(table, sum, lane, rounding))) {
                    continue;
                }
                out.add(new Footing(working, Identity.NONE, measured(table, total)));
            }
        }
        return out;
    }

    /** Whether a line is printed to more digits than its total. */
    private static boolean finer(Fact total, List<Term> terms) {
        for (Term term : terms) {
            if (!term.fact().nil() && term.fact().unit().compareTo(total.unit()) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Counts are exact by nature, amounts per share and margins never; money and percentages as the filing has them. */
    static Rounding rounding(Fact total, RoundingModes modes) {
        if (total.role() == FactRole.PER_SHARE || total.role() == FactRole.CHANGE_AMOUNT || total.role() == FactRole.RATIO) {
            return Rounding.NEAREST;
        }
        boolean small = total.role() == FactRole.AMOUNT && total.uom().isCurrency() && total.value().divide(total.unit(), 0, java.math.RoundingMode.DOWN).abs().precision() < DIGITS_OF_FORCED_SUMS;
        if (small) {
            return modes.ofFewDigits(total.scale() - total.decimals(), total.table());
        }
        boolean count = !total.uom().isCurrency() && total.role() == FactRole.AMOUNT && total.scale() == 0 && total.decimals() == 0;
        return count && !(total.uom().equals(Uom.PURE) && modes.isLoose()) ? Rounding.EXACT : modes.at(total.role() == FactRole.AMOUNT ? total.scale() - total.decimals() : 1000 + total.role().ordinal(), total.table());
    }

    private static Measured measured(TableSums table, Fact total) {
        return switch (total.role()) {
            case SHARE -> Measured.SHARE;
            case TRANSLATION -> Measured.TRANSLATION;
            default -> Things.areCounted(table.table(), total) ? Measured.COUNT : Measured.AMOUNT;
        };
    }

    static List<Term> terms(TableSums table, Sum sum, int lane) {
        List<Term> terms = new ArrayList<>();
        for (int p = 0; p < sum.parts().length; p++) {
            Fact part = table.lanes().fact()[sum.parts()[p]][lane];
            if (part != null) {
                terms.add(new Term(part, BigDecimal.valueOf(sum.signs()[p]), "part"));
            }
        }
        return terms;
    }

    /**
     * Sums that miss by a unit because of one figure: two sums of one column, both off by the same unit of a figure they share, in a table all of whose other sums hold to the unit.
     * Lines rounded one by one miss here and there, not together at one figure.
     */
    private static Set<String> unitSlips(TableSums table) {
        List<long[]> misses = new ArrayList<>();
        int exact = 0;
        for (int s = 0; s < table.sums().size(); s++) {
            Sum sum = table.sums().get(s);
            exact += sum.parts().length > 1 ? sum.exact().cardinality() : 0;
            for (int lane = sum.near().nextSetBit(0); lane >= 0; lane = sum.near().nextSetBit(lane + 1)) {
                if (table.lanes().fact()[sum.total()][lane].role() == FactRole.AMOUNT && isWitnessed(table, sum, lane)) {
                    misses.add(new long[] {s, lane, off(table, sum, lane)});
                }
            }
        }
        if (misses.size() != 2 || exact < EXACT_ENOUGH || misses.get(0)[1] != misses.get(1)[1]) {
            return Set.of();
        }
        Sum one = table.sums().get((int) misses.get(0)[0]);
        Sum other = table.sums().get((int) misses.get(1)[0]);
        int lane = (int) misses.get(0)[1];
        for (int item = 0; item < table.lanes().items(); item++) {
            long a = correction(one, item, misses.get(0)[2]);
            if (a != 0 && a == correction(other, item, misses.get(1)[2])) {
                return Set.of(one.total() + " " + lane, other.total() + " " + lane);
            }
        }
        return Set.of();
    }

    /** By how much an item would have to change for a sum that is off to hold; 0 where it is not in the sum. */
    private static long correction(Sum sum, int item, long off) {
        if (sum.total() == item) {
            return -off;
        }
        for (int p = 0; p < sum.parts().length; p++) {
            if (sum.parts()[p] == item) {
                return sum.signs()[p] * off;
            }
        }
        return 0;
    }

    /** A total less its parts, in units. */
    private static long off(TableSums table, Sum sum, int lane) {
        Lanes lanes = table.lanes();
        long off = lanes.value()[sum.total()][lane];
        for (int p = 0; p < sum.parts().length; p++) {
            off -= lanes.present()[sum.parts()[p]][lane] ? sum.signs()[p] * lanes.value()[sum.parts()[p]][lane] : 0;
        }
        return off;
    }

    /** Whether no part that other lanes print is blank in this one. */
    private static boolean isWhole(TableSums table, Sum sum, int lane) {
        for (int part : sum.parts()) {
            if (!table.lanes().present()[part][lane]) {
                for (int other = 0; other < table.lanes().lanes(); other++) {
                    if (table.lanes().present()[part][other] && table.lanes().value()[part][other] != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether the other lanes speak strongly enough, and no part is missing in this one that a slip in another does not account for. */
    private static boolean believable(TableSums table, Sum sum, int lane, Rounding rounding) {
        if (sum.holding() == 0) {
            return isWhole(table, sum, lane);
        }
        boolean repeatsPerShare = sum.parts().length == 1 && table.lanes().fact()[sum.total()][lane].role() == FactRole.PER_SHARE;
        boolean whole = isWhole(table, sum, lane);
        if (!isWitnessed(table, sum, lane)) {
            return whole && isSlipOfABlock(table, sum, lane);
        }
        if (repeatsPerShare || !whole && (sum.near().get(lane) || !slipped(table, sum, lane))) {
            return false;
        }
        if (sum.near().get(lane)) {
            boolean ownBlock = table.lanes().section()[sum.total()] == table.lanes().section()[sum.parts()[sum.parts().length - 1]];
            return rounding == Rounding.EXACT && ownBlock && sum.significance() >= BELIEVED;
        }
        int failing = 0;
        for (int other = sum.fails().nextSetBit(0); other >= 0; other = sum.fails().nextSetBit(other + 1)) {
            failing += isWhole(table, sum, other) && !table.lanes().isShare(sum.total(), other) ? 1 : 0;
        }
        boolean called = table.lanes().total()[sum.total()];
        boolean slipped = slipped(table, sum, lane);
        if (failing > Math.max(1, sum.holding() / 3) || table.lanes().fact()[sum.total()][lane].nil() || otherReading(table, sum, lane) || signIsUnknown(table, sum, lane)) {
            return false;
        }
        boolean strong = sum.significance() >= (slipped ? BELIEVED_OF_A_SLIP : called && sum.allPlus() ? BELIEVED_OF_LINES : BELIEVED);
        return strong && (called || sum.allPlus() && (slipped || sum.parts().length <= 4 && sum.significance() >= BELIEVED_UNCALLED));
    }

    /** Whether one slip in one of the figures accounts for a difference that is too large to be so by chance. */
    private static boolean slipped(TableSums table, Sum sum, int lane) {
        return NearMiss.inSum(table.lanes(), sum.total(), sum.parts(), sum.signs(), lane, LEAST_SLIP);
    }

    /** Whether one plain slip keeps a total from being the sum of the lines of its own block, in which no other column has two of them. */
    private static boolean isSlipOfABlock(TableSums table, Sum sum, int lane) {
        Lanes lanes = table.lanes();
        for (int part : sum.parts()) {
            if (lanes.section()[part] != lanes.section()[sum.total()]) {
                return false;
            }
        }
        return sum.parts().length > 1 && sum.allPlus() && lanes.total()[sum.total()] && !otherReading(table, sum, lane) && NearMiss.inSum(lanes, sum.total(), sum.parts(), sum.signs(), lane, LEAST_SLIP_OF_A_BLOCK);
    }

    /** Whether the difference is a line near by: then the column leaves a line out, or takes one in, that the others do not. */
    private static boolean otherReading(TableSums table, Sum sum, int lane) {
        Lanes lanes = table.lanes();
        long off = off(table, sum, lane);
        int from = Math.max(0, sum.parts()[0] - NEAR_BY);
        int to = Math.min(lanes.items() - 1, sum.total() + NEAR_BY);
        for (int item = from; item <= to; item++) {
            if (item != sum.total() && lanes.present()[item][lane] && Math.abs(lanes.value()[item][lane]) == Math.abs(off) && Math.abs(off) > 9) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sum holds in another lane with two parts or more that are not nil: a lane in which a balance did not move holds under any structure. */
    private static boolean isWitnessed(TableSums table, Sum sum, int judged) {
        for (int lane = 0; lane < table.lanes().lanes(); lane++) {
            int set = 0;
            for (int part : sum.parts()) {
                set += isSet(table, part, lane) ? 1 : 0;
            }
            if (lane != judged && set >= Math.min(2, sum.parts().length) && (sum.exact().get(lane) || sum.near().get(lane))) {
                return true;
            }
        }
        return false;
    }

    /** Whether lines are added and taken off, and one that only this lane prints makes the sum hold with the other sign: no other lane tells which it has. */
    private static boolean signIsUnknown(TableSums table, Sum sum, int lane) {
        long off = off(table, sum, lane);
        for (int p = 0; p < sum.parts().length && !sum.allPlus(); p++) {
            int part = sum.parts()[p];
            boolean alone = true;
            for (int other = 0; other < table.lanes().lanes(); other++) {
                alone &= other == lane || !isSet(table, part, other);
            }
            if (alone && isSet(table, part, lane) && Math.abs(off + 2 * sum.signs()[p] * table.lanes().value()[part][lane]) <= Sum.slack(sum.parts().length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSet(TableSums table, int item, int lane) {
        return table.lanes().present()[item][lane] && table.lanes().value()[item][lane] != 0;
    }

    /** A lane in which more sums fail than hold says that the structure is not its own, unless one figure is in all that fail; percentages add up only where most of their sums do. */
    private static boolean[] trusted(TableSums table) {
        boolean[] trusted = new boolean[table.lanes().lanes()];
        for (int lane = 0; lane < trusted.length; lane++) {
            int holds = 0;
            int fails = 0;
            Set<Integer> common = null;
            boolean share = false;
            for (Sum sum : table.sums()) {
                Fact total = table.lanes().fact()[sum.total()][lane];
                share |= total != null && total.role() == FactRole.SHARE;
                if (sum.exact().get(lane) || sum.near().get(lane)) {
                    holds++;
                } else if (sum.fails().get(lane) && sum.holding() > 0) {
                    fails++;
                    Set<Integer> members = new java.util.HashSet<>();
                    members.add(sum.total());
                    for (int part : sum.parts()) {
                        members.add(part);
                    }
                    if (common == null) {
                        common = members;
                    } else {
                        common.retainAll(members);
                    }
                }
            }
            trusted[lane] = share ? fails * 2 <= holds && fails <= 2 : fails <= holds + 1 || fails <= 3 && common != null && !common.isEmpty();
        }
        return trusted;
    }
}
