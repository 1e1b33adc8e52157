package dev.tickmark.schedule;

/** Which of the periods shown a key figure or measure is of. */
public enum Age {
    /** The latest shown. */
    CURRENT,
    /** The same date or period a year before the latest. */
    YEAR_AGO,
    /** The balance sheet date or quarter directly before the latest, where that is another than a year ago. */
    PREVIOUS,
    /** The same date or period two years before the latest. */
    TWO_YEARS_AGO
}
