package dev.tickmark.finding;

/** How grave a finding is, from context to cannot be filed so. */
public enum Severity {
    INFO, LOW, MEDIUM, HIGH, CRITICAL;

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** One level graver. */
    public Severity raised() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** One level milder. */
    public Severity lowered() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
