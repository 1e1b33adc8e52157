package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Balances between two balance sheets beside the flows that move them: retained earnings, equity, borrowings, restricted cash; and single flows that another statement repeats.
 * Much moves a balance that no statement names, so a movement that fails is an exception only where the same one holds in two other periods, or in one and a slip in one figure
 * would explain the gap, or where swapped digits would.
 */
final class MovementFinder {

    /** A balance or flow and what makes it; the periods of one kind witness for each other. */
    private record Movement(String kind, Identity identity, Fact reported, List<Term> terms) {
    }

    private static final int LEAST_DIGITS = 3;
    private static final String SWAPPED = "digits swapped?";

    private final List<Face> balance = new ArrayList<>();
    private final List<Face> income = new ArrayList<>();
    private final List<Face> cash = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();

    private MovementFinder() {
    }

    static List<Comparison> find(Filing filing) {
        MovementFinder finder = new MovementFinder();
        for (Table table : filing.tables()) {
            for (Column column : table.columns()) {
                if (column.role() == FactRole.AMOUNT && column.entity().isEmpty()) {
                    switch (table.kind()) {
                        case BALANCE_SHEET -> finder.balance.add(Face.of(table, column));
                        case INCOME_STATEMENT -> finder.income.add(Face.of(table, column));
                        case CASH_FLOW -> finder.cash.add(Face.of(table, column));
                        default -> { }
                    }
                }
            }
        }
        finder.balances();
        finder.depreciation(filing);
        finder.resultInEquity(filing);
        return finder.settled();
    }

    /** What moves between each pair of balance sheets that a period joins. */
    private void balances() {
        for (Face after : balance) {
            for (Face before : balance) {
                if (before.end().isBefore(after.end()) && before.column().uom().equals(after.column().uom())) {
                    Optional<Face> flow = between(cash, before, after);
                    between(income, before, after).ifPresent(result -> {
                        retained(before, after, result, flow);
                        flow.ifPresent(f -> equity(before, after, result, f));
                    });
                    flow.ifPresent(f -> {
                        move("short-term debt", Identity.BORROWINGS, before, after, "SHORT_TERM_DEBT", terms(f, "NET_SHORT_TERM_DEBT"));
                        longTerm(before, after, f);
                        restricted(before, after, f);
                    });
                }
            }
        }
    }

    private static Optional<Face> between(List<Face> flows, Face before, Face after) {
        for (Face flow : flows) {
            if (flow.column().period() instanceof Duration duration && duration.end().equals(after.end()) && near(before.end(), duration.start().minusDays(1)) && flow.column().uom().equals(after.column().uom())) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }

    private static boolean near(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b)) <= 8 && !a.equals(LocalDate.MIN) && !b.equals(LocalDate.MIN);
    }

    /** Retained earnings move by the net result less dividends; where no cash flow statement tells of dividends, by the net result. */
    private void retained(Face before, Face after, Face result, Optional<Face> flow) {
        Fact net = result.only("NET_INCOME");
        if (net != null) {
            List<Term> flows = new ArrayList<>(List.of(Term.plus(net, "net result")));
            flow.map(f -> f.only("DIVIDENDS_PAID")).ifPresent(d -> flows.add(paid(d)));
            move("retained earnings " + flow.isPresent() + net.months(), Identity.RETAINED_EARNINGS, before, after, "RETAINED_EARNINGS", flows);
        }
    }

    /** Dividends and repurchases reduce equity however their sign is printed. */
    private static Term paid(Fact fact) {
        return fact.value().signum() > 0 ? Term.minus(fact, "paid") : Term.plus(fact, "paid");
    }

    private void equity(Face before, Face after, Face result, Face flow) {
        Fact net = result.only("NET_INCOME");
        if (net == null || flow.has("CF_STOCK_COMPENSATION") || result.has("OCI")) {
            return;
        }
        List<Term> flows = new ArrayList<>(List.of(Term.plus(net, "net result")));
        for (String concept : List.of("SHARE_ISSUE", "STOCK_OPTIONS_EXERCISED")) {
            if (flow.only(concept) != null) {
                flows.add(Term.plus(flow.only(concept), "issued"));
            }
        }
        for (String concept : List.of("DIVIDENDS_PAID", "SHARE_REPURCHASE")) {
            if (flow.only(concept) != null) {
                flows.add(paid(flow.only(concept)));
            }
        }
        move("equity " + net.months(), Identity.EQUITY, before, after, after.has("EQUITY") ? "EQUITY" : "EQUITY_INCLUDING_NCI", flows);
    }

    /** Long-term debt with its current portion moves by what was borrowed and repaid. */
    private void longTerm(Face before, Face after, Face flow) {
        List<Term> flows = terms(flow, "PROCEEDS_LONG_TERM_DEBT", "REPAYMENTS_LONG_TERM_DEBT");
        boolean current = after.has("LONG_TERM_DEBT_CURRENT") || before.has("LONG_TERM_DEBT_CURRENT");
        if (current && after.only("LONG_TERM_DEBT_CURRENT") != null && before.only("LONG_TERM_DEBT_CURRENT") != null) {
            flows.add(Term.plus(before.only("LONG_TERM_DEBT_CURRENT"), "current portion before"));
            flows.add(Term.minus(after.only("LONG_TERM_DEBT_CURRENT"), "current portion"));
        } else if (current) {
            return;
        }
        if (flow.has("PROCEEDS_LONG_TERM_DEBT") || flow.has("REPAYMENTS_LONG_TERM_DEBT")) {
            move("long-term debt " + flows.size(), Identity.BORROWINGS, before, after, "LONG_TERM_DEBT", flows);
        }
    }

    /** Cash that is tied up is an outflow, so the balance moves by the line with the other sign. */
    private void restricted(Face before, Face after, Face flow) {
        Fact line = flow.only("CF_RESTRICTED_CASH");
        if (line != null && after.only("RESTRICTED_CASH") != null && before.only("RESTRICTED_CASH") != null) {
            movements.add(new Movement("restricted cash", Identity.RESTRICTED_CASH, after.only("RESTRICTED_CASH"), List.of(Term.minus(line, "tied up"), Term.plus(before.only("RESTRICTED_CASH"), "opening"))));
        }
    }

    /** The flows of a statement as printed; empty where a concept stands in several lines. */
    private static List<Term> terms(Face flow, String... concepts) {
        List<Term> terms = new ArrayList<>();
        for (String concept : concepts) {
            if (flow.only(concept) != null) {
                terms.add(Term.plus(flow.only(concept), "flow"));
            } else if (flow.has(concept)) {
                return new ArrayList<>();
            }
        }
        return terms;
    }

    private void move(String kind, Identity identity, Face before, Face after, String concept, List<Term> flows) {
        Fact opening = before.only(concept);
        Fact closing = after.only(concept);
        if (opening != null && closing != null && !flows.isEmpty()) {
            List<Term> terms = new ArrayList<>(List.of(Term.plus(opening, "opening")));
            terms.addAll(flows);
            movements.add(new Movement(kind, identity, closing, terms));
        }
    }

    /** Depreciation and amortization in other tables beside the cash flow statement's. */
    private void depreciation(Filing filing) {
        for (Table table : filing.tables()) {
            if (table.kind() == StatementKind.CASH_FLOW || table.kind() == StatementKind.BALANCE_SHEET) {
                continue;
            }
            for (Column column : table.columns()) {
                Fact here = column.role() == FactRole.AMOUNT && column.entity().isEmpty() ? Face.of(table, column).only("DEPRECIATION_AMORTIZATION") : null;
                for (Face flow : cash) {
                    Fact there = flow.only("CF_DEPRECIATION_AMORTIZATION");
                    if (here != null && there != null && here.value().signum() == there.value().signum() && here.period().equals(there.period()) && here.uom().equals(there.uom())) {
                        movements.add(new Movement("depreciation " + table.number(), Identity.DEPRECIATION, here, List.of(Term.plus(there, "cash flow statement"))));
                    }
                }
            }
        }
    }

    /** Net result in a statement of equity whose columns are periods. */
    private void resultInEquity(Filing filing) {
        for (Table table : filing.tables()) {
            for (Column column : table.columns()) {
                Fact here = table.kind() == StatementKind.EQUITY_CHANGES && column.role() == FactRole.AMOUNT ? Face.of(table, column).only("EQ_NET_INCOME") : null;
                for (Face statement : income) {
                    for (String concept : List.of("NET_INCOME", "PROFIT_INCLUDING_NCI")) {
                        Fact there = statement.only(concept);
                        if (here != null && there != null && here.period().isStated() && here.period().equals(there.period()) && here.uom().equals(there.uom())) {
                            movements.add(new Movement("result " + concept + table.number(), Identity.NET_RESULT_IN_EQUITY, here, List.of(Term.plus(there, "income statement"))));
                        }
                    }
                }
            }
        }
    }

    private List<Comparison> settled() {
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
                if (working.outcome() == Outcome.TICK || believed(working, holding)) {
                    out.add(comparison(identities.get(working), working));
                }
            }
        }
        return out;
    }

    private static boolean believed(Working working, long holding) {
        if (holding >= 2) {
            return true;
        }
        Optional<String> slip = slip(working);
        return slip.isPresent() && (holding == 1 || slip.get().equals(SWAPPED));
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
            case DEPRECIATION, NET_RESULT_IN_EQUITY, RESTRICTED_CASH -> new TieOut(working, identity, Measured.AMOUNT);
            default -> new RollForward(working, identity, Measured.AMOUNT);
        };
    }

    /** One column of one table: the facts of each concept in it. */
    private record Face(Column column, Map<String, List<Fact>> facts) {

        static Face of(Table table, Column column) {
            Map<String, List<Fact>> facts = new LinkedHashMap<>();
            for (Row row : table.rows()) {
                for (Fact fact : row.facts()) {
                    if (fact.column() == column.index() && fact.role() == column.role() && !fact.concept().isEmpty() && !fact.nil()) {
                        facts.computeIfAbsent(fact.concept(), c -> new ArrayList<>(1)).add(fact);
                    }
                }
            }
            return new Face(column, facts);
        }

        /** The one fact of a concept; null where there is none or several. */
        Fact only(String concept) {
            List<Fact> found = facts.getOrDefault(concept, List.of());
            return found.size() == 1 ? found.get(0) : null;
        }

        boolean has(String concept) {
            return facts.containsKey(concept);
        }

        LocalDate end() {
            return column.period().end();
        }
    }
}
