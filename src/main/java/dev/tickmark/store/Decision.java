package dev.tickmark.store;

import dev.tickmark.finding.Severity;
import dev.tickmark.store.KeptFiling.KeptFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was decided of a finding: the ruling, by whom and when, and the second person who agreed. {@code about} is what the finding said then; {@code carriedFrom} the earlier version of the filing
 * in which it was decided; {@code version} grows with every change.
 */
public record Decision(String finding, int version, Ruling ruling, String about, String by, Instant at, Optional<Approval> approval, Optional<String> carriedFrom) {

    /** The second person, and when they agreed. */
    public record Approval(String by, Instant at) {
    }

    /** Why the finding is still open in spite of the decision; empty where it is closed. */
    public Optional<String> openBecause(KeptFinding finding, LocalDate today) {
        if (ruling.disposition() == Disposition.OPEN) {
            return Optional.of("it was opened again");
        }
        if (!about.equals(finding.message())) {
            return Optional.of("it says something else than when it was decided");
        }
        if (ruling.until().filter(today::isAfter).isPresent()) {
            return Optional.of("it was waived until " + ruling.until().get());
        }
        return needsSecond(finding) && approval.isEmpty() ? Optional.of("a second person has to agree") : Optional.empty();
    }

    /** What is CRITICAL or HIGH no one closes alone. */
    public static boolean needsSecond(KeptFinding finding) {
        return finding.severity().atLeast(Severity.HIGH);
    }
}
