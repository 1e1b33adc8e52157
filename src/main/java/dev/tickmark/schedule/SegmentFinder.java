package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Revenue and operating result by segment beside the income statement's: the total of a block of a segment table or, where none is printed, the sum of its lines. Corporate costs and eliminations may
 * stand outside a block; so an amount that differs is an exception only where another period agrees and a slip of digits explains it.
 */
final class SegmentFinder {

    private static final Prefiltered SEGMENTS = Prefiltered.compile("\\bsegments?\\b|\\bby (?:business|division|geograph|region)");
    private static final Map<String, Prefiltered> BLOCKS = Map.of(
            "REVENUE", Prefiltered.compile("(?:total |net )*(?:operating )?(?:revenues?|net sales|sales|net revenues?)(?: from external customers| to external customers)?"),
            "OPERATING_INCOME", Prefiltered.compile("(?:total )?(?:operating (?:income|profit|loss)(?: loss| profit)?|income from operations|(?:income|profit) loss from operations)"));
    private static final Set<String> TOTALS = Set.of("total", "consolidated", "consolidated total", "total consolidated", "total company", "total segments");
    private static final int FEWEST_SEGMENTS = 2;

    private final Filing filing;
    private final Map<String, Fact> consolidated = new LinkedHashMap<>();

    private SegmentFinder(Filing filing) {
        this.filing = filing;
    }

    static List<Comparison> find(Filing filing) {
        SegmentFinder finder = new SegmentFinder(filing);
        List<Comparison> out = new ArrayList<>();
        for (Table table : filing.tables()) {
            boolean segments = !table.kind().isPrimary() && table.kind() != StatementKind.RECONCILIATION && SEGMENTS.isIn(table.title().toLowerCase(Locale.ROOT));
            if (segments) {
                finder.read();
                finder.table(table, out);
            }
        }
        return out;
    }

    /** Revenue and operating result of each period and currency, as the income statements give them for the whole group. */
    private void read() {
        for (Table table : consolidated.isEmpty() ? filing.statements() : List.<Table>of()) {
            for (Column column : table.kind() == StatementKind.INCOME_STATEMENT ? table.columns() : List.<Column>of()) {
                for (Row row : isOfTheGroup(column) ? table.rows() : List.<Row>of()) {
                    if (BLOCKS.containsKey(row.concept())) {
                        row.facts().stream().filter(fact -> fact.column() == column.index() && !fact.nil()).findFirst().ifPresent(fact -> consolidated.putIfAbsent(key(row.concept(), column, fact), fact));
                    }
                }
            }
        }
    }

    private static boolean isOfTheGroup(Column column) {
        return column.role() == FactRole.AMOUNT && column.entity().isEmpty() && column.period().months() > 0;
    }

    /** By the period of the column: a line whose caption is a bare "Total" may have been taken for a balance. */
    private static String key(String concept, Column column, Fact fact) {
        return concept + " " + column.period() + " " + fact.uom();
    }

    private void table(Table table, List<Comparison> out) {
        Map<String, List<Row>> blocks = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (!row.isHeading() && !row.section().isEmpty()) {
                blocks.computeIfAbsent(row.section(), section -> new ArrayList<>()).add(row);
            }
        }
        blocks.forEach((section, rows) -> BLOCKS.forEach((concept, words) -> {
            if (words.matcher(section).matches()) {
                out.addAll(believed(block(table, concept, rows)));
            }
        }));
    }

    private List<Comparison> block(Table table, String concept, List<Row> rows) {
        int end = 0;
        while (end < rows.size() && !TOTALS.contains(rows.get(end).key()) && !rows.get(end).concept().equals(concept)) {
            end++;
        }
        List<Comparison> tried = new ArrayList<>();
        for (Column column : end < FEWEST_SEGMENTS ? List.<Column>of() : table.columns()) {
            if (isOfTheGroup(column)) {
                List<Fact> lines = end < rows.size() ? at(rows.subList(end, end + 1), column) : at(rows, column);
                Fact whole = lines.isEmpty() ? null : consolidated.get(key(concept, column, lines.get(0)));
                if (whole != null && lines.stream().allMatch(line -> line.uom().equals(whole.uom()))) {
                    tried.add(new TieOut(working(whole, lines), Identity.SEGMENTS, Measured.AMOUNT));
                }
            }
        }
        return tried;
    }

    /** A printed total is the reported figure; without one, the consolidated figure is, beside the sum of the lines. */
    private static Working working(Fact whole, List<Fact> lines) {
        if (lines.size() == 1) {
            return Workings.same(lines.get(0), whole, Evidence.STRUCTURE);
        }
        return Workings.sum(whole, lines.stream().map(line -> Term.plus(line, "segment")).toList(), Rounding.NEAREST, Evidence.STRUCTURE);
    }

    private static List<Fact> at(List<Row> rows, Column column) {
        List<Fact> found = new ArrayList<>();
        for (Row row : rows) {
            row.facts().stream().filter(fact -> fact.column() == column.index() && fact.role() == FactRole.AMOUNT).findFirst().ifPresent(found::add);
        }
        return found;
    }

    private static List<Comparison> believed(List<Comparison> tried) {
        boolean holds = tried.stream().anyMatch(comparison -> !comparison.isException());
        return tried.stream().filter(comparison -> !comparison.isException() || holds && slips(comparison)).toList();
    }

    /** Whether a slip in the reported figure, or in one of the lines, explains the difference. */
    private static boolean slips(Comparison comparison) {
        Working working = comparison.working();
        return NearMiss.slip(comparison.reported(), working.expected().middle()).isPresent()
                || comparison.terms().stream().anyMatch(term -> NearMiss.slip(term.fact(), term.fact().value().add(working.difference())).isPresent());
    }
}
