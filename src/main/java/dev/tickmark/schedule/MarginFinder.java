package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Hedge;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Margins and the tax rate that sentences state, of which it is settled what they are a ratio of. An exception only where a slip explains the difference: many filings adjust before they divide. */
final class MarginFinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, List<String>> RATIOS = Map.of(
            "gross margin", List.of("GROSS_PROFIT", "REVENUE"),
            "gross profit margin", List.of("GROSS_PROFIT", "REVENUE"),
            "operating margin", List.of("OPERATING_INCOME", "REVENUE"),
            "operating income margin", List.of("OPERATING_INCOME", "REVENUE"),
            "net margin", List.of("NET_INCOME", "REVENUE"),
            "net income margin", List.of("NET_INCOME", "REVENUE"),
            "effective tax rate", List.of("INCOME_TAX", "PRETAX_INCOME"),
            "effective income tax rate", List.of("INCOME_TAX", "PRETAX_INCOME"));

    private MarginFinder() {
    }

    static List<Comparison> find(Filing filing) {
        List<Comparison> out = new ArrayList<>();
        for (Claim claim : filing.claims()) {
            List<String> ratio = claim.kind() == Claim.Kind.RATIO && claim.hedge() == Hedge.NONE && claim.period().isStated() ? RATIOS.getOrDefault(claim.metric(), List.of()) : List.of();
            if (!ratio.isEmpty()) {
                margin(filing, claim, ratio, out);
            }
        }
        return out;
    }

    /** The ratio in the one statement that prints both figures for the period; nothing where two statements give it differently. */
    private static void margin(Filing filing, Claim claim, List<String> ratio, List<Comparison> out) {
        Working found = null;
        for (Table table : filing.statements()) {
            Fact part = only(table, ratio.get(0), claim);
            Fact whole = only(table, ratio.get(1), claim);
            if (part != null && whole != null && part.column() == whole.column() && !whole.interval().holds(BigDecimal.ZERO)) {
                Working working = Workings.of(claim.figure(), List.of(Term.plus(part, "part"), Term.plus(whole, "base")), part.interval().times(HUNDRED).over(whole.interval()),
                        "100 x " + Workings.plain(part) + " / " + Workings.plain(whole), Evidence.CLAIM);
                if (working.outcome() == Outcome.TICK) {
                    return;
                }
                found = found == null ? working : null;
            }
        }
        if (found != null && NearMiss.slip(claim.figure(), rounded(claim.figure(), found.expected())).isPresent()) {
            out.add(new Proportion(found, Identity.NONE, Measured.CLAIM_RATIO));
        }
    }

    private static BigDecimal rounded(Fact figure, Interval expected) {
        return expected.middle().setScale(figure.decimals(), java.math.RoundingMode.HALF_UP);
    }

    private static Fact only(Table table, String concept, Claim claim) {
        Fact found = null;
        for (Row row : table.rows()) {
            for (Fact fact : row.facts()) {
                if (fact.concept().equals(concept) && fact.role() == FactRole.AMOUNT && fact.period().equals(claim.period())) {
                    if (found != null) {
                        return null;
                    }
                    found = fact;
                }
            }
        }
        return found;
    }
}
