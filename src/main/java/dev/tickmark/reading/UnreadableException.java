package dev.tickmark.reading;

/** A filing that cannot be read, with a sentence for the person who handed it in: what was found, where, and what is accepted. */
public class UnreadableException extends RuntimeException {

    /** Why, as a caller over HTTP needs it. */
    public enum Cause { EMPTY, TOO_LARGE, UNKNOWN_KIND, DAMAGED }

    private static final long serialVersionUID = 1L;
    private final Cause why;

    public UnreadableException(Cause why, String sentence) {
        super(sentence);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
