package dev.tickmark.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Every value that a printed number may stand for: from {@code low} to {@code high}, both inclusive, in base units.
 * The one place where rounding is settled; the idea of XBRL Calculations 1.1: figures agree when their intervals meet.
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /** Enough for any filing's arithmetic, and bounded so that no input can make it grow. */
    public static final MathContext CONTEXT = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("an interval runs from low to high: " + low + " to " + high);
        }
    }

    /** Just this value. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    /** What a value printed to the nearest {@code unit} stands for under a way of rounding. */
    public static Interval printed(BigDecimal value, BigDecimal unit, Rounding rounding) {
        return switch (rounding) {
            case EXACT -> exactly(value);
            case NEAREST -> around(value, unit.multiply(HALF));
            case DOWN -> value.signum() < 0 ? new Interval(value.subtract(unit), value) : new Interval(value, value.add(unit));
        };
    }

    /** From {@code half} below to {@code half} above a value. */
    public static Interval around(BigDecimal value, BigDecimal half) {
        return new Interval(value.subtract(half), value.add(half));
    }

    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    public Interval negated() {
        return new Interval(high.negate(), low.negate());
    }

    public Interval times(BigDecimal factor) {
        BigDecimal a = low.multiply(factor, CONTEXT);
        BigDecimal b = high.multiply(factor, CONTEXT);
        return a.compareTo(b) <= 0 ? new Interval(a, b) : new Interval(b, a);
    }

    public Interval times(Interval other) {
        BigDecimal[] corners = {low.multiply(other.low, CONTEXT), low.multiply(other.high, CONTEXT), high.multiply(other.low, CONTEXT), high.multiply(other.high, CONTEXT)};
        return hull(corners);
    }

    /** The quotient; {@code other} must not contain zero. */
    public Interval over(Interval other) {
        if (other.holds(BigDecimal.ZERO)) {
            throw new ArithmeticException("division by an interval that contains zero: " + other);
        }
        if (other.high.signum() < 0) {
            return negated().over(other.negated());
        }
        return new Interval(low.divide(low.signum() < 0 ? other.low : other.high, CONTEXT), high.divide(high.signum() < 0 ? other.high : other.low, CONTEXT));
    }

    private static Interval hull(BigDecimal[] corners) {
        BigDecimal least = corners[0];
        BigDecimal most = corners[0];
        for (BigDecimal corner : corners) {
            least = least.min(corner);
            most = most.max(corner);
        }
        return new Interval(least, most);
    }

    /** The interval grown by a twentieth of {@code value} on both sides: so far "about" reaches in a sentence, and so far a relation that is no identity may be off. */
    public Interval roughly(BigDecimal value) {
        return widened(value.abs().multiply(TWENTIETH));
    }

    /** The interval up to twice {@code value}: so far "more than" reaches in a sentence. */
    public Interval beyond(BigDecimal value) {
        return new Interval(low, value.abs().add(value.abs()).max(high));
    }

    /** The interval grown by {@code margin} on both sides. */
    public Interval widened(BigDecimal margin) {
        return new Interval(low.subtract(margin), high.add(margin));
    }

    public boolean holds(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    public BigDecimal middle() {
        return low.add(high).divide(BigDecimal.valueOf(2), CONTEXT);
    }
}
