package dev.tickmark.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Percentages and translated amounts are often adjusted by a unit so that their column adds up as printed. Such a figure differs from its recomputation by one unit while every sum
 * it belongs to holds: forced rounding, not an exception. Per-share figures may differ by a unit because part of the result goes to other classes of shares.
 */
final class ForcedRounding {

    private ForcedRounding() {
    }

    static List<Comparison> settle(List<Comparison> comparisons) {
        Map<String, int[]> sums = new HashMap<>();
        for (Comparison comparison : comparisons) {
            if (comparison instanceof Footing) {
                count(sums, comparison.reported().id(), comparison.isException());
                if (!comparison.isException()) {
                    count(sums, column(comparison.reported()), false);
                }
                for (Term term : comparison.terms()) {
                    count(sums, term.fact().id(), comparison.isException());
                }
            }
        }
        List<Comparison> out = new ArrayList<>(comparisons.size());
        for (Comparison comparison : comparisons) {
            out.add(forced(comparison, sums) ? with(comparison) : comparison);
        }
        return out;
    }

    private static String column(dev.tickmark.statement.Fact fact) {
        return fact.table() + " " + fact.column();
    }

    private static void count(Map<String, int[]> sums, String id, boolean exception) {
        sums.computeIfAbsent(id, i -> new int[2])[exception ? 1 : 0]++;
    }

    private static boolean forced(Comparison comparison, Map<String, int[]> sums) {
        boolean derived = comparison instanceof Proportion || comparison instanceof Translation || comparison instanceof PerShare;
        if (!derived || !comparison.isException()) {
            return false;
        }
        BigDecimal unit = comparison.reported().unit();
        boolean aUnit = comparison.working().expected().widened(unit).meets(comparison.working().printed());
        int[] seen = sums.getOrDefault(comparison.reported().id(), new int[2]);
        boolean adds = seen[0] > 0 || sums.containsKey(column(comparison.reported()));
        return aUnit && seen[1] == 0 && (adds || comparison instanceof PerShare && !isSeveralTimes(comparison.working()));
    }

    /** Whether a figure of a unit or two is three times what it recomputes to, or a third of it: that is not what other classes of shares take. */
    private static boolean isSeveralTimes(Working working) {
        BigDecimal printed = working.reported().value().abs();
        BigDecimal expected = working.expected().middle().abs();
        BigDecimal three = BigDecimal.valueOf(3);
        return expected.signum() != 0 && printed.signum() != 0 && (printed.compareTo(expected.multiply(three)) > 0 || expected.compareTo(printed.multiply(three)) > 0);
    }

    private static Comparison with(Comparison comparison) {
        Working working = Workings.with(comparison.working(), Outcome.FORCED);
        if (comparison instanceof Proportion p) {
            return new Proportion(working, p.identity(), p.measured());
        }
        if (comparison instanceof Translation t) {
            return new Translation(working, t.identity(), t.measured());
        }
        PerShare s = (PerShare) comparison;
        return new PerShare(working, s.identity(), s.measured());
    }
}
