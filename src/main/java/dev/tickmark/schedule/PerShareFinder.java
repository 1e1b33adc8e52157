package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Earnings per share: which result over which count of shares a per-share row prints, found by the pair that explains most columns. The units decide the factor between them; where a heading
 * leaves the count's scale open, both readings are tried.
 */
final class PerShareFinder {

    private static final Set<String> RESULTS = Set.of("NET_INCOME", "NET_INCOME_COMMON", "PROFIT_INCLUDING_NCI", "CONTINUING_INCOME", "DISCONTINUED_OPERATIONS", "NON_GAAP_NET_INCOME");

    private static final Prefiltered OWNERS = Prefiltered.compile("net (?:income|earnings|loss|profit|income loss|loss income) (?:attributable|available|applicable|allocable) to (?!non ?controlling|minority)");

    /** In so many columns may a result fail that is not named as one of those a share is told of. */
    private static final int MOST_MISSES = 1;

    private PerShareFinder() {
    }

    /** What the rows of a table are bound by; nothing where columns are of shares and of prices: rows are awards there. */
    static List<Comparison> find(Matrix matrix) {
        List<Comparison> out = new ArrayList<>();
        if (matrix.table().columns().stream().anyMatch(column -> column.uom().equals(Uom.SHARES) || column.role() == FactRole.PER_SHARE)) {
            return out;
        }
        List<Row> perShare = new ArrayList<>();
        List<Row> shares = new ArrayList<>();
        List<Row> results = new ArrayList<>();
        for (Row row : matrix.table().rows()) {
            for (Fact fact : row.facts()) {
                if (fact.role() == FactRole.PER_SHARE && !fact.nil()) {
                    perShare.add(row);
                    break;
                } else if (fact.uom().code().equals("shares") && !fact.nil()) {
                    shares.add(row);
                    break;
                } else if (fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && !fact.nil()) {
                    results.add(row);
                    break;
                }
            }
        }
        if (!perShare.isEmpty()) {
            Map<Row, Map<Integer, Fact>> cells = new IdentityHashMap<>();
            Stream.concat(results.stream(), shares.stream()).forEach(row -> cells.put(row, byColumn(row)));
            perShare.forEach(row -> out.addAll(earnings(row, results, shares, cells)));
        }
        if (perShare.size() > 1 || shares.size() > 1) {
            out.addAll(multiples(perShare, Identity.EPS_ADS));
            out.addAll(multiples(shares, Identity.ADS_COUNT));
        }
        return out;
    }

    /** A figure a share in its column, with a result and a count that stand there too. */
    private record Triple(Fact printed, Fact result, Fact count) {
    }

    private static List<Triple> triples(Row row, Map<Integer, Fact> results, Map<Integer, Fact> counts) {
        List<Triple> triples = new ArrayList<>();
        for (Fact printed : row.facts()) {
            Fact result = results.get(printed.column());
            Fact count = counts.get(printed.column());
            if (result != null && count != null && !printed.nil() && count.value().signum() != 0 && printed.role() == FactRole.PER_SHARE) {
                triples.add(new Triple(printed, result, count));
            }
        }
        return triples;
    }

    private static List<Comparison> earnings(Row row, List<Row> results, List<Row> shares, Map<Row, Map<Integer, Fact>> cells) {
        List<Comparison> best = List.of();
        int most = 0;
        Identity identity = diluted(row) ? Identity.EPS_DILUTED : Identity.EPS_BASIC;
        for (Row result : results) {
            boolean named = RESULTS.contains(result.concept()) || OWNERS.matcher(result.key()).lookingAt() && !row.key().contains("continu");
            for (Row count : shares) {
                boolean dilutedFits = (identity == Identity.EPS_DILUTED) == diluted(count);
                List<Triple> triples = triples(row, cells.get(result), cells.get(count));
                for (int shift : new int[] {0, 3, -3, 6}) {
                    List<Comparison> tried = new ArrayList<>();
                    int holds = 0;
                    for (Triple triple : triples) {
                        if (!inReach(triple.printed(), triple.result(), triple.count(), shift)) {
                            continue;
                        }
                        Working working = working(triple.printed(), triple.result(), triple.count(), shift);
                        boolean ticks = working.outcome() == Outcome.TICK;
                        if (ticks || dilutedFits) {
                            tried.add(new PerShare(working, identity, Measured.AMOUNT));
                        }
                        holds += ticks ? 1 : 0;
                        if (!named && tried.size() - holds > MOST_MISSES) {
                            break;
                        }
                    }
                    int score = 10 * holds + (named ? 3 : 0) + (dilutedFits ? 12 : 0) + (shift == 0 ? 1 : 0);
                    boolean enough = holds >= 2 && holds * 2 > tried.size() || holds == 1 && tried.size() <= 2 && named && dilutedFits;
                    if (enough && (named || holds >= 3 && tried.size() - holds <= MOST_MISSES) && score > most) {
                        most = score;
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    /** Whether a row is of diluted shares, by its own caption or else its heading's. */
    private static boolean diluted(Row row) {
        boolean says = row.key().contains("dilut") || row.key().contains("basic");
        String words = says ? row.key() : row.section();
        return row.concept().equals("EPS_DILUTED") || words.contains("dilut") && !words.contains("basic");
    }

    /** The first figure of a row in each column. */
    private static Map<Integer, Fact> byColumn(Row row) {
        Map<Integer, Fact> cells = new HashMap<>();
        row.facts().forEach(fact -> cells.putIfAbsent(fact.column(), fact));
        return cells;
    }

    /** Whether a quotient is of the printed figure's magnitude at all: within a hundred times of it. */
    private static boolean inReach(Fact printed, Fact result, Fact count, int shift) {
        int quotient = magnitude(result.value()) - magnitude(count.value()) - shift;
        return Math.abs(quotient - magnitude(printed.value())) <= 2;
    }

    private static int magnitude(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale();
    }

    private static Working working(Fact printed, Fact result, Fact count, int shift) {
        BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(shift);
        Interval shares = count.interval().times(factor);
        Interval expected = shares.holds(BigDecimal.ZERO) ? Interval.exactly(printed.value()) : result.interval().over(shares);
        return Workings.of(printed, List.of(Term.plus(result, "result"), Term.plus(count, "shares")), expected, Workings.plain(result) + " / " + Workings.plain(count), Evidence.STRUCTURE);
    }

    /** Two rows of which one is a constant whole multiple of the other in every column but at most one: depositary shares and shares. */
    private static List<Comparison> multiples(List<Row> rows, Identity identity) {
        List<Comparison> out = new ArrayList<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row one = rows.get(i);
            Row other = rows.get(i + 1);
            BigDecimal ratio = ratio(one, other);
            if (ratio.signum() == 0) {
                continue;
            }
            List<Comparison> tried = new ArrayList<>();
            int holds = 0;
            Map<Integer, Fact> bases = byColumn(one);
            for (Fact reported : other.facts()) {
                Fact base = bases.get(reported.column());
                if (base != null && base.value().signum() != 0) {
                    Interval expected = base.interval().times(ratio);
                    Working working = Workings.of(reported, List.of(new Term(base, ratio, "per share of the other kind")), expected, Workings.plain(base) + " x " + plain(ratio), Evidence.STRUCTURE);
                    tried.add(new PerShare(working, identity, Measured.AMOUNT));
                    holds += working.outcome() == Outcome.TICK ? 1 : 0;
                }
            }
            if (holds >= 1 && holds >= tried.size() - 1 && sharp(tried) && ratio.compareTo(BigDecimal.ONE) != 0) {
                out.addAll(tried);
            }
        }
        return out;
    }

    /** Whether the figures have enough digits that a whole multiple is no accident. */
    private static boolean sharp(List<Comparison> tried) {
        for (Comparison comparison : tried) {
            if (comparison.outcome() == Outcome.TICK && comparison.reported().value().divide(comparison.reported().unit(), 0, java.math.RoundingMode.HALF_UP).abs().precision() >= 4) {
                return true;
            }
        }
        return false;
    }

    private static String plain(BigDecimal ratio) {
        return ratio.compareTo(BigDecimal.ONE) < 0 ? "1/" + BigDecimal.ONE.divide(ratio, Interval.CONTEXT).setScale(0, java.math.RoundingMode.HALF_UP).toPlainString() : ratio.stripTrailingZeros().toPlainString();
    }

    /** The whole multiple (2 or more), or its inverse, that most columns show; 0 where there is none. */
    private static BigDecimal ratio(Row one, Row other) {
        Map<Integer, Fact> cells = byColumn(other);
        for (Fact a : one.facts()) {
            Fact b = cells.get(a.column());
            if (b == null || a.value().signum() == 0 || b.value().signum() == 0 || a.value().abs().precision() < 2) {
                continue;
            }
            boolean down = a.value().abs().compareTo(b.value().abs()) > 0;
            BigDecimal q = (down ? a.value() : b.value()).divide(down ? b.value() : a.value(), Interval.CONTEXT);
            BigDecimal whole = q.setScale(0, java.math.RoundingMode.HALF_UP);
            BigDecimal rounded = whole.compareTo(BigDecimal.valueOf(50)) > 0 ? whole.round(new java.math.MathContext(1)) : whole;
            boolean near = q.subtract(rounded).abs().compareTo(q.abs().multiply(new BigDecimal("0.002"))) <= 0;
            if (near && rounded.compareTo(BigDecimal.ONE) > 0) {
                return down ? BigDecimal.ONE.divide(rounded, Interval.CONTEXT) : rounded;
            }
        }
        return BigDecimal.ZERO;
    }
}
