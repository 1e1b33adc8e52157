package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Percentages of sentences that no claim holds, beside the change of an amount that the same sentence gives and a table prints: "107.1 million, or 39.2% more". A tick where it recomputes with three digits or more;
 * never an exception, for what such a percentage is of is not said.
 */
final class SentenceMates {

    private static final int FEWEST_DIGITS = 3;
    /** A sentence with more amounts is a list. */
    private static final int MOST_AMOUNTS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<Integer, Set<Fact>> tied = new HashMap<>();
    private final Map<Integer, List<Fact>> stated = new HashMap<>();
    private final Map<Integer, Table> tables = new HashMap<>();
    private final Set<String> proved = new HashSet<>();

    private SentenceMates(Filing filing, List<Comparison> comparisons) {
        filing.tables().forEach(table -> tables.put(table.number(), table));
        for (Fact fact : filing.facts()) {
            if (!fact.isTabular() && fact.uom().isCurrency() && digits(fact) >= FEWEST_DIGITS) {
                stated.computeIfAbsent(fact.row(), s -> new ArrayList<>()).add(fact);
            }
        }
        for (Comparison comparison : comparisons) {
            if (!comparison.isException()) {
                proved.add(comparison.reported().id());
                if (!comparison.reported().isTabular()) {
                    comparison.terms().stream().map(Term::fact).filter(Fact::isTabular).forEach(fact -> tied.computeIfAbsent(comparison.reported().row(), s -> new LinkedHashSet<>()).add(fact));
                }
            }
        }
    }

    static List<Comparison> find(Filing filing, List<Comparison> comparisons) {
        SentenceMates mates = new SentenceMates(filing, comparisons);
        Set<String> disputed = new HashSet<>();
        comparisons.stream().filter(Comparison::isException).forEach(comparison -> disputed.add(comparison.reported().id()));
        List<Comparison> out = new ArrayList<>();
        for (Fact figure : filing.facts()) {
            boolean open = !figure.isTabular() && figure.uom().equals(Uom.PERCENT) && !mates.proved.contains(figure.id()) && !disputed.contains(figure.id());
            if (open && digits(figure) >= FEWEST_DIGITS) {
                mates.changes(figure).stream().filter(working -> working.outcome() == Outcome.TICK).findFirst().ifPresent(working -> out.add(new Change(working, Identity.NONE, Measured.CLAIM_CHANGE)));
            }
        }
        return out;
    }

    private static int digits(Fact fact) {
        return fact.value().divide(fact.unit(), 0, java.math.RoundingMode.HALF_UP).abs().precision();
    }

    /** The changes that a percentage may be: of a table's figure on an earlier one of its row, or of the sentence's first amount on its second. */
    private List<Working> changes(Fact figure) {
        List<Working> found = new ArrayList<>();
        for (Fact now : tied.getOrDefault(figure.row(), Set.of())) {
            for (Fact then : row(now).facts()) {
                if (then.period().isStated() && then.end().isBefore(now.end()) && then.months() == now.months() && then.role() == now.role()) {
                    change(figure, now, then, found);
                }
            }
        }
        List<Fact> amounts = stated.getOrDefault(figure.row(), List.of());
        for (int i = 0; i + 1 < Math.min(amounts.size(), MOST_AMOUNTS); i++) {
            change(figure, amounts.get(i), amounts.get(i + 1), found);
        }
        return found;
    }

    private static void change(Fact figure, Fact now, Fact then, List<Working> found) {
        if (then.interval().holds(BigDecimal.ZERO) || now.value().signum() != then.value().signum() || !then.uom().equals(now.uom())) {
            return;
        }
        Interval growth = now.interval().over(then.interval()).minus(Interval.exactly(BigDecimal.ONE)).times(HUNDRED);
        boolean fell = growth.high().signum() < 0;
        String text = fell ? "100 x (1 - " + Workings.plain(now) + " / " + Workings.plain(then) + ")" : "100 x (" + Workings.plain(now) + " / " + Workings.plain(then) + " - 1)";
        found.add(Workings.of(figure, List.of(Term.plus(now, "this period"), Term.plus(then, "compared with")), fell ? growth.negated() : growth, text, Evidence.CLAIM));
    }

    private Row row(Fact fact) {
        return tables.get(fact.table()).rows().get(fact.row());
    }
}
