package dev.tickmark.schedule;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sum of a filing that leads from a figure under the accounting standards ({@code standard}) to a measure of the filer's own ({@code measure}), with what stands between, in one column.
 * {@code earnings} where the measure is EBIT or EBITDA by its label, {@code adjusted} where the label says that more was left out; {@code extra} where more was; {@code oneWay} where every one of the
 * {@code count} adjustments but tax, interest and depreciation raises the measure; {@code fromNet} where a table of the filing leads from the net result to a measure of this kind; {@code published} the filing's year and month, as 200306.
 */
public record Reconciliation(Fact measure, Fact standard, boolean earnings, boolean adjusted, boolean extra, boolean oneWay, int count, boolean fromNet, BigDecimal published, List<Term> between) {

    private static final Set<String> EBITDA = Set.of("EBITDA", "ADJUSTED_EBITDA", "EBIT", "ADJUSTED_EBIT");
    private static final Set<String> OWN = Set.of("EBITDA", "ADJUSTED_EBITDA", "EBIT", "ADJUSTED_EBIT", "NON_GAAP_NET_INCOME", "NON_GAAP_OPERATING_INCOME", "NON_GAAP_EPS", "NON_GAAP_GROSS_PROFIT");
    private static final Set<String> STANDARD = Set.of("NET_INCOME", "NET_INCOME_COMMON", "CONTINUING_INCOME", "PROFIT_INCLUDING_NCI", "OPERATING_INCOME", "GROSS_PROFIT", "EPS_DILUTED", "EPS_BASIC");
    private static final Set<String> NET = Set.of("NET_INCOME", "NET_INCOME_COMMON", "CONTINUING_INCOME", "PROFIT_INCLUDING_NCI", "CF_NET_INCOME");
    private static final Prefiltered PLAIN = Prefiltered.compile("\\bebitda(?:re|x|r)?\\b|\\bebit\\b|\\bearnings before interest", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered ADJUSTED = Prefiltered.compile("\\badjusted\\b|\\bcore\\b|\\bnormali[sz]ed\\b|\\bunderlying\\b|\\bnon-?\\s?gaap\\b|\\bpro ?forma\\b|\\bbefore (?:special|exceptional|one)|\\bexcluding\\b|ebitda(?:re|x|r)\\b|\\bmodified\\b|\\brecurring\\b|\\bcovenant\\b|\\bcredit agreement\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Prefiltered EXTRA = Prefiltered.compile("\\b(?:stock|share|equity|unit)[- ]?based\\b|\\bstock compensation\\b|\\brestructuring\\b|\\bimpairments?\\b|\\bacquisition\\b|\\blitigation\\b|\\bseverance\\b|\\bextinguishment\\b|\\bgain on (?:sale|disposal)", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered OPERATING = Prefiltered.compile("\\brent\\b|\\brents\\b|\\bpayroll\\b|\\bsalar(?:y|ies)\\b|\\bmoving\\b|\\brelocation\\b|\\bpre-?opening\\b|\\bmarketing\\b|\\badvertising\\b|\\brecruit(?:ing|ment)\\b|\\bbonus(?:es)?\\b|\\btraining\\b|\\bworkforce reductions?\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered RARE = Prefiltered.compile("\\bnon-?\\s?recurring\\b|\\bone[- ]time\\b|\\bunusual\\b|\\binfrequent\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered USUAL = Prefiltered.compile("\\btax(?:es)?\\b|\\binterest\\b|\\bdepreciation\\b|\\bamorti[sz]ation\\b", Pattern.CASE_INSENSITIVE);

    public Reconciliation {
        between = List.copyOf(between);
    }

    /** The reconciliations that a filing's sums show. */
    static List<Reconciliation> among(List<Comparison> comparisons, Filing filing) {
        List<Reconciliation> found = new ArrayList<>();
        boolean fromNet = fromNet(filing);
        BigDecimal published = published(filing);
        for (Comparison comparison : comparisons) {
            if (comparison instanceof Footing && !comparison.isException() && comparison.measured() == Measured.AMOUNT) {
                of(comparison, fromNet, published).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean fromNet(Filing filing) {
        for (Table table : filing.tables()) {
            boolean net = table.rows().stream().anyMatch(row -> NET.contains(row.concept()) || row.concept().isEmpty() && row.key().startsWith("net "));
            boolean own = table.rows().stream().anyMatch(row -> EBITDA.contains(row.concept()));
            if (net && own) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal published(Filing filing) {
        LocalDate latest = LocalDate.EPOCH;
        for (Table table : filing.statements()) {
            for (var column : table.columns()) {
                latest = column.period().isStated() && column.period().end().isAfter(latest) ? column.period().end() : latest;
            }
        }
        LocalDate day = filing.documentDate().orElse(latest);
        return BigDecimal.valueOf(day.getYear() * 100L + day.getMonthValue());
    }

    /** The measure may be the sum, or one of what the figure under the standards is the sum of. */
    private static Optional<Reconciliation> of(Comparison sum, boolean fromNet, BigDecimal published) {
        boolean upward = OWN.contains(sum.reported().concept());
        if (!upward && !STANDARD.contains(sum.reported().concept())) {
            return Optional.empty();
        }
        List<Term> between = new ArrayList<>();
        Fact end = null;
        for (Term term : sum.terms()) {
            if (end == null && term.weight().signum() > 0 && (upward ? STANDARD : OWN).contains(term.fact().concept())) {
                end = term.fact();
            } else {
                between.add(upward ? term : new Term(term.fact(), term.weight().negate(), term.role()));
            }
        }
        Fact measure = upward ? sum.reported() : end;
        Fact standard = upward ? end : sum.reported();
        if (end == null || between.isEmpty() || !PLAIN.isIn(measure.caption()) && !ADJUSTED.isIn(measure.caption())) {
            return Optional.empty();
        }
        boolean earnings = EBITDA.contains(measure.concept()) && PLAIN.isIn(measure.caption());
        boolean extra = between.stream().anyMatch(Reconciliation::isExtra);
        int up = 0;
        int down = 0;
        for (Term term : between) {
            int sign = term.fact().value().signum() * term.weight().signum();
            if (!USUAL.isIn(term.fact().caption())) {
                up += sign > 0 ? 1 : 0;
                down += sign < 0 ? 1 : 0;
            }
        }
        return Optional.of(new Reconciliation(measure, standard, earnings, ADJUSTED.isIn(measure.caption()), extra, down == 0, up, fromNet, published, between));
    }

    /** The lines between, of every reconciliation, with what the same line shows for other years. */
    static List<Adjustment> adjustments(Filing filing, List<Reconciliation> reconciliations) {
        Map<String, List<Fact>> lines = new HashMap<>();
        for (Fact fact : filing.facts()) {
            if (fact.isTabular()) {
                lines.computeIfAbsent(fact.table() + " " + fact.row(), key -> new ArrayList<>()).add(fact);
            }
        }
        List<Adjustment> found = new ArrayList<>();
        for (Reconciliation one : reconciliations) {
            for (Term term : one.between()) {
                Fact fact = term.fact();
                if (fact.value().compareTo(BigDecimal.ZERO) == 0) {
                    continue;
                }
                List<Fact> others = lines.getOrDefault(fact.table() + " " + fact.row(), List.of()).stream().filter(other -> isAnotherYear(fact, other)).toList();
                found.add(new Adjustment(one, fact, OPERATING.isIn(fact.caption()), RARE.isIn(fact.caption()), !others.isEmpty(), others));
            }
        }
        return found;
    }

    private static boolean isAnotherYear(Fact fact, Fact other) {
        return other.value().signum() != 0 && other.isAmount() && fact.period() instanceof Duration && other.period() instanceof Duration && fact.months() == other.months()
                && fact.end().toEpochDay() - other.end().toEpochDay() >= 360 && fact.end().toEpochDay() - other.end().toEpochDay() <= 740;
    }

    private static boolean isExtra(Term term) {
        return EXTRA.isIn(term.fact().caption()) && term.fact().value().signum() != 0;
    }

    /** The first line that a measure of this label does not leave out; the first line where there is none. */
    public Fact unusual() {
        return between.stream().filter(Reconciliation::isExtra).findFirst().orElse(between.get(0)).fact();
    }

    /** The number of adjustments, for rules. */
    public BigDecimal adjustments() {
        return BigDecimal.valueOf(count);
    }

    /** The concept of the figure it leads from, for rules. */
    public String standardConcept() {
        return standard.concept();
    }
}
