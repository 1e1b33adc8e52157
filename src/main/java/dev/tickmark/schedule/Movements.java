package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Balances and flows beside what makes them. Much moves a balance that no statement names, so a movement that fails is an exception only where the same one holds in two other periods, or in one and a slip in one figure
 * would explain the gap, or where swapped digits would. Of balances that exchange rates, acquisitions and reclassifications move too, only a slip is believed, and only where the same movement holds in another period.
 */
final class Movements {

    /** A balance or flow and what makes it; the periods of one kind witness for each other. */
    private record Movement(String kind, Identity identity, Fact reported, List<Term> terms) {
    }

    private static final Set<Identity> LOOSE = Set.of(Identity.RECEIVABLES, Identity.INVENTORIES, Identity.PAYABLES, Identity.PLANT, Identity.MINORITY, Identity.INVESTEES, Identity.ACCUMULATED_OCI, Identity.DEPOSITS, Identity.DEFERRED_TAX,
            Identity.NON_CASH_ITEM, Identity.CAPEX);
    private static final int LEAST_DIGITS = 3;
    private static final String SWAPPED = "digits swapped?";

    private final List<Movement> movements = new ArrayList<>();

    void add(String kind, Identity identity, Fact reported, List<Term> terms) {
        movements.add(new Movement(kind, identity, reported, terms));
    }

    List<Comparison> settled() {
        Map<String, List<Working>> kinds = new LinkedHashMap<>();
        Map<Working, Identity> identities = new LinkedHashMap<>();
        for (Movement movement : movements) {
            Working working = Workings.sum(movement.reported(), movement.terms(), movement.terms().size() == 1 ? Rounding.EXACT : Rounding.NEAREST, Evidence.IDENTITY);
            kinds.computeIfAbsent(movement.kind(), k -> new ArrayList<>()).add(working);
            identities.put(working, movement.identity());
        }
        List<Comparison> out = new ArrayList<>();
        for (List<Working> instances : kinds.values()) {
            long holding = instances.stream().filter(w -> w.outcome() == Outcome.TICK).map(w -> w.reported().period()).distinct().count();
            for (Working working : instances) {
                if (working.outcome() == Outcome.TICK || believed(identities.get(working), working, holding)) {
                    out.add(comparison(identities.get(working), working));
                }
            }
        }
        return out;
    }

    private static boolean believed(Identity identity, Working working, long holding) {
        boolean loose = LOOSE.contains(identity);
        if (holding >= 2 && !loose) {
            return true;
        }
        // a unit of the last place is rounding's, not a writer's
        if (loose && working.difference().abs().compareTo(working.reported().unit()) <= 0) {
            return false;
        }
        Optional<String> slip = slip(working);
        return slip.isPresent() && (holding >= 1 || !loose && slip.get().equals(SWAPPED));
    }

    /** The slip in one figure that would mend the movement; swapped digits before others. */
    private static Optional<String> slip(Working working) {
        List<String> slips = new ArrayList<>();
        note(slips, working.reported(), working.expected().middle());
        for (Term term : working.terms()) {
            note(slips, term.fact(), term.fact().value().add(working.difference().multiply(term.weight())));
        }
        return slips.contains(SWAPPED) ? Optional.of(SWAPPED) : slips.stream().findFirst();
    }

    private static void note(List<String> slips, Fact fact, BigDecimal meant) {
        if (fact.value().divide(fact.unit(), 0, java.math.RoundingMode.HALF_UP).precision() >= LEAST_DIGITS) {
            NearMiss.slip(fact, meant).ifPresent(slips::add);
        }
    }

    private static Comparison comparison(Identity identity, Working working) {
        return switch (identity) {
            case DEPRECIATION, NET_RESULT_IN_EQUITY, RESTRICTED_CASH, NON_CASH_ITEM, CAPEX -> new TieOut(working, identity, Measured.AMOUNT);
            default -> new RollForward(working, identity, Measured.AMOUNT);
        };
    }
}
