package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sums that hold in statements by the way they are laid out, whatever the taxonomy: net current assets are current assets less what falls due within a year. Lines that a filing does not have are nil in it.
 * A sum that fails is an exception only where the layout leaves no room for further lines, and the same lines add up in another period.
 */
final class TagIdentities {

    /** A total, and the lines that add to it or, with a minus, take from it. */
    private record Layout(String total, List<String> lines) {

        static Layout of(String total, String lines) {
            return new Layout(total, List.of(lines.split(" ")));
        }

        /** Whether no further line may enter. */
        boolean isClosed() {
            return CLOSED.contains(total) || lines.contains("NET_ASSETS") || lines.contains("TOTAL_ASSETS_LESS_CURRENT_LIABILITIES");
        }
    }

    private static final List<Layout> LAYOUTS = List.of(
            Layout.of("CURRENT_ASSETS", "INVENTORY RECEIVABLES SHORT_TERM_INVESTMENTS CASH"),
            Layout.of("NONCURRENT_ASSETS", "INTANGIBLES PPE INVESTMENT_PROPERTY OTHER_INVESTMENTS"),
            Layout.of("NONCURRENT_ASSETS", "PPE GOODWILL_AND_INTANGIBLES INVESTMENTS_AND_OTHER_ASSETS"),
            Layout.of("ASSETS", "CURRENT_ASSETS NONCURRENT_ASSETS"),
            Layout.of("NET_CURRENT_ASSETS", "CURRENT_ASSETS PREPAID -CURRENT_LIABILITIES"),
            Layout.of("TOTAL_ASSETS_LESS_CURRENT_LIABILITIES", "NONCURRENT_ASSETS NET_CURRENT_ASSETS"),
            Layout.of("TOTAL_ASSETS_LESS_CURRENT_LIABILITIES", "PPE INTANGIBLES OTHER_INVESTMENTS NET_CURRENT_ASSETS"),
            Layout.of("NET_ASSETS", "TOTAL_ASSETS_LESS_CURRENT_LIABILITIES -NONCURRENT_LIABILITIES -PROVISIONS"),
            Layout.of("EQUITY", "NET_ASSETS"),
            Layout.of("EQUITY", "TOTAL_ASSETS_LESS_CURRENT_LIABILITIES -NONCURRENT_LIABILITIES -PROVISIONS"),
            Layout.of("EQUITY", "COMMON_STOCK PAID_IN_CAPITAL REVALUATION_RESERVE OTHER_RESERVES RETAINED_EARNINGS"),
            Layout.of("EQUITY", "COMMON_STOCK PAID_IN_CAPITAL RETAINED_EARNINGS TREASURY_STOCK"),
            Layout.of("LIABILITIES", "CURRENT_LIABILITIES NONCURRENT_LIABILITIES"),
            Layout.of("EQUITY_INCLUDING_NCI", "EQUITY AOCI STOCK_ACQUISITION_RIGHTS MINORITY_INTEREST"),
            Layout.of("LIABILITIES_AND_EQUITY", "LIABILITIES EQUITY_INCLUDING_NCI"),
            Layout.of("ORDINARY_PROFIT", "OPERATING_INCOME NON_OPERATING_INCOME -NON_OPERATING_EXPENSES"),
            Layout.of("PRETAX_INCOME", "ORDINARY_PROFIT EXTRAORDINARY_INCOME -EXTRAORDINARY_LOSSES"),
            Layout.of("INVENTORY", "RAW_MATERIALS WORK_IN_PROCESS FINISHED_GOODS"),
            Layout.of("PPE", "PPE_GROSS -ACCUMULATED_DEPRECIATION"),
            Layout.of("INCOME_TAX", "CURRENT_TAX DEFERRED_TAX"));

    /** Totals that no further line may enter. */
    private static final Set<String> CLOSED = Set.of("NET_CURRENT_ASSETS", "TOTAL_ASSETS_LESS_CURRENT_LIABILITIES", "LIABILITIES_AND_EQUITY", "ORDINARY_PROFIT", "PRETAX_INCOME", "ASSETS", "LIABILITIES");

    private TagIdentities() {
    }

    static List<Comparison> find(Filing filing) {
        Map<String, Map<String, Tag>> scopes = new LinkedHashMap<>();
        Map<String, Set<BigDecimal>> amounts = new LinkedHashMap<>();
        for (Tag tag : filing.tags()) {
            amounts.computeIfAbsent(tag.scope(), s -> new HashSet<>()).add(tag.value().abs().stripTrailingZeros());
            String concept = tag.figure().concept();
            if (!tag.nil() && !concept.isEmpty()) {
                scopes.computeIfAbsent(tag.scope(), s -> new LinkedHashMap<>()).putIfAbsent(concept, tag);
            }
        }
        List<Comparison> out = new ArrayList<>();
        for (Layout layout : LAYOUTS) {
            Map<String, List<Working>> sums = new LinkedHashMap<>();
            scopes.forEach((scope, tags) -> sum(layout, tags, amounts.get(scope), sums));
            for (List<Working> alike : sums.values()) {
                boolean holds = layout.isClosed() && alike.stream().anyMatch(w -> w.outcome() == Outcome.TICK);
                alike.stream().filter(w -> w.outcome() == Outcome.TICK || holds).forEach(w -> out.add(new Footing(w, Identity.NONE, Measured.AMOUNT)));
            }
        }
        return out;
    }

    /** What a sum is off by may be a line of its own that the layout does not name, such as preferred stock between liabilities and equity: then nothing is said. */
    private static void sum(Layout layout, Map<String, Tag> tags, Set<BigDecimal> amounts, Map<String, List<Working>> sums) {
        Tag total = tags.get(layout.total());
        if (total == null) {
            return;
        }
        TagFigure reported = TagFigure.of(total);
        Interval expected = Interval.exactly(BigDecimal.ZERO);
        List<Term> terms = new ArrayList<>();
        StringBuilder present = new StringBuilder();
        StringBuilder expression = new StringBuilder();
        for (String line : layout.lines()) {
            boolean less = line.startsWith("-");
            Tag part = tags.get(less ? line.substring(1) : line);
            if (part == null) {
                continue;
            }
            BigDecimal weight = less && part.value().signum() >= 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            TagFigure figure = TagFigure.of(part);
            expected = expected.plus(part.interval().times(weight.multiply(reported.sign())));
            terms.add(new Term(figure.fact(), weight.multiply(figure.sign()).multiply(reported.sign()), "part"));
            present.append(line).append(' ');
            expression.append(expression.isEmpty() ? weight.signum() < 0 ? "-" : "" : weight.signum() < 0 ? " - " : " + ").append(Workings.plain(figure.fact()));
        }
        boolean several = terms.size() > 1 || layout.lines().size() == 1 || present.toString().startsWith("TOTAL_ASSETS");
        if (terms.isEmpty() || !several) {
            return;
        }
        Interval printed = total.interval().times(reported.sign());
        Working working = new Working(reported.fact(), terms, expected, printed, printed.meets(expected) ? Outcome.TICK : Outcome.EXCEPTION, expression.toString(), Evidence.IDENTITY, true, "");
        if (working.outcome() == Outcome.EXCEPTION && amounts.contains(working.difference().abs().stripTrailingZeros())) {
            return;
        }
        sums.computeIfAbsent(present.toString(), p -> new ArrayList<>()).add(working);
    }
}
