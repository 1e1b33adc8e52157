package dev.tickmark.report;

import dev.tickmark.store.Disposition;

/** Where a finding stands with its reviewers, and why, as a report tells it; a decision that does not close its finding leaves it OPEN. */
public record Standing(Disposition disposition, String reason) {

    /** As a report prints it. */
    String words() {
        return Sheet.key(disposition);
    }

    /** Whether nothing is to be done about the finding any more. */
    boolean settles() {
        return disposition.isLenient();
    }
}
