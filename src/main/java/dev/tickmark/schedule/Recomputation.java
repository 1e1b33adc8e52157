package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Rounding;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.Optional;

/** What a comparison would say if one of its figures had another value. */
public final class Recomputation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Recomputation() {
    }

    /** The value of a figure with which the comparison would hold; empty where no value of it could (a base that is zero, a figure that enters with no weight). */
    public static Optional<BigDecimal> mending(Comparison comparison, Fact figure) {
        Working working = comparison.working();
        if (working.reported().id().equals(figure.id())) {
            return Optional.of(working.expected().middle());
        }
        BigDecimal v = figure.value();
        BigDecimal printed = working.reported().value();
        BigDecimal expected = working.expected().middle();
        if (working.linear() || comparison instanceof Translation) {
            BigDecimal weight = weight(working, figure);
            return weight.signum() == 0 ? Optional.empty() : Optional.of(v.add(printed.subtract(expected).divide(weight, Interval.CONTEXT)));
        }
        boolean above = working.terms().get(0).fact().id().equals(figure.id());
        if (comparison instanceof Change) {
            printed = printed.add(HUNDRED);
            expected = expected.add(HUNDRED);
        }
        if (printed.signum() == 0 || expected.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(above ? v.multiply(printed).divide(expected, Interval.CONTEXT) : v.multiply(expected).divide(printed, Interval.CONTEXT));
    }

    /** Whether the comparison would hold if the figure had the value. */
    public static boolean holds(Comparison comparison, Fact figure, BigDecimal value) {
        Working working = comparison.working();
        if (working.reported().id().equals(figure.id())) {
            BigDecimal shift = value.subtract(figure.value());
            return shifted(working.printed(), shift).meets(working.expected());
        }
        BigDecimal v = figure.value();
        if (working.linear() || comparison instanceof Translation) {
            return shifted(working.expected(), value.subtract(v).multiply(weight(working, figure))).meets(working.printed());
        }
        if (v.signum() == 0 || value.signum() == 0) {
            return false;
        }
        boolean above = working.terms().get(0).fact().id().equals(figure.id());
        BigDecimal factor = above ? value.divide(v, Interval.CONTEXT) : v.divide(value, Interval.CONTEXT);
        if (comparison instanceof Change) {
            Interval hundred = Interval.exactly(HUNDRED);
            return working.expected().plus(hundred).times(factor).minus(hundred).meets(working.printed());
        }
        return working.expected().times(factor).meets(working.printed());
    }

    private static Interval shifted(Interval interval, BigDecimal by) {
        return new Interval(interval.low().add(by), interval.high().add(by));
    }

    private static BigDecimal weight(Working working, Fact figure) {
        BigDecimal weight = BigDecimal.ZERO;
        for (Term term : working.terms()) {
            if (term.fact().id().equals(figure.id())) {
                weight = weight.add(term.weight());
            }
        }
        return weight;
    }

    /** A value as the figure would print it: to its own unit. */
    public static BigDecimal toUnit(Fact figure, BigDecimal value) {
        return Interval.printed(value, figure.unit(), Rounding.EXACT).low().divide(figure.unit(), 0, java.math.RoundingMode.HALF_EVEN).multiply(figure.unit());
    }
}
