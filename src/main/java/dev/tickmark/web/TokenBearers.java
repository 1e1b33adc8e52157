package dev.tickmark.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Knows programs by access tokens of the organisation. */
@Singleton
public class TokenBearers implements IdentityProvider<BearerRequest> {

    private final Organisation organisation;

    TokenBearers(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            try {
                return People.identity(organisation.bearer(request.token()));
            } catch (NotSignedInException e) {
                throw new AuthenticationFailedException(e.getMessage());
            } catch (UnreachableException e) {
                throw new ProblemException(503, "The token cannot be verified at the moment, for the provider that issued it cannot be reached. A key works meanwhile.");
            }
        });
    }
}
