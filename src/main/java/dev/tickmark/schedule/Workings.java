package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Rounding;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.List;

/** Sets out the arithmetic of comparisons. */
final class Workings {

    private Workings() {
    }

    /** A figure against the weighted sum of others under a way of rounding. */
    static Working sum(Fact reported, List<Term> terms, Rounding rounding, Evidence evidence) {
        Interval expected = Interval.exactly(BigDecimal.ZERO);
        for (Term term : terms) {
            expected = expected.plus(term.fact().interval(term.fact().nil() ? Rounding.EXACT : rounding).times(term.weight()));
        }
        Interval printed = reported.interval(rounding);
        return new Working(reported, terms, expected, printed, printed.meets(expected) ? Outcome.TICK : Outcome.EXCEPTION, sumText(terms), evidence, true, "");
    }

    /** A figure against what the operands give, computed by the caller. */
    static Working of(Fact reported, List<Term> terms, Interval expected, String expression, Evidence evidence) {
        Interval printed = reported.interval();
        return new Working(reported, terms, expected, printed, printed.meets(expected) ? Outcome.TICK : Outcome.EXCEPTION, expression, evidence, false, "");
    }

    /** One figure against the same figure elsewhere, at the coarser rounding. */
    static Working same(Fact reported, Fact other, Evidence evidence) {
        Interval printed = reported.interval();
        Interval expected = other.interval();
        boolean holds = printed.meets(expected) && (reported.unit().compareTo(other.unit()) != 0 || reported.value().compareTo(other.value()) == 0);
        return new Working(reported, List.of(Term.plus(other, "the same elsewhere")), expected, printed, holds ? Outcome.TICK : Outcome.EXCEPTION, other.text(), evidence, true, "");
    }

    static Working with(Working working, Outcome outcome) {
        return new Working(working.reported(), working.terms(), working.expected(), working.printed(), outcome, working.expression(), working.evidence(), working.linear(), working.note());
    }

    private static String sumText(List<Term> terms) {
        StringBuilder out = new StringBuilder();
        for (Term term : terms) {
            boolean minus = term.weight().signum() < 0;
            if (out.length() > 0) {
                out.append(minus ? " - " : " + ");
            } else if (minus) {
                out.append("-");
            }
            if (term.weight().abs().compareTo(BigDecimal.ONE) != 0) {
                out.append(term.weight().abs().toPlainString()).append(" x ");
            }
            out.append(out.length() == 0 ? plain(term.fact()) : operand(term.fact()));
        }
        return out.toString();
    }

    private static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return text.strip().replaceAll("\\s+", " ");
            }
        }
        return text;
    }

    /** The figure as printed, in brackets where a sign before it would stand beside its own. */
    static String operand(Fact fact) {
        String text = plain(fact);
        return text.length() > 1 && (text.startsWith("-") || text.startsWith("\u2212")) ? "(" + text + ")" : text;
    }

    /** The figure as printed, in one line. */
    static String plain(Fact fact) {
        String text = folded(fact.text());
        boolean unsigned = fact.value().signum() < 0 && text.indexOf('(') < 0 && !text.isEmpty() && Character.isDigit(text.charAt(0)) && Character.isDigit(text.charAt(text.length() - 1));
        return unsigned ? "(" + text + ")" : text;
    }
}
