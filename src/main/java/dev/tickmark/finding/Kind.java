package dev.tickmark.finding;

/** What sort of finding it is. */
public enum Kind {
    /** The filing contradicts itself. */
    INCONSISTENCY,
    /** Consistent, but a reviewer must know. */
    RISK,
    /** Labels, dates, units, wording. */
    PRESENTATION,
    /** It could not be read reliably; the filing may be right. */
    EXTRACTION
}
