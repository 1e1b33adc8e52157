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
                    applied(found, amount.uom().code(), column.uom().code(), rates).ifPresent(out::add);
                    break;
                }
            }
        }
        return out;
    }

    /** The rate that a column was translated at, from its largest figure, beside the one that is stated and was not applied; a rate far off is stated for something else. */
    private static Optional<Comparison> applied(List<Comparison> found, String from, String to, List<Filing.Rate> rates) {
        Comparison largest = found.stream().max(java.util.Comparator.comparing(comparison -> comparison.reported().value().abs())).orElseThrow();
        if (largest.terms().size() > 1 || largest.reported().interval().holds(BigDecimal.ZERO)) {
            return Optional.empty();
        }
        Fact original = largest.terms().get(0).fact();
        Interval implied = original.interval().over(largest.reported().interval());
        for (Filing.Rate rate : rates) {
            boolean near = rate.rate().subtract(implied.middle()).abs().multiply(BigDecimal.TEN).compareTo(implied.middle().abs()) < 0;
            if (rate.from().equals(from) && rate.to().equals(to) && near) {
                List<Term> terms = List.of(Term.plus(original, "translated amount"), Term.plus(largest.reported(), "translation"));
                Working working = Workings.of(rate.figure(), terms, implied, Workings.plain(original) + " / " + Workings.plain(largest.reported()), Evidence.STRUCTURE);
                return Optional.of(new Proportion(working, Identity.NONE, Measured.RATE_APPLIED));
            }
        }
        return Optional.empty();
    }

    /** Rates between two currencies that several sentences state, each beside the first; nothing is said of rates that are far apart or of several days. */
    static List<Comparison> stated(Filing filing) {
        List<Comparison> out = new ArrayList<>();
        for (int i = 1; i < filing.rates().size(); i++) {
            Filing.Rate rate = filing.rates().get(i);
            Filing.Rate first = filing.rates().stream().filter(other -> other.from().equals(rate.from()) && other.to().equals(rate.to())).findFirst().orElseThrow();
            Working working = first == rate ? null : Workings.sum(rate.figure(), List.of(Term.plus(first.figure(), "stated first")), dev.tickmark.amount.Rounding.NEAREST, Evidence.CLAIM);
            if (working != null && (working.outcome() == Outcome.TICK || NearMiss.slip(rate.figure(), first.rate()).isPresent())) {
                out.add(new TieOut(working, Identity.NONE, Measured.RATE));
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
