package dev.tickmark.statement;

/** Which of a filing's parts a figure stands in. */
public enum StatementKind {
    BALANCE_SHEET("balance sheet"), INCOME_STATEMENT("income statement"), CASH_FLOW("cash flow statement"), EQUITY_CHANGES("statement of changes in equity"),
    COMPREHENSIVE_INCOME("statement of comprehensive income"), RECONCILIATION("reconciliation"), OTHER("table"), PROSE("text");

    private final String words;

    StatementKind(String words) {
        this.words = words;
    }

    /** How a sentence names it. */
    public String words() {
        return words;
    }

    /** Whether it is one of the primary statements. */
    public boolean isPrimary() {
        return ordinal() <= COMPREHENSIVE_INCOME.ordinal();
    }
}
