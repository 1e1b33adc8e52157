package dev.tickmark.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds which items total which, by shift and reduce: items are laid on a stack in their order; an item that equals, in its lanes, the signed sum of the topmost ones takes their place.
 * What holds by chance is told from what is meant by how many digits agree in how many lanes against how many ways were tried. Cost: items times a bounded depth times lanes.
 */
final class SumFinder {

    private static final int DEEPEST = 60;
    private static final int SIGNED_DEPTH = 8;
    /** Hundredths of powers of ten by which a sum must beat chance: all plus under a caption or not, and with any other signs. */
    private static final int ENOUGH_PLUS = 260;
    private static final int ENOUGH_SIGNED = 420;
    private static final int ENOUGH_USUAL_SIGNS = 340;
    /** What an item whose caption is no total's must beat in addition. */
    private static final int NOT_CALLED_TOTAL = 190;
    private static final int MOST_OF_A_LANE = 700;
    private static final int OF_A_NIL = 30;
    /** What a block's heading and its total's caption are worth beside figures, and what a run from one total to the next. */
    private static final int A_BLOCK = 280;
    private static final int A_RUN = 150;

    /** Units by which a sum without witnesses must be off. */
    private static final int LEAST_SLIP_ALONE = 1000;

    private final Lanes lanes;
    private final List<Sum> found = new ArrayList<>();
    private final int[] learntSign;
    private final long[] running;

    private SumFinder(Lanes lanes) {
        this.lanes = lanes;
        this.learntSign = new int[lanes.items()];
        this.running = new long[lanes.lanes()];
    }

    /** Every total with its parts. */
    static List<Sum> find(Lanes lanes) {
        SumFinder finder = new SumFinder(lanes);
        finder.run();
        return finder.found;
    }

    private void run() {
        int[] stack = new int[lanes.items()];
        int depth = 0;
        for (int item = 0; item < lanes.items(); item++) {
            Sum best = best(stack, depth, item);
            if (best != null) {
                found.add(best);
                for (int p = 0; p < best.parts().length; p++) {
                    learntSign[best.parts()[p]] = best.signs()[p];
                }
                while (depth > 0 && stack[depth - 1] != best.parts()[0]) {
                    depth--;
                }
                depth--;
            }
            stack[depth++] = item;
        }
    }

    private Sum best(int[] stack, int depth, int item) {
        Sum best = null;
        int deepest = Math.min(depth, DEEPEST);
        Arrays.fill(running, 0);
        for (int k = 1; k <= deepest; k++) {
            int first = stack[depth - k];
            for (int lane = 0; lane < running.length; lane++) {
                running[lane] += lanes.present()[first][lane] ? lanes.value()[first][lane] : 0;
            }
            if (k == 1) {
                best = better(best, repeated(item, new int[] {first}));
                continue;
            }
            boolean adds = meets(item, first, 1, k);
            if (!adds && !lanes.total()[item]) {
                continue;
            }
            int[] parts = Arrays.copyOfRange(stack, depth - k, depth);
            int block = demanded(stack, depth, k, item);
            int[] plus = new int[k];
            Arrays.fill(plus, 1);
            if (adds) {
                best = better(best, tried(item, parts, plus, ways(k, 1) - block, ENOUGH_PLUS));
            }
            if (!lanes.total()[item]) {
                continue;
            }
            int[] minus = new int[k];
            Arrays.fill(minus, -1);
            minus[0] = 1;
            if (meets(item, first, -1, k)) {
                best = better(best, tried(item, parts, minus, ways(k, 2) - block / 2, ENOUGH_USUAL_SIGNS));
            }
            int[] hinted = hinted(parts);
            if (!Arrays.equals(hinted, plus) && !Arrays.equals(hinted, minus)) {
                best = better(best, tried(item, parts, hinted, ways(k, 3), ENOUGH_USUAL_SIGNS));
            }
            if (k > 2 && k <= SIGNED_DEPTH) {
                for (int mask = 1; mask < 1 << (k - 1); mask++) {
                    int[] signs = signs(k, mask);
                    best = better(best, tried(item, parts, signs, ways(k, 1 << (k - 1)), ENOUGH_SIGNED));
                }
            }
        }
        if (best != null || !lanes.total()[item]) {
            return best;
        }
        Sum between = between(stack, depth, item);
        return between == null ? alone(stack, depth, item) : between;
    }

    /** Whether the topmost {@code k} items, the first of them added and the others added or taken off, come near the item in any lane: where they do not, no sum of theirs holds. */
    private boolean meets(int item, int first, int sign, int k) {
        long tolerance = Sum.slack(k);
        for (int lane = 0; lane < running.length; lane++) {
            if (lanes.present()[item][lane]) {
                long opening = lanes.present()[first][lane] ? lanes.value()[first][lane] : 0;
                long sum = opening + sign * (running[lane] - opening);
                if (Math.abs(sum - lanes.value()[item][lane]) <= tolerance) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A total with one figure only, of the lines of its own block or since the total before: no other lane bears witness, so it is a sum only where one plain slip in one figure keeps it from being one. */
    private Sum alone(int[] stack, int depth, int item) {
        int lane = -1;
        for (int l = 0; l < lanes.lanes(); l++) {
            if (lanes.present()[item][l] && !lanes.isShare(item, l)) {
                if (lane >= 0) {
                    return null;
                }
                lane = l;
            }
        }
        int k = 0;
        while (k < depth && k < DEEPEST && lanes.section()[stack[depth - 1 - k]] == lanes.section()[item] && !lanes.total()[stack[depth - 1 - k]]) {
            k++;
        }
        k += k < depth && lanes.total()[stack[depth - 1 - k]] && lanes.section()[stack[depth - 1 - k]] == lanes.section()[item] ? 1 : 0;
        boolean opens = k == depth || k > 0 && (lanes.total()[stack[depth - k]] || lanes.section()[stack[depth - 1 - k]] != lanes.section()[item]);
        if (lane < 0 || k < 3 || !opens) {
            return null;
        }
        int[] parts = Arrays.copyOfRange(stack, depth - k, depth);
        int[] plus = new int[k];
        Arrays.fill(plus, 1);
        BitSet fails = new BitSet();
        fails.set(lane);
        return NearMiss.inSum(lanes, item, parts, plus, lane, LEAST_SLIP_ALONE) ? new Sum(item, parts, plus, new BitSet(), new BitSet(), fails, 0) : null;
    }

    /** A total that is one total before it less or plus another, with lines between that belong to neither. */
    private Sum between(int[] stack, int depth, int item) {
        Sum best = null;
        for (int top = depth - 1; top >= Math.max(0, depth - SIGNED_DEPTH); top--) {
            for (int under = top - 1; under >= Math.max(0, depth - DEEPEST) && lanes.total()[stack[top]]; under--) {
                if (lanes.total()[stack[under]] && (top != depth - 1 || under != top - 1)) {
                    int[] parts = {stack[under], stack[top]};
                    best = better(best, tried(item, parts, new int[] {1, -1}, ways(depth, 4), ENOUGH_SIGNED));
                    best = better(best, tried(item, parts, new int[] {1, 1}, ways(depth, 4), ENOUGH_SIGNED));
                }
            }
        }
        return best;
    }

    /** What captions and headings speak for a run of parts: that they are all the lines of the total's own block, or all since the total before it. */
    private int demanded(int[] stack, int depth, int k, int item) {
        if (!lanes.total()[item]) {
            return 0;
        }
        int first = stack[depth - k];
        boolean opens = depth == k || lanes.section()[stack[depth - k - 1]] != lanes.section()[first];
        boolean own = true;
        for (int i = depth - k; i < depth; i++) {
            own &= lanes.section()[stack[i]] == lanes.section()[item];
        }
        if (opens && own) {
            return A_BLOCK;
        }
        boolean running = lanes.total()[first];
        for (int i = depth - k + 1; i < depth; i++) {
            running &= !lanes.total()[stack[i]];
        }
        return running ? A_RUN : 0;
    }

    private static int[] signs(int k, int mask) {
        int[] signs = new int[k];
        signs[0] = 1;
        for (int i = 1; i < k; i++) {
            signs[i] = (mask >> (i - 1) & 1) == 1 ? -1 : 1;
        }
        return signs;
    }

    private int[] hinted(int[] parts) {
        int[] signs = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            signs[i] = lanes.sign()[parts[i]] < 0 && !isPrintedNegative(parts[i]) ? -1 : 1;
        }
        return signs;
    }

    /** Whether no lane prints an item above nil, and one below: its sign is printed, and its caption takes it off no second time. */
    private boolean isPrintedNegative(int item) {
        boolean negative = false;
        for (int lane = 0; lane < lanes.lanes(); lane++) {
            if (lanes.present()[item][lane] && lanes.value()[item][lane] > 0) {
                return false;
            }
            negative |= lanes.present()[item][lane] && lanes.value()[item][lane] < 0;
        }
        return negative;
    }

    private static int ways(int k, int patterns) {
        return hundredths((long) k * patterns);
    }

    /** A total of one line: only where it repeats it in two lanes or more, and its caption calls it a total. */
    private Sum repeated(int item, int[] parts) {
        if (!lanes.total()[item]) {
            return null;
        }
        Sum sum = tried(item, parts, new int[] {1}, 0, ENOUGH_PLUS);
        boolean repeats = sum != null && sum.near().isEmpty() && (sum.exact().cardinality() >= 2 && sum.fails().isEmpty() || sum.exact().cardinality() >= 1 && sum.fails().cardinality() == 1 && sum.significance() >= ENOUGH_USUAL_SIGNS);
        return repeats ? sum : null;
    }

    private Sum tried(int item, int[] parts, int[] signs, int ways, int enough) {
        BitSet exact = null;
        BitSet near = null;
        BitSet fails = null;
        int significance = -ways;
        int judged = 0;
        int shares = 0;
        long tolerance = Sum.slack(parts.length);
        for (int lane = 0; lane < lanes.lanes(); lane++) {
            if (!lanes.present()[item][lane]) {
                continue;
            }
            long sum = 0;
            int set = 0;
            long largest = 0;
            for (int p = 0; p < parts.length; p++) {
                if (lanes.present()[parts[p]][lane]) {
                    long v = lanes.value()[parts[p]][lane];
                    sum += signs[p] * v;
                    set += v != 0 ? 1 : 0;
                    largest = Math.max(largest, Math.abs(v));
                }
            }
            long total = lanes.value()[item][lane];
            if (total == 0 && set == 0) {
                continue;
            }
            judged++;
            long off = Math.abs(sum - total);
            if (off == 0) {
                exact = exact == null ? new BitSet() : exact;
                exact.set(lane);
                if (set >= Math.min(2, parts.length) && total != 0) {
                    significance += digits(Math.max(Math.abs(total), largest));
                } else {
                    significance += OF_A_NIL;
                }
            } else if (off <= tolerance && set >= 2 && largest > 20 * tolerance) {
                near = near == null ? new BitSet() : near;
                near.set(lane);
                significance += Math.max(0, digits(Math.max(Math.abs(total), largest)) - hundredths(2 * tolerance + 1));
            } else {
                fails = fails == null ? new BitSet() : fails;
                fails.set(lane);
                shares += lanes.isShare(item, lane) ? 1 : 0;
            }
        }
        judged = shares < judged ? judged - shares : judged;
        int holding = (exact == null ? 0 : exact.cardinality()) + (near == null ? 0 : near.cardinality());
        if (holding == 0 || significance < enough + (lanes.total()[item] ? -50 : NOT_CALLED_TOTAL) || holding * 2 < judged - (judged == 3 ? 1 : 0)) {
            return null;
        }
        if (judged > 1 && isForOneLane(parts, signs)) {
            return null;
        }
        return new Sum(item, parts.clone(), signs.clone(), set(exact), set(near), set(fails), significance);
    }

    /** Whether a part is taken off for the sake of a single lane, without its caption saying so, among parts that print their own signs: then the sign printed there is the one to doubt. */
    private boolean isForOneLane(int[] parts, int[] signs) {
        boolean signed = false;
        boolean alone = false;
        for (int p = 0; p < parts.length; p++) {
            int set = 0;
            for (int lane = 0; lane < lanes.lanes(); lane++) {
                boolean here = lanes.present()[parts[p]][lane];
                set += here && lanes.value()[parts[p]][lane] != 0 ? 1 : 0;
                signed |= here && p > 0 && lanes.value()[parts[p]][lane] < 0;
            }
            alone |= signs[p] < 0 && lanes.sign()[parts[p]] >= 0 && set < 2;
        }
        return signed && alone;
    }

    private static BitSet set(BitSet bits) {
        return bits == null ? new BitSet() : bits;
    }

    private static int digits(long value) {
        return Math.min(MOST_OF_A_LANE, hundredths(Math.abs(value) + 1));
    }

    /** The common logarithm of a positive number in hundredths, from its leading bits: good to two of them. */
    static int hundredths(long value) {
        int power = 63 - Long.numberOfLeadingZeros(value);
        long sixteenths = power >= 4 ? (value >> (power - 4)) & 15 : (value << (4 - power)) & 15;
        return (power * 3010 + LEADING[(int) sixteenths] + 50) / 100;
    }

    /** Ten-thousandths of the common logarithm of 1 and so many sixteenths. */
    private static final int[] LEADING = {0, 263, 512, 746, 969, 1181, 1383, 1576, 1761, 1938, 2109, 2272, 2430, 2583, 2730, 2872};

    /** More lanes that hold, exact ones before near ones; then the less accidental; a longer run whose added parts are all nil in the same block. */
    private Sum better(Sum a, Sum b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int holdA = 2 * a.exact().cardinality() + a.near().cardinality();
        int holdB = 2 * b.exact().cardinality() + b.near().cardinality();
        if (holdA != holdB) {
            return holdA > holdB ? a : b;
        }
        if (b.parts().length > a.parts().length && a.allPlus() && b.allPlus() && sameSection(b)) {
            return b;
        }
        return b.significance() > a.significance() + 50 ? b : a;
    }

    private boolean sameSection(Sum sum) {
        int section = lanes.section()[sum.parts()[sum.parts().length - 1]];
        for (int part : sum.parts()) {
            if (lanes.section()[part] != section) {
                return false;
            }
        }
        return true;
    }
}
