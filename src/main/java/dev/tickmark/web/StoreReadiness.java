package dev.tickmark.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready where filings can be kept. */
@Readiness
@Singleton
public class StoreReadiness implements HealthCheck {

    private final FilingKeeper keeper;

    StoreReadiness(FilingKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public HealthCheckResponse call() {
        String waitingFor = keeper.waitingFor();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("store").status(waitingFor.isEmpty());
        return (waitingFor.isEmpty() ? answer : answer.withData("waitingFor", waitingFor)).build();
    }
}
