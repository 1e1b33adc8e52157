package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One line over another; unknown where either is, or where the lower is zero. */
record Quotient(Line above, Line below) {

    boolean isKnown() {
        return above.isKnown() && below.isKnown() && below.signum() != 0;
    }

    BigDecimal value() {
        return above.value().divide(below.value(), Interval.CONTEXT);
    }

    String text() {
        return above.text() + " / " + below.text();
    }

    List<Term> terms() {
        List<Term> terms = new ArrayList<>(above.terms());
        terms.addAll(below.terms());
        return terms;
    }
}
