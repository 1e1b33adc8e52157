package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.util.List;

/**
 * A line of a reconciliation that leads from a figure under the accounting standards to a measure of the filer's own. {@code operating} where its caption names what a business pays in cash in every year;
 * {@code rare} where it calls itself non-recurring, {@code again} where the line has amounts in another year as well: {@code others} are these.
 */
public record Adjustment(Reconciliation of, Fact fact, boolean operating, boolean rare, boolean again, List<Fact> others) {

    public Adjustment {
        others = List.copyOf(others);
    }

    /** The first of the other amounts, for evidence. */
    public Fact other() {
        return others.isEmpty() ? fact : others.get(0);
    }
}
