package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An impairment that a sentence gives an amount of for a period of the income statement, beside whether any line of the statements could hold it: {@code booked}. */
public record UnbookedImpairment(Claim claim, boolean booked) implements Wording {

    private static final Prefiltered TOLD = Prefiltered.compile("\\b(?:recorded|recogni[sz]ed|incurred|took|charged|booked)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered MIGHT = Prefiltered.compile("\\b(?:may|might|could|would|expects?|if|excluding|before|not)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered HOLDS = Prefiltered.compile("impair|writ|loss(?:es)? (?:on|from)|restructur|special|unusual|charge|revaluation|valuation|exceptional|non ?recurring|goodwill");

    @Override
    public Spot at() {
        return Spot.of(claim);
    }

    @Override
    public String meant() {
        return claim.sentence().text();
    }

    /** The impairments of a filing that has both an income statement and a cash flow statement to book them in. */
    public static List<UnbookedImpairment> in(Filing filing) {
        boolean complete = filing.statements().stream().anyMatch(table -> table.kind() == StatementKind.INCOME_STATEMENT) && filing.statements().stream().anyMatch(table -> table.kind() == StatementKind.CASH_FLOW);
        List<UnbookedImpairment> found = new ArrayList<>();
        for (Claim claim : complete ? filing.claims() : List.<Claim>of()) {
            String text = claim.sentence().text();
            if (claim.kind() == Claim.Kind.AMOUNT && claim.figure().uom().isCurrency() && (claim.metric().contains("impairment") || claim.concept().contains("IMPAIRMENT")) && TOLD.isIn(text) && !MIGHT.isIn(text) && shown(filing, claim)) {
                found.add(new UnbookedImpairment(claim, booked(filing, claim)));
            }
        }
        return found;
    }

    private static boolean shown(Filing filing, Claim claim) {
        return claim.period().months() > 0 && filing.statements().stream().filter(table -> table.kind() == StatementKind.INCOME_STATEMENT).anyMatch(table -> table.columns().stream().anyMatch(column -> column.period().equals(claim.period())));
    }

    private static boolean booked(Filing filing, Claim claim) {
        for (Table table : filing.tables()) {
            boolean holds = table.kind().isPrimary() && table.rows().stream().anyMatch(row -> HOLDS.isIn(row.key()));
            if (holds || table.rows().stream().flatMap(row -> row.facts().stream()).anyMatch(fact -> same(fact, claim.figure()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Fact fact, Fact told) {
        return fact.uom().equals(told.uom()) && Interval.exactly(fact.value().abs()).meets(told.interval());
    }
}
