package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line item as an analyst takes it: one printed figure, or a sum of several. Unknown, with no operands, where it is not printed. */
record Line(List<Term> terms) {

    static final Line UNKNOWN = new Line(List.of());

    Line {
        terms = List.copyOf(terms);
    }

    static Line of(Optional<Fact> fact, String role) {
        return fact.map(f -> new Line(List.of(Term.plus(f, role)))).orElse(UNKNOWN);
    }

    /** A cost or an outlay, which some filings print as a negative: always taken as a positive amount. */
    static Line cost(Optional<Fact> fact, String role) {
        return fact.map(f -> new Line(List.of(f.value().signum() < 0 ? Term.minus(f, role) : Term.plus(f, role)))).orElse(UNKNOWN);
    }

    boolean isKnown() {
        return !terms.isEmpty();
    }

    /** This line, or another where this one is unknown. */
    Line or(Line other) {
        return isKnown() ? this : other;
    }

    /** Both together; unknown where either is. */
    Line plus(Line other) {
        return isKnown() && other.isKnown() ? both(this, other) : UNKNOWN;
    }

    /** This and the other, if it is printed. */
    Line with(Line other) {
        return both(this, other);
    }

    Line minus(Line other) {
        return plus(other.negated());
    }

    /** Without the other, if it is printed. */
    Line without(Line other) {
        return both(this, other.negated());
    }

    Line negated() {
        List<Term> turned = new ArrayList<>();
        for (Term term : terms) {
            turned.add(new Term(term.fact(), term.weight().negate(), term.role()));
        }
        return new Line(turned);
    }

    private static Line both(Line one, Line other) {
        List<Term> all = new ArrayList<>(one.terms);
        all.addAll(other.terms);
        return new Line(all);
    }

    BigDecimal value() {
        BigDecimal value = BigDecimal.ZERO;
        for (Term term : terms) {
            value = value.add(term.fact().value().multiply(term.weight()));
        }
        return value;
    }

    int signum() {
        return value().signum();
    }

    /** The sum written out with printed figures, in brackets where it has several. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            boolean minus = term.weight().signum() < 0;
            boolean leads = text.length() == 0 && !minus;
            text.append(leads ? "" : text.length() == 0 ? "-" : minus ? " - " : " + ").append(leads ? Workings.plain(term.fact()) : Workings.operand(term.fact()));
        }
        return terms.size() > 1 ? "(" + text + ")" : text.toString();
    }
}
