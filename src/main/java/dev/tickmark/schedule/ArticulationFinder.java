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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identities of the statements, by concept. Each is tried in every column or period it can be, in each of the ways filings print it (signs, minority interest, restricted cash in or out);
 * the way that holds most often is the filing's way. An instance that fails is an exception only where the same way holds in another instance, or where a single slip of one digit or sign
 * explains it; otherwise the lines may simply not be the ones the identity means.
 */
final class ArticulationFinder {

    /** One column of one statement: the first fact of each concept in it. */
    private record Face(Table table, Column column, Map<String, Fact> facts, List<Fact> all) {

        Fact get(String concept) {
            return facts.get(concept);
        }

        LocalDate end() {
            return column.period().end();
        }
    }

    private final List<Face> balance = new ArrayList<>();
    private final List<Face> income = new ArrayList<>();
    private final List<Face> cash = new ArrayList<>();
    private final RoundingModes modes;
    private final List<Comparison> out = new ArrayList<>();

    private ArticulationFinder(RoundingModes modes) {
        this.modes = modes;
    }

    static List<Comparison> find(Filing filing, RoundingModes modes) {
        ArticulationFinder finder = new ArticulationFinder(modes);
        for (Table table : filing.statements()) {
            for (Column column : table.columns()) {
                if (column.role() == FactRole.AMOUNT || column.role() == FactRole.TRANSLATION) {
                    finder.face(table, column);
                }
            }
        }
        finder.withinBalanceSheet();
        finder.withinIncomeStatement();
        finder.withinCashFlow();
        finder.acrossStatements();
        return finder.out;
    }

    private void face(Table table, Column column) {
        Map<String, Fact> facts = new HashMap<>();
        List<Fact> all = new ArrayList<>();
        for (Row row : table.rows()) {
            for (Fact fact : row.facts()) {
                if (fact.column() == column.index() && fact.role() == column.role()) {
                    all.add(fact);
                    if (!fact.concept().isEmpty()) {
                        facts.putIfAbsent(fact.concept(), fact);
                    }
                }
            }
        }
        Face face = new Face(table, column, facts, all);
        switch (table.kind()) {
            case BALANCE_SHEET -> balance.add(face);
            case INCOME_STATEMENT, COMPREHENSIVE_INCOME -> income.add(face);
            case CASH_FLOW -> cash.add(face);
            default -> { }
        }
    }

    /** One way to state an identity: what is reported and the terms that make it. */
    private record Way(Fact reported, List<Term> terms) {
    }

    /** The instances of one identity: for each, its ways in a fixed order; a way that cannot be stated is null. */
    private void settle(Identity identity, List<List<Way>> all) {
        Map<String, List<List<Way>>> groups = new java.util.LinkedHashMap<>();
        for (List<Way> instance : all) {
            for (Way way : instance) {
                if (way != null) {
                    groups.computeIfAbsent(way.reported().table() + " " + way.terms().get(0).fact().table() + " " + way.reported().role(), g -> new ArrayList<>()).add(instance);
                    break;
                }
            }
        }
        groups.values().forEach(group -> settleGroup(identity, group));
    }

    /** Instances of one statement, or of one pair of statements. */
    private void settleGroup(Identity identity, List<List<Way>> instances) {
        int ways = instances.stream().mapToInt(List::size).max().orElse(0);
        int best = -1;
        int most = 0;
        for (int w = 0; w < ways; w++) {
            int holds = 0;
            for (List<Way> instance : instances) {
                holds += instance.size() > w && instance.get(w) != null && working(instance.get(w)).outcome() == Outcome.TICK ? 1 : 0;
            }
            if (holds > most) {
                most = holds;
                best = w;
            }
        }
        for (List<Way> instance : instances) {
            Optional<Working> held = held(instance, best);
            if (held.isPresent()) {
                out.add(comparison(identity, held.get()));
            } else if (best >= 0 && best < instance.size() && instance.get(best) != null) {
                Working failed = working(instance.get(best));
                if (roundedLineByLine(instances, best)) {
                    failed = Workings.sum(failed.reported(), failed.terms(), Rounding.NEAREST, Evidence.IDENTITY);
                }
                if (!isALine(failed) && !(identity == Identity.NET_RESULT && linesBetween(failed))) {
                    out.add(comparison(identity, failed));
                }
            } else if (instances.size() == 1) {
                slipped(instance).ifPresent(w -> out.add(comparison(identity, w)));
            }
        }
    }

    /** The way of an instance that holds: the filing's own way first, then any. */
    private Optional<Working> held(List<Way> instance, int best) {
        List<Way> ways = new ArrayList<>(instance);
        if (best >= 0 && best < instance.size()) {
            ways.add(0, instance.get(best));
        }
        return ways.stream().filter(way -> way != null).map(this::working).filter(w -> w.outcome() == Outcome.TICK).findFirst();
    }

    /** Whether two instances or more miss by no more than rounding: then lines here are rounded one by one, whatever other tables do. */
    private boolean roundedLineByLine(List<List<Way>> instances, int way) {
        int misses = 0;
        for (List<Way> instance : instances) {
            if (way < instance.size() && instance.get(way) != null && instance.get(way).terms().size() > 1 && working(instance.get(way)).outcome() == Outcome.EXCEPTION) {
                misses += Workings.sum(instance.get(way).reported(), instance.get(way).terms(), Rounding.NEAREST, Evidence.IDENTITY).outcome() == Outcome.TICK ? 1 : 0;
            }
        }
        return misses >= 2;
    }

    /** Whether the difference is another line of the same column: then the identity lacks a line here, and nothing is wrong. */
    private boolean isALine(Working working) {
        Fact reported = working.reported();
        java.math.BigDecimal off = working.difference().abs();
        for (Face face : faces(reported)) {
            for (Fact fact : face.all()) {
                if (fact.value().abs().compareTo(off) == 0 && !fact.id().equals(reported.id()) && off.compareTo(fact.unit().multiply(java.math.BigDecimal.valueOf(4))) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether lines stand between pre-tax result and net result that the identity does not name. */
    private boolean linesBetween(Working working) {
        Fact reported = working.reported();
        int first = working.terms().stream().mapToInt(t -> t.fact().row()).min().orElse(0);
        java.util.Set<String> named = new java.util.HashSet<>();
        working.terms().forEach(t -> named.add(t.fact().id()));
        for (Face face : faces(reported)) {
            for (Fact fact : face.all()) {
                if (fact.row() > first && fact.row() < reported.row() && fact.value().signum() != 0 && !named.contains(fact.id())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Face> faces(Fact fact) {
        List<Face> found = new ArrayList<>();
        for (List<Face> kind : List.of(balance, income, cash)) {
            for (Face face : kind) {
                if (face.table().number() == fact.table() && face.column().index() == fact.column()) {
                    found.add(face);
                }
            }
        }
        return found;
    }

    /** Without a witness, only a way that one slip in one figure would mend is believed. */
    private Optional<Working> slipped(List<Way> instance) {
        for (Way way : instance) {
            if (way != null && way.terms().size() <= 4) {
                Working working = working(way);
                if (NearMiss.slip(working.reported(), working.expected().middle()).isPresent()) {
                    return Optional.of(working);
                }
                for (Term term : way.terms()) {
                    java.math.BigDecimal meant = term.fact().value().add(working.difference().divide(term.weight(), dev.tickmark.amount.Interval.CONTEXT));
                    if (NearMiss.slip(term.fact(), meant).isPresent()) {
                        return Optional.of(working);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Working working(Way way) {
        Fact reported = way.reported();
        if (way.terms().size() == 1) {
            Term term = way.terms().get(0);
            if (reported.unit().compareTo(term.fact().unit()) == 0) {
                return Workings.sum(reported, way.terms(), Rounding.EXACT, Evidence.IDENTITY);
            }
            return Workings.sum(reported, way.terms(), Rounding.NEAREST, Evidence.IDENTITY);
        }
        int key = reported.role() == FactRole.AMOUNT ? reported.scale() - reported.decimals() : 1000 + reported.role().ordinal();
        return Workings.sum(reported, way.terms(), modes.at(key, reported.table()), Evidence.IDENTITY);
    }

    private static Comparison comparison(Identity identity, Working working) {
        return switch (identity) {
            case BALANCE -> new Footing(working, identity, Measured.AMOUNT);
            case BOTH_SIDES, ENDING_CASH, OPENING_CASH, CASH_CHAIN, NET_RESULT_IN_CASH_FLOW, NET_RESULT_IN_EQUITY, MINORITY_MIRROR, EQUITY_METHOD_MIRROR, DEPRECIATION, RESTRICTED_CASH -> new TieOut(working, identity, Measured.AMOUNT);
            default -> new RollForward(working, identity, Measured.AMOUNT);
        };
    }

    /** A way: the reported fact, then concepts of the face with a leading "-" for those that enter negatively and a leading "?" for those that may be absent. Null where one is missing. */
    private static Way way(Face face, String reported, String... concepts) {
        Fact result = face.get(reported);
        if (result == null) {
            return null;
        }
        List<Term> terms = new ArrayList<>();
        for (String name : concepts) {
            boolean optional = name.startsWith("?");
            String rest = optional ? name.substring(1) : name;
            boolean minus = rest.startsWith("-");
            Fact fact = face.get(minus ? rest.substring(1) : rest);
            if (fact == null && !optional) {
                return null;
            }
            if (fact != null) {
                terms.add(minus ? Term.minus(fact, "less") : Term.plus(fact, "part"));
            }
        }
        return terms.isEmpty() ? null : new Way(result, terms);
    }

    private void withinBalanceSheet() {
        List<List<Way>> balances = new ArrayList<>();
        List<List<Way>> sides = new ArrayList<>();
        for (Face face : balance) {
            balances.add(ways(
                    way(face, "ASSETS", "LIABILITIES", "EQUITY_INCLUDING_NCI"),
                    way(face, "ASSETS", "LIABILITIES", "EQUITY"),
                    way(face, "ASSETS", "LIABILITIES", "MINORITY_INTEREST", "EQUITY"),
                    way(face, "ASSETS", "LIABILITIES", "MEZZANINE_EQUITY", "EQUITY_INCLUDING_NCI"),
                    way(face, "ASSETS", "LIABILITIES", "MEZZANINE_EQUITY", "EQUITY"),
                    way(face, "ASSETS", "CURRENT_LIABILITIES", "NONCURRENT_LIABILITIES", "EQUITY_INCLUDING_NCI"),
                    way(face, "ASSETS", "CURRENT_LIABILITIES", "NONCURRENT_LIABILITIES", "EQUITY"),
                    way(face, "ASSETS", "CURRENT_LIABILITIES", "NONCURRENT_LIABILITIES", "MINORITY_INTEREST", "EQUITY")));
            sides.add(ways(way(face, "LIABILITIES_AND_EQUITY", "ASSETS")));
        }
        // The two sides of a continued sheet may stand in two tables of the same date.
        for (Face left : balance) {
            for (Face right : balance) {
                if (left.table() != right.table() && left.end().equals(right.end()) && left.get("ASSETS") != null && left.get("LIABILITIES_AND_EQUITY") == null
                        && right.get("LIABILITIES_AND_EQUITY") != null && right.get("ASSETS") == null && left.column().uom().equals(right.column().uom())
                        && Math.abs(left.table().number() - right.table().number()) == 1) {
                    sides.add(ways(new Way(right.get("LIABILITIES_AND_EQUITY"), List.of(Term.plus(left.get("ASSETS"), "total assets")))));
                }
            }
        }
        settle(Identity.BALANCE, balances);
        settle(Identity.BOTH_SIDES, sides);
    }

    /** A result made of an earlier one and every line between the two, which enter with the sign given; null where a total stands between. */
    private static Way between(Face face, String reported, String from, int sign) {
        Fact result = face.get(reported);
        Fact start = face.get(from);
        if (result == null || start == null) {
            return null;
        }
        List<Term> terms = new ArrayList<>(List.of(Term.plus(start, "from")));
        for (Fact fact : face.all()) {
            if (fact.row() > start.row() && fact.row() < result.row()) {
                if (fact.concept().endsWith("_NET") || fact.concept().equals("OPERATING_EXPENSES") || fact.concept().equals("COSTS_AND_EXPENSES") || fact.caption().toLowerCase(java.util.Locale.ROOT).contains("total")) {
                    return null;
                }
                terms.add(sign > 0 ? Term.plus(fact, "line") : Term.minus(fact, "less"));
            }
        }
        return terms.size() > 1 ? new Way(result, terms) : null;
    }

    private static List<Way> ways(Way... ways) {
        List<Way> list = new ArrayList<>();
        for (Way way : ways) {
            list.add(way);
        }
        return list;
    }

    private void withinIncomeStatement() {
        List<List<Way>> gross = new ArrayList<>();
        List<List<Way>> operating = new ArrayList<>();
        List<List<Way>> pretax = new ArrayList<>();
        List<List<Way>> net = new ArrayList<>();
        for (Face face : income) {
            gross.add(ways(way(face, "GROSS_PROFIT", "REVENUE", "-COST_OF_REVENUE"), way(face, "GROSS_PROFIT", "REVENUE", "COST_OF_REVENUE")));
            operating.add(ways(way(face, "OPERATING_INCOME", "REVENUE", "-COSTS_AND_EXPENSES"), way(face, "OPERATING_INCOME", "GROSS_PROFIT", "-OPERATING_EXPENSES"),
                    way(face, "OPERATING_INCOME", "REVENUE", "-OPERATING_EXPENSES"), way(face, "OPERATING_INCOME", "REVENUE", "COSTS_AND_EXPENSES"), way(face, "OPERATING_INCOME", "GROSS_PROFIT", "OPERATING_EXPENSES"),
                    between(face, "OPERATING_INCOME", "GROSS_PROFIT", -1)));
            pretax.add(ways(way(face, "PRETAX_INCOME", "OPERATING_INCOME", "NON_OPERATING_NET"), way(face, "PRETAX_INCOME", "OPERATING_INCOME", "-NON_OPERATING_NET"),
                    between(face, "PRETAX_INCOME", "OPERATING_INCOME", 1)));
            net.add(ways(way(face, "NET_INCOME", "PRETAX_INCOME", "-INCOME_TAX", "?NCI_INCOME", "?EQUITY_METHOD_RESULT"), way(face, "NET_INCOME", "PRETAX_INCOME", "INCOME_TAX", "?NCI_INCOME", "?EQUITY_METHOD_RESULT"),
                    way(face, "NET_INCOME", "PRETAX_INCOME", "-INCOME_TAX", "?-NCI_INCOME", "?EQUITY_METHOD_RESULT"), way(face, "NET_INCOME", "PRETAX_INCOME", "-INCOME_TAX"), way(face, "NET_INCOME", "PRETAX_INCOME", "INCOME_TAX"),
                    way(face, "PROFIT_INCLUDING_NCI", "PRETAX_INCOME", "-INCOME_TAX"), way(face, "PROFIT_INCLUDING_NCI", "PRETAX_INCOME", "INCOME_TAX"), way(face, "CONTINUING_INCOME", "PRETAX_INCOME", "-INCOME_TAX")));
        }
        settle(Identity.GROSS_PROFIT, gross);
        settle(Identity.OPERATING_RESULT, operating);
        settle(Identity.PRETAX_RESULT, pretax);
        settle(Identity.NET_RESULT, net);
    }

    private void withinCashFlow() {
        List<List<Way>> rolls = new ArrayList<>();
        List<List<Way>> changes = new ArrayList<>();
        for (Face face : cash) {
            rolls.add(ways(way(face, "CASH_AT_END", "CASH_AT_BEGINNING", "NET_CHANGE_IN_CASH"), way(face, "CASH_AT_END", "CASH_AT_BEGINNING", "NET_CHANGE_IN_CASH", "FX_EFFECT_ON_CASH")));
            changes.add(ways(way(face, "NET_CHANGE_IN_CASH", "CFO", "CFI", "CFF", "?FX_EFFECT_ON_CASH"), way(face, "NET_CHANGE_IN_CASH", "CFO", "CFI", "CFF")));
        }
        settle(Identity.CASH_ROLL, rolls);
        settle(Identity.NET_CHANGE_IN_CASH, changes);
    }

    /** Columns whose dates nobody printed speak of one time only where they stand at the same place. */
    private static boolean side(Face one, Face other) {
        return one.column().period().isStated() || other.column().period().isStated() || one.column().index() == other.column().index();
    }

    private void acrossStatements() {
        List<List<Way>> ending = new ArrayList<>();
        List<List<Way>> opening = new ArrayList<>();
        List<List<Way>> chain = new ArrayList<>();
        List<List<Way>> result = new ArrayList<>();
        List<List<Way>> minority = new ArrayList<>();
        List<List<Way>> investees = new ArrayList<>();
        for (Face flow : cash) {
            Fact closing = flow.get("CASH_AT_END");
            Fact start = flow.get("CASH_AT_BEGINNING");
            for (Face sheet : balance) {
                if (!sheet.column().uom().equals(flow.column().uom()) || !side(sheet, flow)) {
                    continue;
                }
                if (closing != null && sheet.end().equals(flow.end())) {
                    ending.add(cashWays(closing, sheet));
                }
                if (start != null && flow.column().period() instanceof Duration duration && near(sheet.end(), duration.start().minusDays(1))) {
                    opening.add(cashWays(start, sheet));
                }
            }
            for (Face other : cash) {
                if (start != null && other != flow && other.get("CASH_AT_END") != null && flow.column().period() instanceof Duration duration && other.column().uom().equals(flow.column().uom())
                        && near(other.end(), duration.start().minusDays(1))) {
                    chain.add(ways(new Way(start, List.of(Term.plus(other.get("CASH_AT_END"), "closing cash of the period before")))));
                }
            }
            List<Way> net = new ArrayList<>();
            List<Way> nci = new ArrayList<>();
            List<Way> eqm = new ArrayList<>();
            for (Face statement : income) {
                if (side(statement, flow) && statement.column().period().equals(flow.column().period()) && statement.column().uom().equals(flow.column().uom()) && statement.table().kind() == StatementKind.INCOME_STATEMENT) {
                    Fact top = flow.get("CF_NET_INCOME");
                    for (String concept : List.of("NET_INCOME", "PROFIT_INCLUDING_NCI", "CONTINUING_INCOME", "PRETAX_INCOME")) {
                        net.add(top != null && statement.get(concept) != null ? new Way(top, List.of(Term.plus(statement.get(concept), "income statement"))) : null);
                    }
                    nci.add(mirror(flow.get("CF_NCI"), statement.get("NCI_INCOME")));
                    eqm.add(mirror(flow.get("CF_EQUITY_METHOD_RESULT"), statement.get("EQUITY_METHOD_RESULT")));
                }
            }
            result.add(net);
            minority.add(nci);
            investees.add(eqm);
        }
        settle(Identity.ENDING_CASH, ending);
        settle(Identity.OPENING_CASH, opening);
        settle(Identity.CASH_CHAIN, chain);
        settle(Identity.NET_RESULT_IN_CASH_FLOW, result);
        settle(Identity.MINORITY_MIRROR, minority);
        settle(Identity.EQUITY_METHOD_MIRROR, investees);
    }

    private static Way mirror(Fact addBack, Fact line) {
        return addBack == null || line == null ? null : new Way(addBack, List.of(Term.minus(line, "income statement")));
    }

    /** Cash of the flow statement is the balance sheet's cash, with restricted cash since ASU 2016-18, without it before. */
    private static List<Way> cashWays(Fact cash, Face sheet) {
        List<Way> ways = new ArrayList<>();
        for (String[] parts : new String[][] {{"CASH"}, {"CASH_AND_RESTRICTED"}, {"CASH", "RESTRICTED_CASH"}, {"CASH", "RESTRICTED_CASH_CURRENT"}, {"CASH", "RESTRICTED_CASH_CURRENT", "RESTRICTED_CASH_NONCURRENT"}, {"CASH", "RESTRICTED_CASH_NONCURRENT"}}) {
            List<Term> terms = new ArrayList<>();
            for (String part : parts) {
                if (sheet.get(part) != null) {
                    terms.add(Term.plus(sheet.get(part), "balance sheet"));
                }
            }
            ways.add(terms.size() == parts.length ? new Way(cash, terms) : null);
        }
        return ways;
    }

    private static boolean near(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b)) <= 8 && !a.equals(LocalDate.MIN) && !b.equals(LocalDate.MIN);
    }
}
