package dev.tickmark.statement;

/** How firmly a sentence states an amount. */
public enum Hedge {
    NONE, ABOUT, MORE_THAN, LESS_THAN, MAINLY
}
