package dev.tickmark.cli;

/** A command that cannot go on, with the sentence that tells its user why. */
final class CommandFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFault(String sentence) {
        super(sentence);
    }
}
