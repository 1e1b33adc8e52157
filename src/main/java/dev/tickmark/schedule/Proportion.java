package dev.tickmark.schedule;

/** A percentage beside its numerator over its base. */
public record Proportion(Working working, Identity identity, Measured measured) implements Comparison {
}
