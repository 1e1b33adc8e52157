package dev.tickmark.web;

import dev.tickmark.rulebook.RuleFault;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready once the rulebook is compiled and a first filing was checked. A broken rulebook saved later leaves it ready, for the last good one answers; what is wrong is said beside it. */
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
        if (!bench.waitingFor().isEmpty()) {
            return answer.withData("waitingFor", bench.waitingFor()).build();
        }
        answer.withData("version", bench.desk().examiner().rulebook().version());
        bench.rulesState().filter(state -> !state.isCurrent()).ifPresent(state -> answer.withData("saved", state.saved().isEmpty() ? "unreadable" : state.saved())
                .withData("notUsedBecause", state.faults().stream().map(RuleFault::toString).collect(Collectors.joining("\n"))));
        return answer.build();
    }
}
