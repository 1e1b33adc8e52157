package dev.tickmark.schedule;

import java.math.BigDecimal;
import java.util.List;

/**
 * A quantity that analysts compute from line items, with its operands: {@code name} such as WORKING_CAPITAL or RESTRICTED_CASH_SHARE, the value (money in base units, shares and changes in percent,
 * ratios as they are), over what time and of which period shown, and the arithmetic written out with printed figures.
 */
public record Measure(String name, BigDecimal value, String uom, Span span, Age age, List<Term> terms, String expression) {

    public Measure {
        terms = List.copyOf(terms);
    }

    public boolean isCurrent() {
        return age == Age.CURRENT;
    }
}
