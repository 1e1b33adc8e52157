package dev.tickmark.recognition;

import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import dev.tickmark.statement.WordRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A measure of the filer's own that is reconciled for some periods: {@code complete} where the text claims it for none but these; else {@code at} is the first such claim, and {@code meant} the periods that are reconciled. */
public record PartReconciliation(boolean complete, Spot at, String meant) implements Wording {

    private static final Set<String> OWN = Set.of("ADJUSTED_EBITDA", "EBITDA", "NON_GAAP_NET_INCOME", "NON_GAAP_EPS", "NON_GAAP_OPERATING_INCOME", "NON_GAAP_GROSS_PROFIT", "ADJUSTED_EBIT", "FREE_CASH_FLOW");
    /** The days by which the end of one period is named in different ways. */
    private static final int NEAR = 8;

    /** The measures of a filing that are so, one of each. */
    public static List<PartReconciliation> in(Filing filing) {
        Map<String, Set<Period>> shown = new HashMap<>();
        for (Table table : filing.tables()) {
            boolean reconciles = table.kind() == StatementKind.RECONCILIATION || WordRun.folded(table.title()).contains("reconcil");
            for (var row : reconciles ? table.rows() : List.<dev.tickmark.statement.Row>of()) {
                for (Fact fact : OWN.contains(row.concept()) ? row.facts() : List.<Fact>of()) {
                    if (fact.period().isStated() && fact.months() > 0) {
                        shown.computeIfAbsent(row.concept(), k -> new LinkedHashSet<>()).add(fact.period());
                    }
                }
            }
        }
        List<PartReconciliation> found = new ArrayList<>();
        for (Map.Entry<String, Set<Period>> measure : shown.entrySet()) {
            claimed(filing, measure.getKey(), measure.getValue()).ifPresent(found::add);
        }
        return found;
    }

    private static java.util.Optional<PartReconciliation> claimed(Filing filing, String concept, Set<Period> periods) {
        PartReconciliation whole = null;
        for (Claim claim : filing.claims()) {
            boolean amount = claim.kind() == Claim.Kind.AMOUNT || claim.kind() == Claim.Kind.PER_SHARE;
            if (amount && claim.concept().equals(concept) && claim.period().months() > 0 && filing.documentDate().map(day -> claim.period().end().isBefore(day)).orElse(false)) {
                boolean reconciled = periods.stream().anyMatch(period -> period.months() == claim.period().months() && near(period.end(), claim.period().end()));
                PartReconciliation one = new PartReconciliation(reconciled, Spot.of(claim), words(periods));
                if (!reconciled) {
                    return java.util.Optional.of(one);
                }
                whole = whole == null ? one : whole;
            }
        }
        return java.util.Optional.ofNullable(whole);
    }

    private static boolean near(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) <= NEAR;
    }

    private static String words(Set<Period> periods) {
        return String.join(", ", periods.stream().map(Period::words).toList());
    }
}
