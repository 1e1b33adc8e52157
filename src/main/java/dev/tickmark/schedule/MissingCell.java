package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A blank cell that a sum tells: in the column of {@code total} one line that the other columns print is blank, the rest falls short, and in every other column the sum holds.
 * {@code value} is what the blank would have to be, in base units; {@code row} are the figures that its line has in the other columns.
 */
public record MissingCell(Fact total, String caption, BigDecimal value, List<Fact> row) {

    private static final int BELIEVED = 350;

    public MissingCell {
        row = List.copyOf(row);
    }

    /** The blanks that one table's sums tell. */
    static List<MissingCell> in(TableSums table) {
        List<MissingCell> found = new ArrayList<>();
        for (Sum sum : table.sums()) {
            int lane = sum.fails().nextSetBit(0);
            if (sum.fails().cardinality() == 1 && sum.holding() >= 2 && sum.significance() >= BELIEVED && table.lanes().total()[sum.total()]) {
                blank(table, sum, lane, found);
            }
        }
        return found;
    }

    private static void blank(TableSums table, Sum sum, int lane, List<MissingCell> found) {
        Lanes lanes = table.lanes();
        int blank = -1;
        BigDecimal rest = lanes.fact()[sum.total()][lane].value();
        for (int p = 0; p < sum.parts().length; p++) {
            int item = sum.parts()[p];
            if (lanes.fact()[item][lane] != null) {
                rest = rest.subtract(lanes.fact()[item][lane].value().multiply(BigDecimal.valueOf(sum.signs()[p])));
            } else if (hasOthers(lanes, item)) {
                if (blank >= 0) {
                    return;
                }
                blank = p;
            }
        }
        if (blank < 0 || rest.signum() == 0 || !lanes.fact()[sum.total()][lane].isAmount()) {
            return;
        }
        List<Fact> row = new ArrayList<>();
        for (Fact fact : lanes.fact()[sum.parts()[blank]]) {
            if (fact != null) {
                row.add(fact);
            }
        }
        found.add(new MissingCell(lanes.fact()[sum.total()][lane], row.get(0).caption(), rest.multiply(BigDecimal.valueOf(sum.signs()[blank])), row));
    }

    private static boolean hasOthers(Lanes lanes, int item) {
        int printed = 0;
        for (int lane = 0; lane < lanes.lanes(); lane++) {
            printed += lanes.present()[item][lane] && lanes.value()[item][lane] != 0 ? 1 : 0;
        }
        return printed >= 2;
    }
}
