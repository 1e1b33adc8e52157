package dev.tickmark.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What time a figure speaks of: an instant (a balance), a duration (a flow), or unstated. */
public sealed interface Period permits Instant, Duration, Unstated {

    /** The period of a figure whose column and sentence name none. */
    Period UNSTATED = new Unstated();

    /** The last day, inclusive; {@link LocalDate#MIN} where the period is unstated. */
    LocalDate end();

    /** How a sentence names it: "31 Mar 2003", "the year to 31 Mar 2003", "the 3 months to 31 Mar 2003". */
    String words();

    default boolean isInstant() {
        return this instanceof Instant;
    }

    default boolean isStated() {
        return !(this instanceof Unstated);
    }

    /** Whether this ends a year after another ends, give or take the days by which a year of weeks is shorter or longer. */
    default boolean endsYearAfter(Period earlier) {
        return isStated() && earlier.isStated() && Math.abs(ChronoUnit.DAYS.between(earlier.end(), end()) - 365) <= 10;
    }

    /** Length in months, rounded; 0 for an instant or unstated. */
    default int months() {
        return 0;
    }
}
