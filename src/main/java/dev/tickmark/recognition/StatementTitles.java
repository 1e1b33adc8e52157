package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.StatementKind;
import java.util.Set;

/** Tells which statement a table is, by its title and by the line items in it. A title alone is not believed: a table of contents names every statement. */
final class StatementTitles {

    private static final Prefiltered BALANCE = Prefiltered.compile("(?i)\u8cb8\u501f\u5bfe\u7167\u8868|\u8ca1\u653f\u72b6\u614b\u8a08\u7b97\u66f8|balance sheets?|(?:statements? of )?financial (?:position|condition)|statements? of (?:condition|assets|net assets)");
    private static final Prefiltered CASH = Prefiltered.compile("(?i)\u30ad\u30e3\u30c3\u30b7\u30e5.?\u30d5\u30ed\u30fc\u8a08\u7b97\u66f8|cash[- ]?flows?");
    private static final Prefiltered COMPREHENSIVE = Prefiltered.compile("(?i)\u5305\u62ec\u5229\u76ca\u8a08\u7b97\u66f8|comprehensive (?:income|loss|earnings|profit)");
    private static final Prefiltered INCOME = Prefiltered.compile("(?i)\u640d\u76ca\u8a08\u7b97\u66f8|statements? of (?:consolidated )?(?:operations|income|earnings|profit|loss)|income statements?|profit (?:and|&|or) loss|(?:consolidated )?results of operations|statements? of consolidated (?:income|operations|earnings)|operating results|earnings statements?");
    private static final Prefiltered EQUITY = Prefiltered.compile("(?i)\u682a\u4e3b\u8cc7\u672c\u7b49\u5909\u52d5\u8a08\u7b97\u66f8|\u6301\u5206\u5909\u52d5\u8a08\u7b97\u66f8|(?:statements? of )?(?:changes in |consolidated )?(?:stockholders|shareholders|shareowners|owners|members|partners|total)?['\u2019]? ?(?:equity|deficit)\\b");
    private static final Prefiltered RECONCILE = Prefiltered.compile("(?i)reconciliations?|reconciling|non-?gaap|pro[- ]?forma|adjusted");
    private static final Set<String> BS = Set.of("ASSETS", "LIABILITIES_AND_EQUITY", "CURRENT_ASSETS", "CURRENT_LIABILITIES", "EQUITY", "EQUITY_INCLUDING_NCI", "LIABILITIES");
    private static final Set<String> CF = Set.of("CFO", "CFI", "CFF", "NET_CHANGE_IN_CASH", "CASH_AT_END", "CASH_AT_BEGINNING");
    private static final Set<String> IS = Set.of("REVENUE", "NET_INCOME", "PRETAX_INCOME", "OPERATING_INCOME", "GROSS_PROFIT", "PROFIT_INCLUDING_NCI", "COSTS_AND_EXPENSES", "INCOME_TAX");

    private StatementTitles() {
    }

    /** What the title says, nearest line first; OTHER where it says nothing of the kind. */
    static StatementKind byTitle(java.util.List<String> linesNearestFirst) {
        for (String line : linesNearestFirst) {
            if (line.length() > 220) {
                continue;
            }
            if (RECONCILE.isIn(line)) {
                return StatementKind.RECONCILIATION;
            }
            if (BALANCE.isIn(line)) {
                return StatementKind.BALANCE_SHEET;
            }
            if (CASH.isIn(line)) {
                return StatementKind.CASH_FLOW;
            }
            if (INCOME.isIn(line)) {
                return StatementKind.INCOME_STATEMENT;
            }
            if (COMPREHENSIVE.isIn(line)) {
                return StatementKind.COMPREHENSIVE_INCOME;
            }
            if (EQUITY.isIn(line) && line.length() < 120) {
                return StatementKind.EQUITY_CHANGES;
            }
        }
        return StatementKind.OTHER;
    }

    /** The statement, given what the title says and which concepts the rows would name in each statement. */
    static StatementKind settle(StatementKind titled, Set<String> balance, Set<String> cash, Set<String> income, int rows) {
        int bs = common(balance, BS);
        int cf = common(cash, CF);
        int is = common(income, IS);
        boolean fits = switch (titled) {
            case BALANCE_SHEET -> bs >= 1 && rows >= 4;
            case CASH_FLOW -> cf >= 2;
            case INCOME_STATEMENT -> is >= 2;
            case COMPREHENSIVE_INCOME -> income.contains("NET_INCOME") || income.contains("PROFIT_INCLUDING_NCI") || income.contains("COMPREHENSIVE_INCOME");
            case EQUITY_CHANGES -> true;
            default -> false;
        };
        if (titled == StatementKind.RECONCILIATION) {
            return StatementKind.RECONCILIATION;
        }
        if (cf >= 3 && rows >= 6) {
            return StatementKind.CASH_FLOW;
        }
        if (titled == StatementKind.BALANCE_SHEET && fits && is < bs + 2) {
            return titled;
        }
        boolean bothSides = balance.contains("ASSETS") && balance.contains("LIABILITIES_AND_EQUITY") && rows >= 8;
        if ((bs >= 3 || bothSides) && is < 3 && (balance.contains("ASSETS") || balance.contains("LIABILITIES_AND_EQUITY"))) {
            return StatementKind.BALANCE_SHEET;
        }
        if (fits) {
            return titled;
        }
        if (is >= 4 && rows >= 8 && (income.contains("PRETAX_INCOME") || income.contains("INCOME_TAX")) && (income.contains("NET_INCOME") || income.contains("PROFIT_INCLUDING_NCI"))) {
            return StatementKind.INCOME_STATEMENT;
        }
        return StatementKind.OTHER;
    }

    private static int common(Set<String> found, Set<String> wanted) {
        int n = 0;
        for (String code : wanted) {
            if (found.contains(code)) {
                n++;
            }
        }
        return n;
    }
}
