package dev.tickmark.store;

/** What a reviewer makes of a finding. */
public enum Disposition {
    /** Not decided, or open again. */
    OPEN,
    /** It is so, and the filing is to be mended. */
    CONFIRMED,
    /** It is so, and may stay. */
    ACCEPTED,
    /** It is not so: a false alarm. */
    DISMISSED,
    /** It may stay until a date. */
    WAIVED;

    /** Whether the finding is no longer held against the filing. */
    public boolean isLenient() {
        return this == ACCEPTED || this == DISMISSED || this == WAIVED;
    }
}
