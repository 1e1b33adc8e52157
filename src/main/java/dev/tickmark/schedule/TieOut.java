package dev.tickmark.schedule;

import dev.tickmark.statement.StatementKind;
import java.util.Set;

/** The same fact printed in two places. {@code claimed} where one of them is a sentence. */
public record TieOut(Working working, Identity identity, Measured measured) implements Comparison {

    private static final Set<String> OWN = Set.of("ADJUSTED_EBITDA", "EBITDA", "EBIT", "ADJUSTED_EBIT", "NON_GAAP_NET_INCOME", "NON_GAAP_EPS", "NON_GAAP_OPERATING_INCOME", "NON_GAAP_GROSS_PROFIT", "FREE_CASH_FLOW");

    /** Whether it is of a measure of the filer's own. */
    public boolean isOwnMeasure() {
        return OWN.contains(reported().concept()) || terms().stream().anyMatch(term -> OWN.contains(term.fact().concept()));
    }

    /** Whether a figure under the accounting standards stands in a reconciliation and elsewhere. */
    public boolean isReconciling() {
        return !isOwnMeasure() && (reported().statement() == StatementKind.RECONCILIATION || terms().stream().anyMatch(term -> term.fact().statement() == StatementKind.RECONCILIATION));
    }
}
