package dev.tickmark.reading;

import java.math.BigDecimal;
import java.util.List;

/** What a taxonomy says adds up: a total and its weighted parts, in one role. */
public record TagSum(String role, String total, List<Part> parts) {

    public TagSum {
        parts = List.copyOf(parts);
    }

    /** A concept and the factor with which it enters the total. */
    public record Part(String name, BigDecimal weight) {
    }
}
