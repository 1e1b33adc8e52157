package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Margins and tax rates that a row of a table prints, beside the lines they are a ratio of, which stand in another table. Many filings adjust before they divide, so an exception is believed only where the same row holds
 * in another period and a slip in the percentage explains the difference.
 */
final class MarginRowFinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, String[]> RATIOS = Map.of("gross margin", new String[] {"GROSS_PROFIT", "REVENUE"}, "operating margin", new String[] {"OPERATING_INCOME", "REVENUE"}, "net margin", new String[] {"NET_INCOME", "REVENUE"},
            "tax rate", new String[] {"INCOME_TAX", "PRETAX_INCOME"});

    private final Map<String, List<Fact>> lines = new HashMap<>();

    private MarginRowFinder(Filing filing) {
        for (Fact fact : filing.facts()) {
            if (fact.isTabular() && fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && !fact.nil() && fact.months() > 0 && fact.statement().isPrimary()) {
                lines.computeIfAbsent(fact.concept() + " " + fact.period(), k -> new ArrayList<>(2)).add(fact);
            }
        }
    }

    static List<Comparison> find(Filing filing) {
        MarginRowFinder finder = new MarginRowFinder(filing);
        List<Comparison> out = new ArrayList<>();
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                String[] ratio = ratio(row.key());
                if (ratio.length > 0) {
                    finder.row(row, ratio, out);
                }
            }
        }
        return out;
    }

    private static String[] ratio(String key) {
        boolean adjusted = key.contains("non gaap") || key.contains("adjusted") || key.contains("pro forma") || key.contains("core") || key.contains("segment") || key.contains("underlying");
        for (Map.Entry<String, String[]> ratio : RATIOS.entrySet()) {
            if (!adjusted && key.contains(ratio.getKey())) {
                return ratio.getValue();
            }
        }
        return new String[0];
    }

    private void row(Row row, String[] ratio, List<Comparison> out) {
        List<Working> tried = new ArrayList<>();
        for (Fact printed : row.facts()) {
            Fact part = line(ratio[0], printed.period());
            Fact base = line(ratio[1], printed.period());
            if ((printed.role() == FactRole.RATIO || printed.role() == FactRole.SHARE) && !printed.nil() && part != null && base != null && part.table() == base.table() && part.column() == base.column() && part.table() != printed.table() && !base.interval().holds(BigDecimal.ZERO)) {
                tried.add(Workings.of(printed, List.of(Term.plus(part, "part"), Term.plus(base, "base")), part.interval().times(HUNDRED).over(base.interval()), "100 x " + Workings.plain(part) + " / " + Workings.plain(base), Evidence.STRUCTURE));
            }
        }
        boolean holds = tried.stream().anyMatch(working -> working.outcome() == Outcome.TICK);
        for (Working working : tried) {
            BigDecimal meant = working.expected().middle().setScale(Math.max(0, working.reported().decimals()), java.math.RoundingMode.HALF_UP);
            boolean alone = tried.stream().filter(other -> other.reported().period().equals(working.reported().period())).count() == 1;
            if (working.outcome() == Outcome.TICK || holds && alone && NearMiss.slip(working.reported(), meant).isPresent()) {
                out.add(new Proportion(working, Identity.MARGIN, Measured.AMOUNT));
            }
        }
    }

    /** The one figure of a line for a period; null where statements give several. */
    private Fact line(String concept, Period period) {
        List<Fact> found = lines.getOrDefault(concept + " " + period, List.of());
        boolean one = found.stream().allMatch(fact -> fact.value().compareTo(found.get(0).value()) == 0);
        return found.isEmpty() || !one ? null : found.get(0);
    }
}
