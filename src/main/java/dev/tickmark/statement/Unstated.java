package dev.tickmark.statement;

import java.time.LocalDate;

/** No period is stated. */
public record Unstated() implements Period {

    @Override
    public LocalDate end() {
        return LocalDate.MIN;
    }

    @Override
    public String words() {
        return "a period not stated";
    }
}
