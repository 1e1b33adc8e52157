package dev.tickmark.statement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The close of a day, as of which a balance is stated. */
public record Instant(LocalDate date) implements Period {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @Override
    public LocalDate end() {
        return date;
    }

    @Override
    public String words() {
        return DAY.format(date);
    }
}
