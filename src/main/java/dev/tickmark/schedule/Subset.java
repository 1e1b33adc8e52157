package dev.tickmark.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of several lines make up a total, in every column at once. A choice is believed where the digits that agree outweigh by far the ways there were to choose;
 * of several that hold, the one of fewest lines.
 */
final class Subset {

    private static final int MOST_LINES = 20;
    /** In hundredths of powers of ten: by how much the digits that agree must beat the choices, and what a choice of one line costs. */
    private static final int SURE = 300;
    private static final int CHOICE = 30;
    private static final int DIGIT = 100;
    private static final int LONGEST = 17;

    private Subset() {
    }

    /** The numbers of the lines that add up to the total in every column; empty where none do, or chance could have it. */
    static List<Integer> of(BigDecimal[] total, List<BigDecimal[]> lines) {
        int n = lines.size();
        long[] sought = longs(total);
        if (n < 2 || n > MOST_LINES || sought == null || DIGIT * digits(sought) < n * CHOICE + SURE) {
            return List.of();
        }
        long[][] values = new long[n][];
        for (int i = 0; i < n; i++) {
            values[i] = longs(lines.get(i));
            if (values[i] == null) {
                return List.of();
            }
        }
        return chosen(search(sought, values));
    }

    /** Goes through all choices, one line in or out at a time. */
    private static int search(long[] sought, long[][] values) {
        long[] left = sought.clone();
        int in = 0;
        int best = 0;
        for (int step = 1; step < 1 << values.length; step++) {
            int line = Integer.numberOfTrailingZeros(step);
            int bit = 1 << line;
            in ^= bit;
            long sign = (in & bit) != 0 ? -1 : 1;
            boolean nothing = true;
            for (int c = 0; c < left.length; c++) {
                left[c] += sign * values[line][c];
                nothing &= left[c] == 0;
            }
            if (nothing && Integer.bitCount(in) > 1 && (best == 0 || Integer.bitCount(in) < Integer.bitCount(best))) {
                best = in;
            }
        }
        return best;
    }

    private static List<Integer> chosen(int bits) {
        List<Integer> out = new ArrayList<>();
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            out.add(Integer.numberOfTrailingZeros(rest));
        }
        return out;
    }

    /** Digits that the columns show in all, trailing zeros not counted. */
    private static int digits(long[] values) {
        int digits = 0;
        for (long value : values) {
            digits += value == 0 ? 0 : BigDecimal.valueOf(value).abs().stripTrailingZeros().precision();
        }
        return digits;
    }

    /** In hundredths; null where a value is too long or too fine. */
    private static long[] longs(BigDecimal[] values) {
        long[] out = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            BigDecimal cents = values[i] == null ? BigDecimal.ZERO : values[i].movePointRight(2);
            if (cents.stripTrailingZeros().scale() > 0 || cents.precision() - cents.scale() > LONGEST) {
                return null;
            }
            out[i] = cents.longValue();
        }
        return out;
    }
}
