package dev.tickmark.schedule;

/** A total column beside the sum of its sibling columns in one row. */
public record CrossFooting(Working working, Identity identity, Measured measured) implements Comparison {
}
