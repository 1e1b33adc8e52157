package dev.tickmark.web;

import java.util.Optional;

/** A sign-in that has been begun and not come back yet: by what the answer is known as the one to it, and where the person wanted to go. */
record SigningIn(String state, String nonce, String verifier, String to) {

    private static final int PARTS = 4;

    /** As text, for the sealed cookie. */
    String text() {
        return String.join("\n", state, nonce, verifier, to);
    }

    /** The one of such a text; empty where it is none. */
    static Optional<SigningIn> of(String text) {
        String[] parts = text.split("\n", PARTS);
        return parts.length == PARTS ? Optional.of(new SigningIn(parts[0], parts[1], parts[2], parts[3])) : Optional.empty();
    }
}
