package dev.tickmark.statement;

import java.math.BigDecimal;
import java.util.List;

/** What the filing's taxonomy says adds up: the concept of a total and those of its weighted parts. */
public record TagTotal(String total, List<Part> parts) {

    public TagTotal {
        parts = List.copyOf(parts);
    }

    /** A concept and the factor with which it enters the total. */
    public record Part(String name, BigDecimal weight) {
    }
}
