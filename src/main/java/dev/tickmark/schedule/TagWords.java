package dev.tickmark.schedule;

import dev.tickmark.amount.Scale;
import dev.tickmark.recognition.DateScanner;
import dev.tickmark.recognition.JapanesePeriods;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import dev.tickmark.statement.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The words over and beside a printed figure, against what its tag says. Period and scale of a printed figure are often known from its tag alone, and then their agreement proves nothing:
 * it does where the page names the time and the scale in words of its own.
 */
final class TagWords {

    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, String> captions = new HashMap<>();

    TagWords(Filing filing) {
        for (Table table : filing.tables()) {
            for (Column column : table.columns()) {
                headings.put(table.number() + " " + column.index(), table.title() + " " + column.heading());
            }
            for (Row row : table.rows()) {
                captions.put(table.number() + " " + row.index(), row.caption() + " " + row.section());
            }
        }
    }

    /** Whether words of the page, and not the tag alone, say of which time and scale the figure is. */
    boolean confirm(Tag tag) {
        Fact figure = tag.figure();
        String heading = headings.getOrDefault(figure.table() + " " + figure.column(), "");
        String caption = captions.getOrDefault(figure.table() + " " + figure.row(), "");
        boolean scaled = !tag.uom().isCurrency() || tag.scale() == Scale.stated(heading).orElse(0);
        return scaled && (heading.contains(String.valueOf(tag.period().end().getYear())) || isDay(heading, tag.period()) || isDay(caption, tag.period()) || JapanesePeriods.name(heading + " " + caption, tag.period()));
    }

    /** A balance is named by its day, or by the day that follows where it is carried forward; a flow by its last day. */
    private static boolean isDay(String words, Period period) {
        for (DateScanner.Found found : DateScanner.scan(words)) {
            LocalDate day = found.date().orElse(null);
            if (day != null && (day.equals(period.end()) || period.isInstant() && day.minusDays(1).equals(period.end()))) {
                return true;
            }
        }
        return false;
    }
}
