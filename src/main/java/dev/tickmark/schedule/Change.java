package dev.tickmark.schedule;

/** A printed change, in percent or in money, beside the two figures it compares. */
public record Change(Working working, Identity identity, Measured measured) implements Comparison {
}
