package dev.tickmark.web;

/** The provider of accounts gives no answer, or none that can be used. */
final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreachableException(String message) {
        super(message);
    }
}
