package dev.tickmark.statement;

import dev.tickmark.source.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date written out in the filing, as it is printed. {@code date} is empty where no calendar has such a day ("31 June") or the month's name is misspelt beyond doubt about the day;
 * {@code month} is the month's name as printed and {@code meant} the month it stands for; they differ only where it is misspelt. {@code context} is the text around it;
 * {@code table} is the number of the table whose title, heading or note it stands in (-1: elsewhere) and {@code part} which of these.
 */
public record DateMention(String text, Optional<LocalDate> date, String month, String meant, Part part, int table, String context, Location location) {

    /** Where in relation to a table a date stands. */
    public enum Part { TITLE, COLUMN_HEADING, NOTE, PROSE }

    public boolean isMisspelt() {
        return !month.equals(meant);
    }

    public boolean isImpossible() {
        return date.isEmpty();
    }
}
