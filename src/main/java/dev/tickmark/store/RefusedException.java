package dev.tickmark.store;

import java.util.Optional;

/** A decision that cannot be taken, with the sentence that says why and, where somebody else was faster, what stands now. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        /** No such filing or finding is kept. */
        UNKNOWN,
        /** It was changed since it was looked at. */
        STALE,
        /** The filing is signed off. */
        SIGNED_OFF,
        /** It has to be another person. */
        SAME_PERSON,
        /** There is no decision to agree to. */
        NOT_DECIDED
    }

    private final Why why;
    private final transient Optional<Decision> current;

    RefusedException(Why why, String sentence, Optional<Decision> current) {
        super(sentence);
        this.why = why;
        this.current = current;
    }

    /** What stands in the way. */
    public Why why() {
        return why;
    }

    /** The decision that stands now. */
    public Optional<Decision> current() {
        return current == null ? Optional.empty() : current;
    }
}
