package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Whether one printed figure becomes another by a slip that typists and scanners make, and which. */
public final class NearMiss {

    private NearMiss() {
    }

    /** The slip that turns {@code meant} (base units) into what is printed at the fact, in words with a question mark; empty where no single slip does. */
    public static Optional<String> slip(Fact printed, BigDecimal meant) {
        BigDecimal unit = printed.unit();
        BigDecimal scaled = meant.divide(unit, 6, java.math.RoundingMode.HALF_EVEN);
        BigDecimal whole = scaled.setScale(0, java.math.RoundingMode.HALF_EVEN);
        if (scaled.subtract(whole).abs().compareTo(new BigDecimal("0.001")) > 0) {
            return Optional.empty();
        }
        BigInteger is = printed.value().divide(unit, 0, java.math.RoundingMode.HALF_EVEN).toBigInteger();
        return slip(is, whole.toBigInteger());
    }

    /** Of whole numbers of printed units. */
    static Optional<String> slip(BigInteger is, BigInteger meant) {
        if (is.equals(meant) || is.signum() == 0 || meant.signum() == 0) {
            return Optional.empty();
        }
        if (is.equals(meant.negate())) {
            return Optional.of("sign?");
        }
        if (is.signum() != meant.signum()) {
            return Optional.empty();
        }
        String a = is.abs().toString();
        String b = meant.abs().toString();
        if (a.equals(b + "0") || b.equals(a + "0")) {
            return Optional.of("x10?");
        }
        if (a.equals(b + "00") || b.equals(a + "00") || a.equals(b + "000") || b.equals(a + "000")) {
            return Optional.of("wrong scale?");
        }
        if (a.length() == b.length()) {
            return sameLength(a, b);
        }
        if (Math.abs(a.length() - b.length()) == 1 && a.length() > 1) {
            String longer = a.length() > b.length() ? a : b;
            String shorter = a.length() > b.length() ? b : a;
            for (int i = 0; i < longer.length(); i++) {
                if (longer.substring(0, i).concat(longer.substring(i + 1)).equals(shorter)) {
                    return Optional.of(a.length() > b.length() ? "a digit too many?" : "a digit lost?");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a slip in one figure, the total or a part, accounts for what a lane's sum is off by: {@code least} units or more, for fewer are often so by chance. */
    static boolean inSum(Lanes lanes, int total, int[] parts, int[] signs, int lane, long least) {
        long off = lanes.value()[total][lane];
        for (int p = 0; p < parts.length; p++) {
            off -= lanes.present()[parts[p]][lane] ? signs[p] * lanes.value()[parts[p]][lane] : 0;
        }
        if (Math.abs(off) < least) {
            return false;
        }
        boolean slipped = slips(lanes.value()[total][lane], -off);
        for (int p = 0; p < parts.length && !slipped; p++) {
            slipped = lanes.present()[parts[p]][lane] && slips(lanes.value()[parts[p]][lane], signs[p] * off);
        }
        return slipped;
    }

    private static boolean slips(long is, long correction) {
        return slip(BigInteger.valueOf(is), BigInteger.valueOf(is + correction)).isPresent();
    }

    private static Optional<String> sameLength(String a, String b) {
        int first = -1;
        int last = -1;
        int differ = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                first = first < 0 ? i : first;
                last = i;
                differ++;
            }
        }
        if (differ == 1) {
            return a.length() == 1 ? Optional.empty() : Optional.of("one digit?");
        }
        boolean swapped = differ == 2 && a.charAt(first) == b.charAt(last) && a.charAt(last) == b.charAt(first);
        return swapped ? Optional.of("digits swapped?") : Optional.empty();
    }
}
