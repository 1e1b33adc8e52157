package dev.tickmark.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows an access token of the organisation. */
final class BearerRequest extends BaseAuthenticationRequest {

    private final String token;

    BearerRequest(String token) {
        this.token = token;
    }

    /** The token as it was shown. */
    String token() {
        return token;
    }
}
