package dev.tickmark.web;

import dev.tickmark.rulebook.Rulebook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The rulebook, to be read. */
@RolesAllowed(Roles.READER)
@Path("/api/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules", description = "The rulebook, each rule with its page")
public class RuleResource {

    private final CheckBench bench;

    RuleResource(CheckBench bench) {
        this.bench = bench;
    }

    @GET
    @Operation(operationId = "rules", summary = "Every rule with its page")
    @APIResponse(responseCode = "200", description = "The rulebook", content = @Content(schema = @Schema(implementation = RuleView.RulebookView.class)))
    public RuleView.RulebookView rules() {
        return RuleView.RulebookView.of(bench.desk().examiner().rulebook(), bench.rulesState().orElse(null));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "rule", summary = "One rule with its page")
    @APIResponse(responseCode = "200", description = "The rule", content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", description = "No rule has this code", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public RuleView rule(@RestPath String code) {
        Rulebook rulebook = bench.desk().examiner().rulebook();
        return rulebook.card(code).map(card -> RuleView.of(card, rulebook)).orElseThrow(() -> new ProblemException(404, "No rule has the code '" + code + "'. /api/rules lists every rule."));
    }
}
