package dev.tickmark.web;

import io.quarkus.arc.lookup.LookupUnlessProperty;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether people can sign in with their organisation. The service is ready without, for keys work; what is wrong is said beside it. */
@Readiness
@Singleton
@LookupUnlessProperty(name = "tickmark.oidc.issuer", stringValue = "")
public class OrganisationReadiness implements HealthCheck {

    private final Organisation organisation;

    OrganisationReadiness(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("organisation").up();
        String fault = organisation.fault();
        return (fault.isEmpty() ? answer : answer.withData("nobodyCanSignInBecause", fault)).build();
    }
}
