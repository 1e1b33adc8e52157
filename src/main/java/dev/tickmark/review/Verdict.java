package dev.tickmark.review;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Severity;
import java.util.List;
import java.util.Optional;

/** The answer in one word, and how grave the gravest finding is. */
public record Verdict(Status status, Optional<Severity> highest) {

    /** What may be said of a filing as a whole. */
    public enum Status {
        /** Figures were read, and nothing above a remark was found. */
        CLEAN,
        /** At least one finding of LOW or graver. */
        EXCEPTIONS,
        /** No figure was read, so nothing can be said. */
        NOT_READ
    }

    static Verdict of(int figures, List<Finding> findings) {
        Optional<Severity> highest = findings.stream().map(Finding::severity).max(Severity::compareTo);
        if (figures == 0) {
            return new Verdict(Status.NOT_READ, highest);
        }
        return new Verdict(highest.filter(severity -> severity.atLeast(Severity.LOW)).isPresent() ? Status.EXCEPTIONS : Status.CLEAN, highest);
    }
}
