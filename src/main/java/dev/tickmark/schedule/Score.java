package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A published score as it is added up: a constant and components with their coefficients, each written out. */
final class Score {

    private final List<Term> terms = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private BigDecimal value = BigDecimal.ZERO;

    Score constant(String amount) {
        value = value.add(new BigDecimal(amount));
        text.append(amount);
        return this;
    }

    /** Adds a coefficient times a quotient of printed figures. */
    Score add(String coefficient, Quotient quotient) {
        return add(coefficient, quotient.value(), quotient.text(), quotient.terms());
    }

    /** Adds a coefficient times an index computed from printed figures, named. */
    Score add(String coefficient, String index, BigDecimal of, List<Term> operands) {
        return add(coefficient, of, rounded(of) + " " + index, operands);
    }

    private Score add(String coefficient, BigDecimal of, String written, List<Term> operands) {
        BigDecimal factor = new BigDecimal(coefficient);
        value = value.add(factor.multiply(of, Interval.CONTEXT));
        text.append(text.length() == 0 ? factor.signum() < 0 ? "-" : "" : factor.signum() < 0 ? " - " : " + ").append(factor.abs().toPlainString()).append(" x ").append(written);
        terms.addAll(operands);
        return this;
    }

    BigDecimal value() {
        return value.round(Interval.CONTEXT);
    }

    String text() {
        return text.toString();
    }

    List<Term> terms() {
        return terms;
    }

    static String rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
