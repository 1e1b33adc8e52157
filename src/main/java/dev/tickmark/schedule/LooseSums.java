package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.recognition.CaptionLexicon;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Totals of statements that are laid out of tags: their lines stand in an order of ours, between lines of notes, so the parts of a total need not stand together. Which lines make it up is told by the figures themselves,
 * in all periods at once; a total whose parts are not all there proves nothing.
 */
final class LooseSums {

    private static final int MOST_COLUMNS = 6;
    /** The totals of a balance sheet in their order, each with those before it that are parts of it. */
    private static final Map<String, Set<String>> TOTALS = Map.of("CURRENT_ASSETS", Set.of(), "NONCURRENT_ASSETS", Set.of(), "ASSETS", Set.of("CURRENT_ASSETS", "NONCURRENT_ASSETS"), "CURRENT_LIABILITIES", Set.of(), "NONCURRENT_LIABILITIES", Set.of(),
            "LIABILITIES", Set.of("CURRENT_LIABILITIES", "NONCURRENT_LIABILITIES"), "EQUITY", Set.of());
    private static final Set<String> OUT = Set.of("LIABILITIES_AND_EQUITY", "EQUITY_INCLUDING_NCI", "NET_ASSETS", "NET_CURRENT_ASSETS");
    /** After these no line before is a part of what follows. */
    private static final Set<String> CLOSING = Set.of("ASSETS", "LIABILITIES");
    private static final Map<String, Prefiltered> ACTIVITIES = Map.of(
            "CFO", Prefiltered.compile("CF_(?!RESTRICTED|GUARANTEE|ADJUSTMENTS|PRETAX|OPERATING_INCOME).*|CHANGE_IN_.*"),
            "CFI", Prefiltered.compile("CAPEX|PROCEEDS_SALE_.*|ACQUISITIONS|DISPOSAL_.*|PURCHASE_OF_.*|SALES_OF_.*|MATURITIES_OF_.*|CAPITALISED_SOFTWARE|INVESTMENT_IN_.*|RETURN_OF_.*|LOANS_.*|CFI_OTHER|CF_RESTRICTED_CASH|CF_GUARANTEE_DEPOSITS"),
            "CFF", Prefiltered.compile("DIVIDENDS_(?:PAID|TO_NCI)|LEASE_PRINCIPAL_PAID|PROCEEDS_LONG_.*|REPAYMENTS_.*|NET_SHORT_.*|SHARE_.*|STOCK_OPTIONS_.*|TAX_WITHHELD_.*|CONVERTIBLE_.*|DEBT_ISSUE_.*|REVOLVER_NET|NCI_.*|CONTINGENT_.*|RELATED_PARTY_.*|CFF_OTHER"));
    /** Sums of costs, and what is told on their way. */
    private static final Set<String> COSTS = Set.of("OPERATING_EXPENSES", "COSTS_AND_EXPENSES", "NON_OPERATING_NET", "NON_OPERATING_EXPENSES");
    private static final Prefiltered RESULT = Prefiltered.compile("GROSS_PROFIT|OPERATING_INCOME|ORDINARY_PROFIT|PRETAX.*|NET_INCOME.*|PROFIT_.*|CONTINUING.*|COMPREHENSIVE.*|OCI.*|EBITDA.*|REVENUE|INCOME_TAX|.*_TAX");
    private static final Prefiltered RECEIVED = Prefiltered.compile("(?i)proceeds from\\b.*");
    private static final Prefiltered PAID = Prefiltered.compile("(?i)(?:re)?payments? (?:to|for|of|on)\\b.*");

    private final Filing filing;
    private final Set<Integer> made;
    private final List<Comparison> out = new ArrayList<>();

    /** A row with the sign that it has in the sum. */
    private record Part(Row row, BigDecimal sign) {
    }

    private LooseSums(Filing filing) {
        this.filing = filing;
        this.made = TagMade.tables(filing);
    }

    static List<Comparison> find(Filing filing) {
        if (filing.tags().isEmpty()) {
            return List.of();
        }
        LooseSums sums = new LooseSums(filing);
        for (Table table : filing.tables()) {
            if (sums.made.contains(table.number()) && table.kind().isPrimary()) {
                for (Row row : table.rows()) {
                    if (table.kind() == StatementKind.BALANCE_SHEET && TOTALS.containsKey(row.concept())) {
                        sums.sum(row, balances(table, row));
                    } else if (table.kind() == StatementKind.CASH_FLOW && ACTIVITIES.containsKey(row.concept())) {
                        sums.sum(row, sums.flows(table, row));
                    } else if (table.kind() == StatementKind.INCOME_STATEMENT && COSTS.contains(row.concept())) {
                        sums.sum(row, costs(table, row));
                    }
                }
            }
        }
        return sums.out;
    }

    private void sum(Row total, List<Part> parts) {
        List<Fact> facts = total.facts().stream().filter(f -> f.role() == FactRole.AMOUNT && f.value().signum() != 0).limit(MOST_COLUMNS).toList();
        List<Part> lines = new ArrayList<>();
        List<BigDecimal[]> values = new ArrayList<>();
        for (Part part : parts) {
            BigDecimal[] line = facts.stream().map(fact -> at(part.row(), fact.period()).map(f -> f.value().multiply(part.sign())).orElse(BigDecimal.ZERO)).toArray(BigDecimal[]::new);
            if (Arrays.stream(line).anyMatch(v -> v.signum() != 0)) {
                lines.add(part);
                values.add(line);
            }
        }
        List<Integer> chosen = Subset.of(facts.stream().map(Fact::value).toArray(BigDecimal[]::new), values);
        for (int c = 0; c < facts.size() && !chosen.isEmpty(); c++) {
            Period period = facts.get(c).period();
            List<Term> terms = new ArrayList<>();
            chosen.forEach(line -> at(lines.get(line).row(), period).ifPresent(fact -> terms.add(new Term(fact, lines.get(line).sign(), "part"))));
            out.add(new Footing(Workings.sum(facts.get(c), terms, Rounding.NEAREST, Evidence.STRUCTURE), Identity.NONE, Measured.AMOUNT));
        }
    }

    /** The lines before a total, since the last total that closes what is before it. */
    private static List<Part> balances(Table table, Row total) {
        List<Part> lines = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row == total) {
                break;
            }
            boolean part = TOTALS.get(total.concept()).contains(row.concept());
            if (CLOSING.contains(row.concept())) {
                lines.clear();
            } else if (part || !OUT.contains(row.concept()) && !TOTALS.containsKey(row.concept())) {
                lines.add(new Part(row, BigDecimal.ONE));
            }
        }
        return lines;
    }

    private static List<Part> costs(Table table, Row total) {
        List<Part> lines = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row != total && !COSTS.contains(row.concept()) && !RESULT.matcher(row.concept()).matches()) {
                lines.add(new Part(row, total.concept().equals("NON_OPERATING_NET") ? sign(row) : BigDecimal.ONE));
            }
        }
        return lines;
    }

    private static BigDecimal sign(Row row) {
        return BigDecimal.valueOf(CaptionLexicon.standard().byCode(row.concept()).map(Concept::sign).orElse(1));
    }

    /** The lines of an activity; payments are told without the sign that they have in the sum. What the lexicon does not know is received or paid by its name. */
    private List<Part> flows(Table table, Row total) {
        List<Part> lines = new ArrayList<>();
        for (Row row : table.rows()) {
            if (ACTIVITIES.get(total.concept()).matcher(row.concept()).matches()) {
                lines.add(new Part(row, sign(row)));
            }
        }
        if (!total.concept().equals("CFO")) {
            for (Table other : filing.tables()) {
                if (made.contains(other.number()) && !other.kind().isPrimary() && other.columns().stream().allMatch(c -> c.entity().isEmpty())) {
                    for (Row row : other.rows()) {
                        boolean received = RECEIVED.matcher(row.caption()).matches();
                        if (row.concept().isEmpty() && (received || PAID.matcher(row.caption()).matches())) {
                            lines.add(new Part(row, received ? BigDecimal.ONE : BigDecimal.ONE.negate()));
                        }
                    }
                }
            }
        }
        return lines;
    }

    private static Optional<Fact> at(Row row, Period period) {
        return row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && fact.period().equals(period)).findFirst();
    }
}
