package dev.tickmark.store;

import java.time.LocalDate;
import java.util.Optional;

/** What a person wants to decide of a finding: with a reason always, and with the last day where it is waived. */
public record Ruling(Disposition disposition, Optional<LocalDate> until, String reason) {

    public Ruling {
        if (disposition == null || reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a decision needs a reason");
        }
        if (until.isPresent() != (disposition == Disposition.WAIVED)) {
            throw new IllegalArgumentException(until.isPresent() ? "only a waiver has a last day" : "a waiver needs its last day");
        }
    }

    /** A ruling without a last day. */
    public static Ruling of(Disposition disposition, String reason) {
        return new Ruling(disposition, Optional.empty(), reason);
    }
}
