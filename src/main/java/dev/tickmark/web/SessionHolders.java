package dev.tickmark.web;

import dev.tickmark.store.Person;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows people by the sessions that they began with a key, for as long as the key is good. */
@Singleton
public class SessionHolders implements IdentityProvider<SessionRequest> {

    private final FilingKeeper keeper;

    SessionHolders(FilingKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            Person holder = keeper.store().keys().named(request.key()).orElseThrow(() -> new AuthenticationFailedException("the key of this session is no longer good"));
            return People.identity(holder);
        });
    }
}
