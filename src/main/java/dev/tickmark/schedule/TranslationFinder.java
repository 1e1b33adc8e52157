package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Convenience-currency columns: which column they translate, and at which rate, as the filing states it or as its own large figures imply. */
final class TranslationFinder {

    private TranslationFinder() {
    }

    static List<Comparison> find(Matrix matrix, List<Filing.Rate> rates) {
        List<Comparison> out = new ArrayList<>();
        List<Column> amounts = matrix.columns(FactRole.AMOUNT);
        for (Column column : matrix.columns(FactRole.TRANSLATION)) {
            List<Column> near = new ArrayList<>(amounts);
            near.sort(java.util.Comparator.comparingInt((Column c) -> c.period().equals(column.period()) ? 0 : 1).thenComparingInt(c -> Math.abs(c.index() - column.index())));
            for (Column amount : near) {
                List<Comparison> found = pair(matrix.column(column), matrix.column(amount), amount.uom().code(), column.uom().code(), rates);
                if (!found.isEmpty()) {
                    out.addAll(found);
                    break;
                }
            }
        }
        return out;
    }

    private static List<Comparison> pair(Fact[] translated, Fact[] original, String from, String to, List<Filing.Rate> rates) {
        List<Optional<Filing.Rate>> tried = new ArrayList<>();
        for (Filing.Rate rate : rates) {
            if (rate.from().equals(from) && rate.to().equals(to)) {
                tried.add(Optional.of(rate));
            }
        }
        tried.add(Optional.empty());
        for (Optional<Filing.Rate> rate : tried) {
            BigDecimal value = rate.map(Filing.Rate::rate).orElseGet(() -> implied(translated, original));
            if (value.signum() <= 0) {
                continue;
            }
            List<Comparison> out = new ArrayList<>();
            int holds = 0;
            for (int r = 0; r < translated.length; r++) {
                if (translated[r] != null && original[r] != null && !translated[r].nil() && Matrix.amount(original[r])) {
                    Interval expected = original[r].interval().over(Interval.exactly(value));
                    List<Term> terms = new ArrayList<>();
                    terms.add(new Term(original[r], BigDecimal.ONE.divide(value, Interval.CONTEXT), "translated amount"));
                    rate.ifPresent(x -> terms.add(new Term(x.figure(), BigDecimal.ZERO, "rate")));
                    Working working = Workings.of(translated[r], terms, expected, Workings.plain(original[r]) + " / " + value.stripTrailingZeros().toPlainString(), Evidence.STRUCTURE);
                    out.add(new Translation(working, Identity.NONE, Measured.TRANSLATION));
                    holds += working.outcome() == Outcome.TICK || working.difference().abs().compareTo(translated[r].unit().multiply(new BigDecimal("1.5"))) <= 0 ? 1 : 0;
                }
            }
            if (holds >= 3 && holds * 10 >= out.size() * 7) {
                return out;
            }
        }
        return List.of();
    }

    /** The middle of the rates that pairs of figures imply, from the larger half of them; 0 where there are fewer than four. */
    private static BigDecimal implied(Fact[] translated, Fact[] original) {
        List<BigDecimal[]> pairs = new ArrayList<>();
        for (int r = 0; r < translated.length; r++) {
            if (translated[r] != null && Matrix.amount(original[r]) && translated[r].value().signum() != 0 && original[r].value().signum() != 0) {
                pairs.add(new BigDecimal[] {translated[r].value().abs(), original[r].value().divide(translated[r].value(), Interval.CONTEXT)});
            }
        }
        if (pairs.size() < 4) {
            return BigDecimal.ZERO;
        }
        pairs.sort((a, b) -> b[0].compareTo(a[0]));
        List<BigDecimal> rates = new ArrayList<>();
        for (BigDecimal[] pair : pairs.subList(0, (pairs.size() + 1) / 2)) {
            rates.add(pair[1]);
        }
        rates.sort(null);
        return rates.get(rates.size() / 2);
    }
}
