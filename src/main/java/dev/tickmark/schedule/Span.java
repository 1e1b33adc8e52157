package dev.tickmark.schedule;

/** Over what time a key figure runs. */
public enum Span {
    INSTANT, YEAR, HALF_YEAR, QUARTER, NINE_MONTHS, OTHER
}
