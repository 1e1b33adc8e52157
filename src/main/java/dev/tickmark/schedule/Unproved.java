package dev.tickmark.schedule;

import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no comparison reaches: totals whose lines were not found, a figure of many digits that stands twice in one column, amounts in sentences that no table gives. Tables made of tags print no lines and are left out. */
final class Unproved {

    private static final int FEWEST_LINES = 2;
    /** Lines that are called totals by law. */
    private static final String A_LINE = "outstanding dues of";
    private static final int MOST_TERMS = 20;
    private static final int FEWEST_DIGITS = 5;
    /** In longer tables a figure of five digits stands twice by chance. */
    private static final int LONGEST_TABLE = 80;
    /** Fewer digits stand in some table by chance. */
    private static final BigInteger LEAST_TELLING = BigInteger.valueOf(100);

    private final Filing filing;
    private final Set<String> bound = new HashSet<>();
    private final List<Measure> out = new ArrayList<>();

    private Unproved(Filing filing, List<Comparison> comparisons) {
        this.filing = filing;
        for (Comparison comparison : comparisons) {
            bound.add(comparison.reported().id());
            comparison.terms().forEach(term -> bound.add(term.fact().id()));
        }
    }

    static List<Measure> of(Filing filing, List<Comparison> comparisons) {
        Unproved unproved = new Unproved(filing, comparisons);
        if (filing.tags().isEmpty()) {
            unproved.totals();
            unproved.copies();
        }
        unproved.claims();
        return unproved.out;
    }

    private void add(String name, int size, List<Fact> facts, String role) {
        if (!facts.isEmpty()) {
            out.add(new Measure(name, BigDecimal.valueOf(size), "count", Span.OTHER, Age.CURRENT, facts.stream().limit(MOST_TERMS).map(fact -> Term.plus(fact, role)).toList(), size + " " + role));
        }
    }

    /** Totals by their caption, below lines of their own column, that nothing was found to make and that go into nothing. */
    private void totals() {
        List<Fact> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                boolean total = (row.key().equals("total") || row.key().startsWith("total ")) && !row.key().contains(A_LINE);
                row.facts().stream().filter(fact -> total && isMoney(fact) && !bound.contains(fact.id()) && lines(table, row, fact) >= FEWEST_LINES).findFirst().ifPresent(found::add);
            }
        }
        add("TOTALS_WITHOUT_LINES", found.size(), found, "total");
    }

    private static boolean isMoney(Fact fact) {
        return fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && !fact.nil() && fact.value().signum() != 0;
    }

    private static long lines(Table table, Row total, Fact figure) {
        return table.rows().stream().filter(row -> row.index() < total.index() && row.facts().stream().anyMatch(fact -> fact.column() == figure.column() && isMoney(fact))).count();
    }

    /** Two lines of one column that are bound to nothing, have no word in common, and print one figure of five digits or more, though they differ elsewhere. */
    private void copies() {
        for (Table table : filing.tables()) {
            for (Column column : table.rows().size() > LONGEST_TABLE ? List.<Column>of() : table.columns()) {
                Map<BigDecimal, Row> first = new HashMap<>();
                for (Row row : column.role() == FactRole.AMOUNT ? table.rows() : List.<Row>of()) {
                    Fact fact = at(row, column.index());
                    Row other = fact == null || bound.contains(fact.id()) || ClaimFit.digits(fact) < FEWEST_DIGITS ? null : first.putIfAbsent(fact.value().abs().stripTrailingZeros(), row);
                    if (other != null && isUnrelated(row, other) && differ(row, other, column.index())) {
                        add("COPIED_FIGURE", ClaimFit.digits(fact), List.of(fact, at(other, column.index())), "digits");
                        return;
                    }
                }
            }
        }
    }

    private static Fact at(Row row, int column) {
        return row.facts().stream().filter(fact -> fact.column() == column && isMoney(fact)).findFirst().orElse(null);
    }

    private static boolean isUnrelated(Row one, Row other) {
        Set<String> words = new LinkedHashSet<>(List.of(one.key().split(" ")));
        Set<String> others = Set.copyOf(new LinkedHashSet<>(List.of(other.key().split(" "))));
        boolean totals = one.key().startsWith("total") || other.key().startsWith("total") || one.key().startsWith("net ") || other.key().startsWith("net ");
        words.removeIf(word -> word.length() < 4 || !others.contains(word));
        return words.isEmpty() && !totals && !one.key().isEmpty() && !other.key().isEmpty() && (one.concept().isEmpty() || !one.concept().equals(other.concept()));
    }

    /** Whether two lines differ in every other column that both fill, one at least. */
    private static boolean differ(Row one, Row other, int column) {
        int differ = 0;
        for (Fact fact : one.facts()) {
            Fact beside = fact.column() == column || !isMoney(fact) ? null : at(other, fact.column());
            if (beside != null && beside.value().abs().compareTo(fact.value().abs()) == 0) {
                return false;
            }
            differ += beside == null ? 0 : 1;
        }
        return differ > 0;
    }

    /** What a line shows in a column. */
    private record Line(String concept, Period period) {
    }

    /** Amounts of known line items and stated periods that sentences give and no table does, though the filing's statements show the period. */
    private void claims() {
        Set<Period> periods = new HashSet<>();
        Set<Line> printed = new HashSet<>();
        for (Table table : filing.tables()) {
            for (Column column : table.kind().isPrimary() ? table.columns() : List.<Column>of()) {
                periods.add(column.period());
            }
            table.rows().stream().flatMap(row -> row.facts().stream()).forEach(fact -> printed.add(new Line(fact.concept(), fact.period())));
        }
        List<Fact> found = new ArrayList<>();
        for (Claim claim : filing.claims()) {
            boolean ofALine = claim.kind() == Claim.Kind.AMOUNT && !claim.concept().isEmpty() && claim.period().isStated() && claim.figure().uom().isCurrency();
            if (ofALine && !bound.contains(claim.figure().id()) && periods.contains(claim.period()) && !printed.contains(new Line(claim.concept(), claim.period()))
                    && !inTables(claim.figure())) {
                found.add(claim.figure());
            }
        }
        add("CLAIMS_WITHOUT_FACT", found.size(), found, "amount");
    }

    /** Whether any table prints the amount, under whatever caption, or the same digits in a unit or scale of its own. */
    private boolean inTables(Fact claimed) {
        BigInteger told = digits(claimed);
        return filing.facts().stream().anyMatch(fact -> fact.isTabular() && (fact.uom().equals(claimed.uom()) && claimed.interval().holds(fact.value().abs()) || told.compareTo(LEAST_TELLING) >= 0 && digits(fact).equals(told)));
    }

    private static BigInteger digits(Fact fact) {
        return fact.value().stripTrailingZeros().unscaledValue().abs();
    }
}
