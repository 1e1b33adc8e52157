package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.math.BigDecimal;

/** An operand of a recomputation: the fact, the factor with which it enters (1, -1, a rate), and its role in words ("part", "prior period", "base"). */
public record Term(Fact fact, BigDecimal weight, String role) {

    public static Term plus(Fact fact, String role) {
        return new Term(fact, BigDecimal.ONE, role);
    }

    public static Term minus(Fact fact, String role) {
        return new Term(fact, BigDecimal.ONE.negate(), role);
    }
}
