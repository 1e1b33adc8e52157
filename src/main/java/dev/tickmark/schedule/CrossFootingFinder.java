package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns that total their sibling columns, found as row totals are, with the rows as witnesses: segments, classes of equity, adjustments to a measure. */
final class CrossFootingFinder {

    private static final Prefiltered TOTAL = Prefiltered.compile("(?i)\\btotal|consolidated|\\bgroup\\b|as adjusted|non-?gaap|pro ?forma|balance|combined");
    private static final Prefiltered COUNT = Prefiltered.compile("(?i)\\bshares\\b(?! (?:to be issued|premium))|\\bnumber\\b|\\bunits\\b|%");
    /** "Shares issued for fees, £": what they are worth, not how many. */
    private static final Prefiltered MONEY = Prefiltered.compile("[$\u20ac\u00a3\u00a5](?:'?000s?)?$");

    /** Units by which a row must be off before a slip in one figure tells more than chance would. */
    private static final int LEAST_SLIP = 100;

    private CrossFootingFinder() {
    }

    static List<Comparison> find(Matrix matrix, RoundingModes modes) {
        List<Column> columns = new ArrayList<>();
        for (Column column : matrix.columns(FactRole.AMOUNT, FactRole.CHANGE_AMOUNT)) {
            if (!COUNT.isIn(column.heading()) || MONEY.isIn(column.heading())) {
                columns.add(column);
            }
        }
        if (columns.size() < 3 || columns.size() > 24) {
            return List.of();
        }
        List<Comparison> forward = sums(matrix, columns, modes);
        if (!forward.isEmpty()) {
            return forward;
        }
        List<Column> back = new ArrayList<>(columns);
        Collections.reverse(back);
        return sums(matrix, back, modes);
    }

    private static List<Comparison> sums(Matrix matrix, List<Column> columns, RoundingModes modes) {
        List<Row> rows = new ArrayList<>();
        for (Row row : matrix.table().rows()) {
            if (row.facts().stream().anyMatch(f -> f.role() == FactRole.AMOUNT)) {
                rows.add(row);
            }
        }
        List<Fact[]> laid = new ArrayList<>();
        List<Boolean> totals = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        List<Integer> sections = new ArrayList<>();
        for (Column column : columns) {
            Fact[] figures = new Fact[rows.size()];
            for (int r = 0; r < rows.size(); r++) {
                Fact fact = matrix.column(column)[rows.get(r).index()];
                figures[r] = fact != null && (fact.role() == FactRole.AMOUNT || fact.role() == FactRole.CHANGE_AMOUNT) && !fact.uom().code().equals("shares") ? fact : null;
            }
            laid.add(figures);
            totals.add(TOTAL.isIn(column.heading()));
            signs.add(1);
            sections.add(0);
        }
        Lanes lanes = Lanes.of(laid, totals, signs, sections);
        List<Comparison> out = new ArrayList<>();
        for (Sum sum : SumFinder.find(lanes)) {
            boolean butForASlip = sum.fails().cardinality() == 1 && NearMiss.inSum(lanes, sum.total(), sum.parts(), sum.signs(), sum.fails().nextSetBit(0), LEAST_SLIP);
            boolean most = sum.holding() * 5 >= (sum.holding() + sum.fails().cardinality()) * 4 || butForASlip;
            if (sum.holding() < (butForASlip ? 2 : 3) || sum.parts().length < 2 || !most || informative(lanes, sum) < 2 || sum.significance() < 600) {
                continue;
            }
            boolean equity = matrix.table().kind() == StatementKind.EQUITY_CHANGES;
            boolean change = sum.parts().length == 2 && !sum.allPlus() && !equity && columns.get(sum.total()).role() == FactRole.CHANGE_AMOUNT;
            for (int lane = 0; lane < lanes.lanes(); lane++) {
                Fact total = lanes.fact()[sum.total()][lane];
                if (total == null || !(sum.exact().get(lane) || sum.near().get(lane) || sum.fails().get(lane))) {
                    continue;
                }
                List<Term> terms = new ArrayList<>();
                for (int p = 0; p < sum.parts().length; p++) {
                    Fact part = lanes.fact()[sum.parts()[p]][lane];
                    if (part != null) {
                        terms.add(new Term(part, BigDecimal.valueOf(sum.signs()[p]), change ? "period" : "column"));
                    }
                }
                if (!terms.isEmpty()) {
                    Rounding rounding = sum.near().cardinality() == 0 && sum.exact().cardinality() >= 8 ? modes.at(total.scale() - total.decimals(), total.table()) : Rounding.NEAREST;
                    Working working = Workings.sum(total, terms, rounding, Evidence.STRUCTURE);
                    if (working.outcome() == Outcome.EXCEPTION && (terms.size() < 2 || leavesOut(lanes, sum, lane) || terms.size() < sum.parts().length && !NearMiss.inSum(lanes, sum.total(), sum.parts(), sum.signs(), lane, LEAST_SLIP))) {
                        continue;
                    }
                    out.add(change ? new Change(working, Identity.NONE, Measured.AMOUNT) : new CrossFooting(working, Identity.NONE, Measured.AMOUNT));
                }
            }
        }
        return out;
    }

    /** Whether what a row lacks stands in a column before the total that the sum leaves out: the other rows have nothing there, and cannot tell. */
    private static boolean leavesOut(Lanes lanes, Sum sum, int lane) {
        long off = lanes.value()[sum.total()][lane];
        for (int p = 0; p < sum.parts().length; p++) {
            off -= lanes.present()[sum.parts()[p]][lane] ? sum.signs()[p] * lanes.value()[sum.parts()[p]][lane] : 0;
        }
        for (int item = 0; item < sum.total(); item++) {
            if (off != 0 && lanes.present()[item][lane] && lanes.value()[item][lane] == off) {
                return true;
            }
        }
        return false;
    }

    /** In how many rows that hold two parts or more are not nil. */
    private static int informative(Lanes lanes, Sum sum) {
        int n = 0;
        for (int lane = 0; lane < lanes.lanes(); lane++) {
            if (sum.exact().get(lane) || sum.near().get(lane)) {
                int set = 0;
                for (int part : sum.parts()) {
                    set += lanes.present()[part][lane] && lanes.value()[part][lane] != 0 ? 1 : 0;
                }
                n += set >= 2 ? 1 : 0;
            }
        }
        return n;
    }
}
