package dev.tickmark.schedule;

import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Table;
import java.util.Locale;
import java.util.Set;

/** What filings count that is no money: contracts, employees, stores, tons, megabits. Known by the line item, or by the words of the caption, its heading or the table's title. */
final class Things {

    private static final Set<String> LINES = Set.of("HEADCOUNT", "STORES", "SUBSCRIBERS", "CONTRACTS", "PRODUCTION_VOLUME");
    private static final Prefiltered WORDS = Prefiltered.compile("\\b(?:contracts|employees|headcount|personnel|subscribers|customers|members|users|accounts|stores|restaurants|branches|clinics|beds|units|vehicles|vessels|aircraft|homes|lots|rooms|hotels|properties"
            + "|patients|students|shipments|deliveries|[gm]bps|gigabits|megabits|megawatts|mwh?|gwh|barrels|boe?|mcfe?|tons|tonnes|ounces|miles|square feet|sq\\.? ?ft)\\b");

    private Things() {
    }

    /** Whether a figure of a table counts things; never where the table, or the figure, is in money. */
    static boolean areCounted(Table table, Fact figure) {
        if (figure.uom().isCurrency() || figure.role() != FactRole.AMOUNT || figure.uom().equals(Uom.PERCENT) || figure.uom().equals(Uom.SHARES)) {
            return false;
        }
        return LINES.contains(figure.concept()) || WORDS.isIn(words(table, figure));
    }

    private static String words(Table table, Fact figure) {
        String section = figure.row() >= 0 && figure.row() < table.rows().size() ? table.rows().get(figure.row()).section() : "";
        return (figure.caption() + " " + section + " " + table.title()).toLowerCase(Locale.ROOT);
    }
}
