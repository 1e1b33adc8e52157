package dev.tickmark.amount;

/** How an issuer came from exact amounts to printed ones; learnt for each filing, never assumed to be stricter than it is. */
public enum Rounding {
    /** Totals are forced to equal the sum of what is printed: a printed number stands for itself. */
    EXACT,
    /** To the nearest unit: half a unit either way. */
    NEAREST,
    /** Cut off towards zero, as many Japanese issuers do: up to a unit further from zero. */
    DOWN
}
