package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a table prints beside earnings per share: book value per share, which is equity over shares, and the payout ratio, which is dividends over earnings. Definitions differ, so a pair of rows is
 * believed where it gives every column but one, two at least; or where a slip of digits in one explains the only one it does not give.
 */
final class ShareRatios {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST = 2;
    private static final Set<String> EQUITY = Set.of("EQUITY", "EQUITY_INCLUDING_NCI", "NET_ASSETS");
    private static final Set<String> EARNINGS = Set.of("EPS_BASIC", "EPS_DILUTED", "NET_INCOME", "NET_INCOME_COMMON", "PROFIT_INCLUDING_NCI");
    private static final Set<String> DIVIDENDS = Set.of("DIVIDENDS_PER_SHARE", "DIVIDENDS_PAID");
    /** Shares in thousands or millions under a heading that does not say so. */
    private static final int[] SHIFTS = {0, 3, 6};

    private ShareRatios() {
    }

    static List<Comparison> find(Matrix matrix) {
        List<Comparison> out = new ArrayList<>();
        List<Row> rows = matrix.table().rows();
        for (Row row : rows) {
            boolean ownBasis = row.key().contains("tangible") || row.key().contains("adjusted") || row.key().contains("diluted");
            if (row.concept().equals("BOOK_VALUE_PER_SHARE") && !row.isHeading() && !ownBasis) {
                out.addAll(best(row, rows, of(EQUITY), ShareRatios::isCountOfShares, BigDecimal.ONE, SHIFTS, Identity.BOOK_VALUE));
            } else if (!row.isHeading() && row.key().contains("payout ratio")) {
                out.addAll(best(row, rows, of(DIVIDENDS), of(EARNINGS), HUNDRED, new int[] {0}, Identity.PAYOUT));
            }
        }
        return out;
    }

    private static Predicate<Row> of(Set<String> concepts) {
        return row -> concepts.contains(row.concept());
    }

    private static boolean isCountOfShares(Row row) {
        return row.concept().equals("SHARES_OUTSTANDING") || row.key().contains("shares outstanding") && !row.key().contains("average") || row.key().contains("shares issued and outstanding");
    }

    private static List<Comparison> best(Row ratio, List<Row> rows, Predicate<Row> above, Predicate<Row> below, BigDecimal factor, int[] shifts, Identity identity) {
        List<Comparison> best = List.of();
        int most = 0;
        for (Row top : rows) {
            for (Row bottom : above.test(top) && !top.isHeading() ? rows : List.<Row>of()) {
                for (int shift : below.test(bottom) && !bottom.isHeading() && bottom != top ? shifts : new int[0]) {
                    List<Comparison> tried = tried(ratio, top, bottom, factor.scaleByPowerOfTen(-shift), identity);
                    int holds = (int) tried.stream().filter(comparison -> !comparison.isException()).count();
                    boolean believed = holds >= FEWEST && holds >= tried.size() - 1 || holds == 1 && tried.size() <= FEWEST && tried.stream().allMatch(ShareRatios::holdsOrSlips);
                    if (believed && holds > most) {
                        most = holds;
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    private static boolean holdsOrSlips(Comparison comparison) {
        BigDecimal unit = comparison.reported().unit();
        BigDecimal meant = comparison.working().expected().middle().divide(unit, 0, java.math.RoundingMode.HALF_UP).multiply(unit);
        return !comparison.isException() || NearMiss.slip(comparison.reported(), meant).isPresent();
    }

    private static List<Comparison> tried(Row ratio, Row top, Row bottom, BigDecimal factor, Identity identity) {
        List<Comparison> tried = new ArrayList<>();
        for (Fact printed : ratio.facts()) {
            Fact above = at(top, printed.column());
            Fact below = at(bottom, printed.column());
            boolean whole = printed.role() != FactRole.CHANGE_PERCENT && printed.role() != FactRole.CHANGE_AMOUNT && printed.role() != FactRole.SHARE && !printed.nil();
            if (whole && above != null && below != null && above.value().signum() > 0 && below.value().signum() > 0 && !below.interval().holds(BigDecimal.ZERO)) {
                Interval expected = above.interval().over(below.interval()).times(factor);
                String text = (factor.compareTo(HUNDRED) == 0 ? "100 x " : "") + Workings.plain(above) + " / " + Workings.plain(below);
                tried.add(new Proportion(Workings.of(printed, List.of(Term.plus(above, above.caption()), Term.plus(below, below.caption())), expected, text, Evidence.STRUCTURE), identity, Measured.AMOUNT));
            }
        }
        return tried;
    }

    private static Fact at(Row row, int column) {
        return row.facts().stream().filter(fact -> fact.column() == column && !fact.nil()).findFirst().orElse(null);
    }
}
