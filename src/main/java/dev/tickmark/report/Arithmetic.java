package dev.tickmark.report;

import dev.tickmark.amount.Uom;
import dev.tickmark.finding.Calculation;
import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Mark;
import dev.tickmark.review.Review;
import dev.tickmark.schedule.Comparison;
import dev.tickmark.schedule.Measure;
import dev.tickmark.schedule.Term;
import dev.tickmark.schedule.Working;
import dev.tickmark.statement.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finding's arithmetic set out like a workpaper: operands one under the other with the sign they enter with, then what they give, what is printed, and the difference, all in the unit in which the
 * reported figure is printed. {@code linear} where the operands add up to the result; then a line is ruled under them.
 */
record Arithmetic(List<Operand> operands, boolean linear, String expression, String expected, String reported, Optional<Mark> printed, String difference, String unit) {

    /** A figure of a workpaper: its sign (empty, "+", "−", or a factor), its mark, and its place in the column. */
    record Operand(String sign, Mark mark) {
    }

    /** Whether the arithmetic only shows how a figure comes about: nothing printed disagrees with it. */
    boolean agrees() {
        return expected.equals(reported) || difference.matches("0(\\.0+)?( %)?");
    }

    /** Whether there is anything to set out: more than one figure copied. */
    boolean tells() {
        return !agrees() || operands.size() > 1 || expression.contains(" ");
    }

    /** Finds the comparisons of a review by the figure they report. */
    static final class Ledger {

        private final Map<String, List<Comparison>> byExpression = new LinkedHashMap<>();
        private final Set<String> money = new HashSet<>();

        Ledger(Review review) {
            review.examination().judgements().forEach(judgement ->
                    byExpression.computeIfAbsent(judgement.comparison().working().expression(), e -> new ArrayList<>()).add(judgement.comparison()));
            review.schedule().measures().stream().filter(measure -> new Uom(measure.uom()).isCurrency()).map(Measure::expression).forEach(money::add);
        }

        /** Whether the expression gives money, in the unit of its operands, rather than a ratio of them. */
        private boolean givesMoney(String expression) {
            return money.contains(expression);
        }

        /** The comparison a finding's calculation was taken from: the same expression, and a reported figure the finding names. */
        private Optional<Comparison> of(Finding finding, Calculation calculation) {
            for (Comparison comparison : byExpression.getOrDefault(calculation.expression(), List.of())) {
                if (comparison.reported().value().compareTo(calculation.reported()) == 0 && marks(finding).containsKey(comparison.reported().id())) {
                    return Optional.of(comparison);
                }
            }
            return Optional.empty();
        }
    }

    private static Map<String, Mark> marks(Finding finding) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        finding.subject().figure().ifPresent(fact -> marks.put(fact.id(), finding.subject()));
        finding.evidence().forEach(mark -> mark.figure().ifPresent(fact -> marks.putIfAbsent(fact.id(), mark)));
        return marks;
    }

    /** The arithmetic of a finding; empty where it has none. */
    static Optional<Arithmetic> of(Finding finding, Ledger ledger) {
        return finding.calculation().map(calculation -> ledger.of(finding, calculation)
                .map(comparison -> of(calculation, comparison, marks(finding))).orElseGet(() -> of(calculation, finding, ledger.givesMoney(calculation.expression()))));
    }

    /** The arithmetic of a relation that was tried, whatever came of it. */
    static Arithmetic of(Comparison comparison) {
        Working working = comparison.working();
        return of(new Calculation(working.expression(), working.expected().middle(), working.reported().value(), working.difference(), working.expected()), comparison, Map.of());
    }

    private static Arithmetic of(Calculation calculation, Comparison comparison, Map<String, Mark> marks) {
        Fact reported = comparison.reported();
        boolean linear = comparison.working().linear();
        List<Operand> operands = new ArrayList<>();
        for (Term term : comparison.terms()) {
            Mark mark = marks.getOrDefault(term.fact().id(), Mark.of(term.role(), term.fact()));
            String sign = !linear ? "" : term.weight().compareTo(java.math.BigDecimal.ONE) == 0 ? operands.isEmpty() ? "" : "+"
                    : term.weight().compareTo(java.math.BigDecimal.ONE.negate()) == 0 ? "\u2212" : "\u00d7 " + Digits.plain(term.weight());
            operands.add(new Operand(sign, mark));
        }
        return new Arithmetic(operands, linear, calculation.expression(), Digits.beside(calculation.expected(), reported), reported.text(),
                Optional.of(marks.getOrDefault(reported.id(), Mark.of("reported", reported))), Digits.beside(calculation.difference(), reported), Digits.unit(reported));
    }

    /** A measure rather than a comparison: every figure of the finding in the order in which the expression names them, but for the one that is compared with the result. */
    private static Arithmetic of(Calculation calculation, Finding finding, boolean money) {
        Map<String, Mark> marks = marks(finding);
        boolean compares = calculation.difference().signum() != 0;
        Optional<Mark> printed = marks.values().stream().filter(mark -> compares && mark.figure().get().value().compareTo(calculation.reported()) == 0).findFirst();
        Optional<Fact> reported = printed.or(() -> money ? marks.values().stream().findFirst() : Optional.empty()).flatMap(Mark::figure);
        List<Operand> operands = marks.values().stream().filter(mark -> printed.isEmpty() || mark != printed.get())
                .sorted(Comparator.comparingInt(mark -> place(calculation.expression(), mark.text()))).map(mark -> new Operand("", mark)).toList();
        return new Arithmetic(operands, false, calculation.expression(), reported.map(fact -> Digits.beside(calculation.expected(), fact)).orElseGet(() -> Digits.plain(calculation.expected())),
                printed.map(Mark::text).orElseGet(() -> Digits.plain(calculation.reported())), printed,
                reported.map(fact -> Digits.beside(calculation.difference(), fact)).orElseGet(() -> Digits.plain(calculation.difference())),
                reported.map(Digits::unit).orElse(""));
    }

    private static int place(String expression, String text) {
        int at = expression.indexOf(text);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
