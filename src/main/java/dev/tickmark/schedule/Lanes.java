package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import java.math.BigDecimal;
import java.util.List;

/**
 * Figures laid out for adding up: {@code items} in their printed order (rows of a table, or its columns), each with one figure a lane (a column, or a row), as whole numbers
 * of the lane's smallest printed unit. {@code total[i]} says that the item's caption calls it a total, {@code sign[i]} the sign its caption suggests (0 for none),
 * {@code section[i]} numbers the block it stands in.
 */
record Lanes(int items, int lanes, long[][] value, boolean[][] present, Fact[][] fact, boolean[] total, int[] sign, int[] section) {

    static final long TOO_LARGE = Long.MAX_VALUE / 4096;

    /** Lays out facts; {@code facts[item][lane]} may be null. A figure too large to add safely is left out. */
    static Lanes of(Fact[][] facts, boolean[] total, int[] sign, int[] section) {
        int items = facts.length;
        int lanes = items == 0 ? 0 : facts[0].length;
        long[][] value = new long[items][lanes];
        boolean[][] present = new boolean[items][lanes];
        for (int lane = 0; lane < lanes; lane++) {
            int power = Integer.MAX_VALUE;
            for (Fact[] item : facts) {
                if (item[lane] != null && !item[lane].nil()) {
                    power = Math.min(power, item[lane].scale() - item[lane].decimals());
                }
            }
            for (int i = 0; i < items; i++) {
                Fact fact = facts[i][lane];
                if (fact != null) {
                    BigDecimal units = fact.value().scaleByPowerOfTen(power == Integer.MAX_VALUE ? 0 : -power);
                    if (units.precision() - units.scale() <= 15) {
                        value[i][lane] = units.longValue();
                        present[i][lane] = Math.abs(value[i][lane]) < TOO_LARGE;
                    }
                }
            }
        }
        return new Lanes(items, lanes, value, present, facts, total, sign, section);
    }

    /** Whether a figure is a percentage of some amount: shares of different amounts add up to nothing, where the amounts do. */
    boolean isShare(int item, int lane) {
        return fact[item][lane] != null && fact[item][lane].role() == FactRole.SHARE;
    }

    /** The items in reverse order, for totals that stand above their parts. */
    Lanes reversed() {
        Lanes out = new Lanes(items, lanes, new long[items][], new boolean[items][], new Fact[items][], new boolean[items], new int[items], new int[items]);
        for (int i = 0; i < items; i++) {
            int j = items - 1 - i;
            out.value[i] = value[j];
            out.present[i] = present[j];
            out.fact[i] = fact[j];
            out.total[i] = total[j];
            out.sign[i] = sign[j];
            out.section[i] = section[j];
        }
        return out;
    }

    static Lanes of(List<Fact[]> facts, List<Boolean> totals, List<Integer> signs, List<Integer> sections) {
        boolean[] total = new boolean[facts.size()];
        int[] sign = new int[facts.size()];
        int[] section = new int[facts.size()];
        for (int i = 0; i < facts.size(); i++) {
            total[i] = totals.get(i);
            sign[i] = signs.get(i);
            section[i] = sections.get(i);
        }
        return of(facts.toArray(new Fact[0][]), total, sign, section);
    }
}
