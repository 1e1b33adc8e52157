package dev.tickmark.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody comes back who has signed in with the key of this name. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String key;

    SessionRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
