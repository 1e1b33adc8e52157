package dev.tickmark.schedule;

/** Why a relation between figures is believed; from the strongest to the weakest. */
public enum Evidence {
    /** An identity of the statements, known by concept. */
    IDENTITY,
    /** The same relation holds in sibling columns, rows or tables. */
    STRUCTURE,
    /** The captions demand it. */
    CAPTION,
    /** The sentence names metric and period, and exactly one fact answers. */
    CLAIM
}
