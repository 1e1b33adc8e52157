package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a percentage of revenue, each below its amount, in tables that print no revenue: whose revenue it is, the whole filer's or a segment's, is what most percentages of the column say. One that does not hold is an
 * exception only where a slip in the percentage explains it.
 */
final class RevenueShareFinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Prefiltered OF_REVENUE = Prefiltered.compile("(?:.* )?(?:as )?(?:a )?(?:%|percent|percentage) of (?:net |total )?(?:revenues?|sales)");
    private static final int ENOUGH = 3;

    private RevenueShareFinder() {
    }

    static List<Comparison> find(Filing filing) {
        Map<Period, List<Fact>> revenues = new HashMap<>();
        List<Comparison> out = new ArrayList<>();
        for (Table table : filing.tables()) {
            Map<Integer, List<Fact[]>> shares = shares(table);
            if (!shares.isEmpty()) {
                if (revenues.isEmpty()) {
                    filing.facts().stream().filter(RevenueShareFinder::isRevenue).forEach(fact -> revenues.computeIfAbsent(fact.period(), p -> new ArrayList<>()).add(fact));
                }
                shares.values().forEach(column -> out.addAll(column(column, revenues.getOrDefault(column.get(0)[0].period(), List.of()))));
            }
        }
        return out;
    }

    private static boolean isRevenue(Fact fact) {
        return fact.concept().equals("REVENUE") && fact.isTabular() && fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && !fact.nil() && !fact.interval().holds(BigDecimal.ZERO);
    }

    /** Each column's percentages, with the amount above each; none for a table that prints revenue itself. */
    private static Map<Integer, List<Fact[]>> shares(Table table) {
        Map<Integer, List<Fact[]>> shares = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (row.concept().equals("REVENUE")) {
                return Map.of();
            }
            if (row.index() > 0 && row.key().contains(" of ") && OF_REVENUE.matcher(row.key()).matches()) {
                Row above = table.rows().get(row.index() - 1);
                for (Fact share : row.facts()) {
                    if (share.role() == FactRole.RATIO && !share.nil()) {
                        above.facts().stream().filter(fact -> fact.column() == share.column() && Matrix.amount(fact) && !fact.nil())
                                .forEach(part -> shares.computeIfAbsent(share.column(), c -> new ArrayList<>()).add(new Fact[] {share, part}));
                    }
                }
            }
        }
        return shares;
    }

    /** One column's percentages of the revenue that explains most of them: three at least, and all but one. */
    private static List<Comparison> column(List<Fact[]> shares, List<Fact> revenues) {
        List<Comparison> best = List.of();
        int most = Math.max(ENOUGH, shares.size() - 1) - 1;
        for (Fact revenue : revenues) {
            List<Comparison> tried = new ArrayList<>();
            int holds = 0;
            for (Fact[] share : shares) {
                Working working = working(share[0], share[1], revenue);
                boolean ticks = working.outcome() == Outcome.TICK;
                holds += ticks ? 1 : 0;
                BigDecimal meant = working.expected().middle().setScale(Math.max(0, share[0].decimals()), RoundingMode.HALF_UP);
                if (ticks || NearMiss.slip(share[0], meant).isPresent()) {
                    tried.add(new Proportion(working, Identity.MARGIN, Measured.AMOUNT));
                }
            }
            if (holds > most) {
                best = tried;
                most = holds;
            }
        }
        return best;
    }

    private static Working working(Fact share, Fact part, Fact base) {
        Interval expected = scaled(part, base).times(HUNDRED).over(base.interval());
        return Workings.of(share, List.of(Term.plus(part, "part"), Term.plus(base, "base")), expected, "100 x " + Workings.plain(part) + " / " + Workings.plain(base), Evidence.STRUCTURE);
    }

    /** An amount in the units of the revenue, where its own table leaves them open. */
    private static Interval scaled(Fact part, Fact base) {
        boolean open = part.scale() == 0 && base.scale() > 0;
        return open ? part.interval().times(BigDecimal.ONE.scaleByPowerOfTen(base.scale())) : part.interval();
    }
}
