package dev.tickmark.schedule;

/** A convenience-currency figure beside the amount it translates, at the filing's rate. */
public record Translation(Working working, Identity identity, Measured measured) implements Comparison {
}
