package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure of an earlier period that the filing before printed otherwise: {@code now} as it is printed here, {@code before} as it was filed. {@code others} are the lines of the same statement and period
 * that were changed with it, and {@code agreeing} is how many of them were not; {@code told} says that the filing speaks of a restatement, a reclassification or the like, or holds no prose in which it could.
 */
public record Refiled(Fact now, Fact before, List<Pair> others, int agreeing, boolean told) {

    public Refiled {
        others = List.copyOf(others);
    }

    /** One line in two filings. */
    public record Pair(Fact now, Fact before) {

        /** As printed here less as filed before. */
        public BigDecimal difference() {
            return now.value().subtract(before.value());
        }
    }

    /** The line itself. */
    public Pair line() {
        return new Pair(now, before);
    }
}
