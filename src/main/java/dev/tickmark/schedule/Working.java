package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.List;

/**
 * The arithmetic of one comparison: the reported figure, the operands, what they say it should be and what it may stand for (both in base units, percentages in percent),
 * the outcome, the sum written out with printed figures, and why it is believed. {@code linear} where the expected value is the weighted sum of the operands; {@code note} names another reading that fits where the stated one does not, empty if none is known.
 */
public record Working(Fact reported, List<Term> terms, Interval expected, Interval printed, Outcome outcome, String expression, Evidence evidence, boolean linear, String note) {

    public Working {
        terms = List.copyOf(terms);
    }

    /** Reported less expected; zero where the intervals meet in the middle. */
    public BigDecimal difference() {
        return reported.value().subtract(expected.middle());
    }
}
