package dev.tickmark.recognition;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;

/** Diluted earnings per share that are larger than the basic ones beside them, in a period of profit. */
public record DilutedAboveBasic(Fact diluted, Fact basic) implements Wording {

    @Override
    public Spot at() {
        return Spot.of(diluted);
    }

    @Override
    public String meant() {
        return basic.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(basic));
    }

    /** The figures of a filing that are so: of the first basic and the first diluted row of a table. */
    public static List<DilutedAboveBasic> in(Filing filing) {
        List<DilutedAboveBasic> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            Row basic = only(table, "EPS_BASIC");
            Row diluted = only(table, "EPS_DILUTED");
            for (Fact one : basic == null || diluted == null ? List.<Fact>of() : diluted.facts()) {
                for (Fact other : basic.facts()) {
                    if (one.column() == other.column() && isPerShare(one) && isPerShare(other) && !one.nil() && other.value().signum() > 0 && one.value().compareTo(other.value()) > 0) {
                        found.add(new DilutedAboveBasic(one, other));
                    }
                }
            }
        }
        return found;
    }

    /** Numbers without decimal places under such a caption are counts of shares in thousands, of which there are more when diluted. */
    private static boolean isPerShare(Fact fact) {
        return fact.role() == FactRole.PER_SHARE && fact.decimals() > 0;
    }

    /** The one row of a concept; null where there are several, as for continuing and discontinued operations. */
    private static Row only(Table table, String concept) {
        Row only = null;
        for (Row row : table.rows()) {
            if (row.concept().equals(concept) && !row.facts().isEmpty()) {
                if (only != null) {
                    return null;
                }
                only = row;
            }
        }
        return only;
    }
}
