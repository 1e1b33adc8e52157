package dev.tickmark.schedule;

/** The same fact printed in two places. {@code claimed} where one of them is a sentence. */
public record TieOut(Working working, Identity identity, Measured measured) implements Comparison {
}
