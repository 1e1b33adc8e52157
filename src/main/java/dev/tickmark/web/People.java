package dev.tickmark.web;

import dev.tickmark.store.KeyRing;
import dev.tickmark.store.Person;
import dev.tickmark.store.Role;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls. A key tells, or an access token of the organisation, or the session that a browser began with a key or an account; in local mode whoever calls from this machine by its own name is the one person who works here. A page that a browser was lured to by another name,
 * and a call that came through a proxy, are nobody's.
 */
@Singleton
public class People implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final SecurityIdentity local;
    private final boolean alone;
    private final Sessions sessions;
    private final Organisation organisation;

    People(Settings settings, Sessions sessions, Organisation organisation) {
        this.sessions = sessions;
        this.organisation = organisation;
        this.alone = settings.mode() == Settings.Mode.LOCAL;
        this.local = identity(new Person(settings.user().orElse(System.getProperty("user.name", "local")), EnumSet.allOf(Role.class)));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String key = key(context.request());
        if (key != null) {
            return providers.authenticate(KeyRequest.shown(key));
        }
        String token = token(context.request());
        if (organisation.isOffered() && token != null) {
            return providers.authenticate(new BearerRequest(token));
        }
        Optional<String> signedIn = sessions.key(context);
        if (signedIn.isPresent()) {
            sessions.goOn(context);
            return providers.authenticate(KeyRequest.begun(signedIn.get()));
        }
        Optional<Login> login = sessions.login(context);
        if (login.isPresent()) {
            sessions.goOn(context);
            return Uni.createFrom().item(identity(login.get().person()));
        }
        return alone && isFromHere(context.request()) ? Uni.createFrom().item(local) : Uni.createFrom().nullItem();
    }

    /** The key shown with a request; null where none is. */
    static String key(HttpServerRequest request) {
        String shown = request.getHeader("X-API-Key");
        String bearer = request.getHeader("Authorization");
        boolean bears = bearer != null && bearer.regionMatches(true, 0, BEARER + KeyRing.BEGINNING, 0, BEARER.length() + KeyRing.BEGINNING.length());
        return shown != null ? shown.strip() : bears ? bearer.substring(BEARER.length()).strip() : null;
    }

    /** What is shown as an access token; null where nothing is. */
    private static String token(HttpServerRequest request) {
        String bearer = request.getHeader("Authorization");
        return bearer != null && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? bearer.substring(BEARER.length()).strip() : null;
    }

    private static boolean isFromHere(HttpServerRequest request) {
        boolean forwarded = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null || request.getHeader("Authorization") != null;
        return !forwarded && request.authority() != null && THIS_MACHINE.contains(request.authority().host()) && isLoopback(request.remoteAddress().hostAddress());
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A person as Quarkus knows people, with the roles that theirs include. */
    static SecurityIdentity identity(Person person) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(person.name()));
        person.roles().forEach(role -> role.including().forEach(included -> identity.addRole(included.word())));
        return identity.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class, BearerRequest.class);
    }
}
