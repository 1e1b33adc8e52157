package dev.tickmark.web;

import dev.tickmark.store.Person;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows people by their keys, and by the sessions that they began with one, for as long as the key is good. */
@Singleton
public class KeyHolders implements IdentityProvider<KeyRequest> {

    private final FilingKeeper keeper;

    KeyHolders(FilingKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            Person holder = request.holder(keeper.store().keys()).orElseThrow(() -> new AuthenticationFailedException("no such key, or one that was taken back"));
            return People.identity(holder);
        });
    }
}
