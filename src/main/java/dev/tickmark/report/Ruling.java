package dev.tickmark.report;

import java.util.Locale;

/** What was decided about a finding, and the reason that was given: as a report tells it. */
public record Ruling(Standing standing, String reason) {

    /** Where a finding stands with its reviewers. */
    public enum Standing {
        /** Nobody has decided. */
        OPEN,
        /** It is so, and something is to be done about it. */
        CONFIRMED,
        /** It is so, and may stay. */
        ACCEPTED,
        /** It is a false alarm. */
        DISMISSED,
        /** It may stay until a day that the reason names. */
        WAIVED;

        /** Whether nothing is to be done about the finding any more. */
        public boolean settles() {
            return this == ACCEPTED || this == DISMISSED || this == WAIVED;
        }

        /** As a report prints it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
