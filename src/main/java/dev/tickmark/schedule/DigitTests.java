package dev.tickmark.schedule;

import dev.tickmark.amount.Exponential;
import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the digits of a filing's amounts are spread. Each amount counts once, and those that are sums of others do not count. How many amounts there are is a measure of its own: with few of them every spread looks odd.
 */
final class DigitTests {

    private static final int HUNDRED = 100;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final Set<String> AT_PAR = Set.of("debt", "loan", "notes", "bond", "deposit", "debenture", "stock", "shares", "capital", "borrowing", "facility", "dividend");
    /** The shares that Benford's law gives to the first digits from 1 to 9: log10(1 + 1/d). */
    private static final List<BigDecimal> BENFORD = IntStream.rangeClosed(1, 9)
            .mapToObj(d -> Exponential.ln(BigDecimal.valueOf(d + 1L).divide(BigDecimal.valueOf(d), Interval.CONTEXT)).divide(Exponential.ln(BigDecimal.TEN), Interval.CONTEXT)).toList();
    private final Filing filing;
    private final List<Fact> amounts = new ArrayList<>();

    private DigitTests(Filing filing) {
        this.filing = filing;
    }

    static void of(Filing filing, KeyFigures figures, List<Comparison> comparisons, MeasureSheet sheet) {
        DigitTests tests = new DigitTests(filing);
        tests.collect(comparisons);
        PeriodFigures period = new PeriodFigures(figures, Span.OTHER, Age.CURRENT);
        tests.first(period, sheet);
        tests.last(period, sheet);
        tests.round(period, sheet);
    }

    private void collect(List<Comparison> comparisons) {
        Set<String> sums = new HashSet<>();
        for (Comparison comparison : comparisons) {
            if (comparison.measured() == Measured.AMOUNT && comparison.terms().size() > 1) {
                sums.add(comparison.reported().id());
            }
        }
        Set<BigInteger> seen = new HashSet<>();
        for (Table table : filing.tables()) {
            List<Fact> printed = new ArrayList<>();
            for (Row row : table.rows()) {
                row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && !fact.nil() && fact.value().signum() != 0).forEach(printed::add);
            }
            if (!isRounded(printed)) {
                printed.stream().filter(fact -> !sums.contains(fact.id()) && seen.add(digits(fact))).forEach(amounts::add);
            }
        }
    }

    /** Whether a table prints its amounts rounded, with all their noughts: most of those with four digits and more end in 00. */
    private static boolean isRounded(List<Fact> printed) {
        long whole = printed.stream().map(DigitTests::digits).filter(digits -> digits.compareTo(THOUSAND) >= 0).count();
        long even = printed.stream().map(DigitTests::digits).filter(digits -> digits.compareTo(THOUSAND) >= 0 && digits.mod(BigInteger.valueOf(HUNDRED)).signum() == 0).count();
        return even * 2 > whole;
    }

    /** The printed number without sign and point, and without a fraction that is nought. */
    private static BigInteger digits(Fact fact) {
        BigInteger digits = fact.value().divide(fact.unit(), 0, java.math.RoundingMode.HALF_EVEN).abs().toBigInteger();
        BigInteger[] parts = digits.divideAndRemainder(BigInteger.TEN.pow(Math.max(0, fact.decimals())));
        return parts[1].signum() == 0 ? parts[0] : digits;
    }

    /** The mean distance, in points, between the shares of first digits and those of Benford's law, log10(1 + 1/d). */
    private void first(PeriodFigures period, MeasureSheet sheet) {
        List<Term> none = amounts.isEmpty() ? List.of() : List.of(Term.plus(amounts.get(0), "first of the amounts"));
        int[] count = new int[10];
        int all = 0;
        for (Fact fact : amounts) {
            String digits = digits(fact).toString();
            if (digits.length() >= 2) {
                count[digits.charAt(0) - '0']++;
                all++;
            }
        }
        if (all == 0) {
            return;
        }
        BigDecimal distance = BigDecimal.ZERO;
        StringBuilder shares = new StringBuilder();
        for (int d = 1; d <= 9; d++) {
            BigDecimal share = BigDecimal.valueOf(count[d]).divide(BigDecimal.valueOf(all), Interval.CONTEXT);
            distance = distance.add(share.subtract(BENFORD.get(d - 1)).abs());
            shares.append(d == 1 ? "" : ", ").append(d).append(": ").append(Score.rounded(share.multiply(MeasureSheet.HUNDRED))).append('%');
        }
        sheet.add("AMOUNTS", BigDecimal.valueOf(all), "count", period, none, all + " different amounts");
        sheet.add("BENFORD_DISTANCE", distance.multiply(MeasureSheet.HUNDRED).divide(BigDecimal.valueOf(9), Interval.CONTEXT), "points", period, none, "first digits of " + all + " amounts, " + shares);
    }

    /** Chi squared of the last two digits of amounts of four digits and more, against an even spread over the hundred pairs. */
    private void last(PeriodFigures period, MeasureSheet sheet) {
        int[] count = new int[HUNDRED];
        int all = 0;
        Fact most = null;
        for (Fact fact : amounts) {
            BigInteger digits = digits(fact);
            if (digits.compareTo(THOUSAND) >= 0) {
                count[digits.mod(BigInteger.valueOf(HUNDRED)).intValue()]++;
                all++;
                most = most == null ? fact : most;
            }
        }
        if (all == 0) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        int top = 0;
        for (int pair = 0; pair < HUNDRED; pair++) {
            sum = sum.add(BigDecimal.valueOf((long) count[pair] * count[pair]));
            top = count[pair] > count[top] ? pair : top;
        }
        BigDecimal squared = sum.multiply(BigDecimal.valueOf(HUNDRED)).divide(BigDecimal.valueOf(all), Interval.CONTEXT).subtract(BigDecimal.valueOf(all));
        sheet.add("LAST_DIGITS", BigDecimal.valueOf(all), "count", period, List.of(Term.plus(most, "first of the amounts")), all + " amounts of four digits and more");
        sheet.add("LAST_DIGITS_SPREAD", squared, "chi squared", period, List.of(Term.plus(most, "first of the amounts")),
                "chi squared over " + all + " amounts, 99 degrees of freedom; " + String.format(Locale.ROOT, "%02d", top) + " ends " + count[top] + " of them");
    }

    /** The share of amounts of four digits and more that end in 000, lines at par left out: by chance it is one in a thousand, so a tenth of even ten amounts has odds of one in a hundred. */
    private void round(PeriodFigures period, MeasureSheet sheet) {
        List<Fact> round = new ArrayList<>();
        int all = 0;
        for (Fact fact : amounts) {
            String caption = fact.caption().toLowerCase(Locale.ROOT);
            if (digits(fact).compareTo(THOUSAND) >= 0 && AT_PAR.stream().noneMatch(caption::contains)) {
                all++;
                if (digits(fact).mod(THOUSAND).signum() == 0) {
                    round.add(fact);
                }
            }
        }
        if (all == 0 || round.isEmpty()) {
            sheet.omit("ROUND_SHARE", "no amount of four digits ends in 000, besides tables that print theirs rounded");
            return;
        }
        List<Term> terms = round.stream().limit(20).map(fact -> Term.plus(fact, "round")).toList();
        BigDecimal share = BigDecimal.valueOf(round.size()).multiply(MeasureSheet.HUNDRED).divide(BigDecimal.valueOf(all), Interval.CONTEXT);
        sheet.add("ROUND_SHARE", share, "%", period, terms, round.size() + " of " + all + " amounts end in 000");
    }
}
