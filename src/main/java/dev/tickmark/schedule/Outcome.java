package dev.tickmark.schedule;

/** How a figure as reported stands beside the same figure recomputed. */
public enum Outcome {
    /** They agree within rounding. */
    TICK,
    /** They differ by a unit of the last place because the printed column is forced to add up; every sum the figure belongs to holds. Not an exception. */
    FORCED,
    /** They disagree. */
    EXCEPTION
}
