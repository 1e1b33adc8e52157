package dev.tickmark.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready once the rulebook is compiled and a first filing was checked. */
@org.eclipse.microprofile.health.Readiness
@Singleton
public class Readiness implements HealthCheck {

    private final CheckBench bench;

    Readiness(CheckBench bench) {
        this.bench = bench;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("rulebook").status(bench.waitingFor().isEmpty());
        return (bench.waitingFor().isEmpty() ? answer.withData("version", bench.desk().examiner().rulebook().version()) : answer.withData("waitingFor", bench.waitingFor())).build();
    }
}
