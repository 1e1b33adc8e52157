package dev.tickmark.web;

/** What somebody brings from the provider of accounts is no good: the message says why, for the log. */
final class NotSignedInException extends Exception {

    private static final long serialVersionUID = 1L;

    NotSignedInException(String message) {
        super(message);
    }
}
