package dev.tickmark.statement;

/** What a figure is in its column or sentence. */
public enum FactRole {
    /** A money amount, count or other measured quantity in the filing's own terms. */
    AMOUNT,
    /** A percentage of a base row or other figure. */
    SHARE,
    /** A percentage change from one period to another. */
    CHANGE_PERCENT,
    /** An absolute change from one period to another. */
    CHANGE_AMOUNT,
    /** The same amount in another currency at one rate, for the reader's convenience. */
    TRANSLATION,
    /** An amount per share, unit or other base. */
    PER_SHARE,
    /** A percentage or multiple that stands for itself, such as a margin or a rate. */
    RATIO
}
