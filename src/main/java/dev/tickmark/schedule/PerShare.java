package dev.tickmark.schedule;

/** A per-share figure, or a count of shares, beside what makes it. */
public record PerShare(Working working, Identity identity, Measured measured) implements Comparison {
}
