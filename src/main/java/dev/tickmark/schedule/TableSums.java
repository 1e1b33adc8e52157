package dev.tickmark.schedule;

import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sums of one table, column by column: rows of one unit of measure are laid out and their totals found. Percent columns are laid out beside the amounts, because the structure found
 * in amounts binds them as well.
 */
record TableSums(Table table, Lanes lanes, List<Sum> sums) {

    private static final String PER_SHARE = "per share";
    private static final String PERCENTS = "percents";
    private static final String MONEY = "money";
    private static final Map<String, FactRole> OF_OTHER_ROLES = Map.of(PER_SHARE, FactRole.PER_SHARE, PERCENTS, FactRole.RATIO);
    private static final Prefiltered BEGINS = Prefiltered.compile("(?:sub ?)?totals?\\b|net (?:cash|income|loss|earnings|profit|increase|decrease|change|revenues?|sales|assets|interest|operating)|gross (?:profit|margin)|(?:profit|loss|income|earnings) (?:before|after|for|from)|operating (?:income|profit|loss)|margin\\b|result\\b|balances?\\b|(?:total |shareholders |stockholders |owners |members )equity$|net assets$|non ?gaap\\b|adjusted\\b|free cash flow|(?:adjusted |core )*(?:ffo|affo|fad)\\b|(?:closing|ending) "
            + "|(?:as )?at (?:the )?(?:end|\\d{1,2}|january|february|march|april|may|june|july|august|september|october|november|december)\\b|(?:net )?cash (?:flows? )?(?:generated|provided|used|inflow|outflow)|(?:net )?cash flows? from (?:operating|investing|financing|operations)"
            + "|(?:consolidated |group )?(?:net |total )?(?:profit|loss|income|earnings|surplus|deficit|result)(?: (?:profit|loss|income))? (?:before|after|for|from|of) |(?:other )?comprehensive (?:income|loss)|(?:total )?(?:shareholders|stockholders|owners|members|group) equity\\b|cash and (?:cash )?equivalents? (?:as of|at|end)\\b|(?:total )?(?:assets|liabilities|equity)$");
    private static final Prefiltered HOLDS = Prefiltered.compile("\\btotal$|\\bebitda\\b|\\bebit\\b|\\bsurplus\\b|(?:stockholders|shareholders|owners) equity$|\\bas adjusted$|\\bnon gaap$|end of (?:the )?(?:period|year)$|\\bequity attributable to\\b");
    private static final Prefiltered ADJUSTED = Prefiltered.compile("(?:total )?(?:non ?gaap|adjusted|core|underlying|normali[sz]ed|as adjusted)\\b");
    private static final Pattern NUMBERED = Pattern.compile("^(?:[ivx]{1,5}|[a-h]|\\d{1,2}) (?=\\p{L}{3})");
    /** "In all", at the end of Japanese captions. */
    private static final String JAPANESE_TOTAL = "\u5408\u8a08";
    private static final Set<String> TOTALS = Set.of("CURRENT_ASSETS", "NONCURRENT_ASSETS", "ASSETS", "CURRENT_LIABILITIES", "NONCURRENT_LIABILITIES", "LIABILITIES", "EQUITY", "EQUITY_INCLUDING_NCI", "LIABILITIES_AND_EQUITY", "CFO", "CFI", "CFF",
            "NET_CHANGE_IN_CASH", "CASH_AT_END", "GROSS_PROFIT", "OPERATING_EXPENSES", "COSTS_AND_EXPENSES", "OPERATING_INCOME", "ORDINARY_PROFIT", "PRETAX_INCOME", "NET_INCOME", "PROFIT_INCLUDING_NCI", "COMPREHENSIVE_INCOME", "COMPREHENSIVE_INCOME_INCLUDING_NCI", "CONTINUING_INCOME");
    private static final Set<String> CONTRA = Set.of("COST_OF_REVENUE", "INCOME_TAX", "INTEREST_EXPENSE", "TREASURY_STOCK", "OPERATING_EXPENSES", "COSTS_AND_EXPENSES", "SGA", "SELLING", "GENERAL_ADMIN", "RESEARCH_DEVELOPMENT", "DEPRECIATION_AMORTIZATION");
    private static final Prefiltered DEDUCTION = Prefiltered.compile("\\b(?:allowance|accumulated|less|reserve|discount|amortization)\\b");
    /** Columns of prices, terms and values of one piece, which no total adds up. */
    private static final Prefiltered PRICES = Prefiltered.compile("(?i)\\b(?:exercise|average|strike|grant|unit|purchase) price|\\bprice (?:paid|per)\\b|\\bfair value per\\b|\\baverage (?:grant|remaining|exercise|fair|price|term|life|contractual)|\\bremaining (?:contractual )?(?:term|life)\\b|\\bper (?:option|unit)\\b");
    private static final Prefiltered LESS = Prefiltered.compile("^less\\b|^cost of|^deduct|\\bexpenses?$|^provision for|^allowance for|^accumulated depreciation");

    /** The sums of every group of rows that share a unit of measure; an empty list where nothing adds up. */
    static List<TableSums> of(Table table) {
        Map<String, List<Row>> groups = new java.util.LinkedHashMap<>();
        int blocks = 0;
        Set<Integer> margins = marginWalks(table);
        Map<Integer, Integer> block = new HashMap<>();
        boolean ofAwards = table.columns().stream().anyMatch(column -> column.uom().equals(Uom.SHARES));
        for (Row row : table.rows()) {
            if (row.isHeading()) {
                blocks++;
                continue;
            }
            block.put(row.index(), blocks);
            groups.computeIfAbsent(margins.contains(row.index()) ? PERCENTS : group(row, ofAwards), g -> new ArrayList<>()).add(row);
        }
        List<TableSums> out = new ArrayList<>();
        for (Map.Entry<String, List<Row>> group : groups.entrySet()) {
            if (group.getValue().size() >= 3 && !group.getKey().isEmpty()) {
                Lanes lanes = lay(table, group.getValue(), OF_OTHER_ROLES.getOrDefault(group.getKey(), FactRole.AMOUNT), block);
                out.add(new TableSums(table, lanes, SumFinder.find(lanes)));
            }
        }
        return out;
    }

    /** Rows of money add up among themselves, and so do counts and shares; ratios and per-share rows add up to nothing. Where a column is one of shares, columns say what is counted, and all rows go together. */
    private static String group(Row row, boolean byColumn) {
        if (row.facts().stream().anyMatch(f -> f.role() == FactRole.AMOUNT && (byColumn || f.uom().isCurrency()))) {
            return MONEY;
        }
        for (Fact fact : row.facts()) {
            if (fact.role() == FactRole.AMOUNT || fact.role() == FactRole.TRANSLATION) {
                return fact.uom().isCurrency() ? MONEY : fact.uom().code();
            }
            if (fact.role() == FactRole.PER_SHARE) {
                return PER_SHARE;
            }
            if (fact.role() == FactRole.RATIO) {
                return "";
            }
        }
        return row.facts().stream().anyMatch(f -> f.role() == FactRole.SHARE || f.role() == FactRole.CHANGE_AMOUNT) ? MONEY : "";
    }

    /** Rows that lead from a margin or rate to the same one adjusted, every one of them a percentage: they add up as the amounts behind them do. */
    private static Set<Integer> marginWalks(Table table) {
        Set<Integer> found = new HashSet<>();
        List<Integer> run = new ArrayList<>();
        for (Row row : table.rows()) {
            boolean percents = !row.isHeading() && row.facts().stream().anyMatch(fact -> fact.role() == FactRole.RATIO) && row.facts().stream().allMatch(fact -> fact.role() == FactRole.RATIO || fact.nil());
            if (!percents) {
                run.clear();
                continue;
            }
            run.add(row.index());
            if (run.size() >= 3 && ADJUSTED.matcher(row.key()).lookingAt()) {
                found.addAll(run);
                run.clear();
            }
        }
        return found;
    }

    private static Lanes lay(Table table, List<Row> rows, FactRole role, Map<Integer, Integer> block) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.role() != FactRole.CHANGE_PERCENT && column.role() != FactRole.RATIO && !PRICES.isIn(column.heading())) {
                columns.add(column);
            }
        }
        List<Fact[]> facts = new ArrayList<>();
        List<Boolean> totals = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        List<Integer> sections = new ArrayList<>();
        // where most rows have no caption a row without one is a further line of the entry above
        boolean listed = rows.stream().filter(row -> row.key().isEmpty()).count() * 2 > rows.size();
        Set<Integer> ofShares = perShareColumns(rows);
        for (Row row : rows) {
            Fact[] laid = new Fact[columns.size()];
            for (Fact fact : row.facts()) {
                for (int c = 0; c < laid.length; c++) {
                    boolean added = fact.role() != FactRole.AMOUNT && fact.role() == role || fact.role() == FactRole.PER_SHARE && ofShares.contains(fact.column());
                    if (columns.get(c).index() == fact.column() && (fact.role() == columns.get(c).role() || added)) {
                        laid[c] = fact;
                    }
                }
            }
            facts.add(laid);
            int at = totals.size();
            totals.add(isTotal(row) && !(listed && row.key().isEmpty()) || isNet(rows, at) || closesItsHeading(rows, at, block) || isOfAllOperations(rows, at));
            signs.add(CONTRA.contains(row.concept()) || LESS.isIn(row.key()) ? -1 : 1);
            sections.add(block.get(row.index()));
        }
        return Lanes.of(facts, totals, signs, sections);
    }

    /** Whether a row names what is left of the row or two before it: "Receivables, net" or "Net property" under its accumulated depreciation. */
    private static boolean isNet(List<Row> rows, int at) {
        String key = rows.get(at).key();
        boolean net = key.endsWith(" net") || key.startsWith("net ");
        return net && (DEDUCTION.isIn(key) || at > 1 && DEDUCTION.isIn(rows.get(at - 1).key()));
    }

    /** Whether a row repeats the heading it stands under, below two lines or more: "Gross margin" by segment, and all of it. */
    private static boolean closesItsHeading(List<Row> rows, int at, Map<Integer, Integer> block) {
        Row row = rows.get(at);
        String section = row.section();
        String key = row.key().endsWith(" net") ? row.key().substring(0, row.key().length() - 4) : row.key();
        boolean repeats = !key.isEmpty() && section.startsWith(key) && (section.length() == key.length() || section.charAt(key.length()) == ' ');
        return repeats && at > 1 && block.get(rows.get(at - 2).index()).equals(block.get(row.index()));
    }

    /** Whether a row per share stands below that of discontinued operations: then it is of both. */
    private static boolean isOfAllOperations(List<Row> rows, int at) {
        boolean perShare = rows.get(at).facts().stream().anyMatch(fact -> fact.role() == FactRole.PER_SHARE);
        return perShare && at > 1 && rows.get(at - 1).key().contains("discontinued") && !rows.get(at).key().contains("continu");
    }

    /** Columns that print nothing but amounts per share beside columns of money: they add up as the money does. */
    private static Set<Integer> perShareColumns(List<Row> rows) {
        Set<Integer> found = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        for (Row row : rows) {
            row.facts().forEach(fact -> (fact.role() == FactRole.PER_SHARE ? found : others).add(fact.column()));
        }
        found.removeAll(others);
        return found;
    }

    /** Whether the caption calls a row a total; a row without caption is one where others have theirs. */
    static boolean isTotal(Row row) {
        return row.key().isEmpty() || row.caption().startsWith("=") || TOTALS.contains(row.concept()) || callsTotal(row.key());
    }

    private static boolean callsTotal(String key) {
        Matcher number = NUMBERED.matcher(key);
        if (key.endsWith(JAPANESE_TOTAL)) {
            return true;
        }
        return BEGINS.matcher(key).region(number.lookingAt() ? number.end() : 0, key.length()).lookingAt() || HOLDS.isIn(key);
    }
}
