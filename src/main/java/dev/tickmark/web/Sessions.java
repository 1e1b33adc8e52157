package dev.tickmark.web;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Browsers in which somebody has signed in. The cookie holds the name of the key that was shown, or what the organisation's provider said, sealed so that nobody else can write or read it; no script sees it, and no other site's page makes a browser send it.
 * What the holder of a key may do is asked of the key each time, so that a session ends with the key that began it; what the provider said is good for some hours.
 */
@Singleton
public class Sessions {

    private static final String COOKIE = "tickmark-session";
    /** A session that is used is sealed anew once it is so much of its length old. */
    private static final int RENEWALS = 6;
    private static final int RANDOM_BYTES = 32;

    private final PersistentLoginManager seal;
    private final String secret;
    private final Organisation organisation;

    Sessions(Settings settings, Organisation organisation) {
        this.organisation = organisation;
        long length = settings.idleSession().toMillis();
        secret = settings.sessionSecret().orElseGet(Sessions::random);
        seal = new PersistentLoginManager(secret, COOKIE, length, length / RENEWALS, true, CookieSameSite.STRICT.name(), "/", -1, null);
    }

    private static String random() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    /** What another cookie is sealed with: what is sealed for one cookie opens nothing as another. */
    String secret(String cookie) {
        return secret + " " + cookie;
    }

    /** The name of the key with which somebody has signed in where a request comes from; empty where nobody has, or too long ago. */
    Optional<String> key(RoutingContext context) {
        return sealed(context).filter(text -> !Login.isOne(text));
    }

    /** How somebody has signed in with their organisation where a request comes from; empty where nobody has, or too long ago. */
    Optional<Login> login(RoutingContext context) {
        return sealed(context).flatMap(Login::of).filter(organisation::vouchesFor);
    }

    private Optional<String> sealed(RoutingContext context) {
        return Optional.ofNullable(seal.restore(context)).map(RestoreResult::getPrincipal);
    }

    /** Lets a session that is used go on. */
    void goOn(RoutingContext context) {
        RestoreResult now = seal.restore(context);
        if (now != null) {
            seal.save(now.getPrincipal(), context, COOKIE, now, isSecure(context.request()));
        }
    }

    /** Begins a session with the key of this name. */
    void begin(RoutingContext context, String key) {
        seal.save(key, context, COOKIE, null, isSecure(context.request()));
    }

    /** Begins a session of somebody who has signed in with their organisation. */
    void begin(RoutingContext context, Login login) {
        seal.save(login.text(), context, COOKIE, null, isSecure(context.request()));
    }

    /** Ends the session of this browser. */
    void end(RoutingContext context) {
        seal.clear(context);
    }

    /** Whether the browser speaks to us, or to the proxy in front of us, over TLS: the cookie then never leaves it otherwise. */
    static boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
