package dev.tickmark.schedule;

/** A total beside the sum of its parts in one column. {@code measure} is what the column holds. */
public record Footing(Working working, Identity identity, Measured measured) implements Comparison {
}
