package dev.tickmark.statement;

/** Which way a sentence says a metric went. */
public enum Direction {
    UP, DOWN, FLAT, IMPROVED, WORSENED, NONE
}
