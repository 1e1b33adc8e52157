package dev.tickmark.web;

import dev.tickmark.source.SourceFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries drafts of rules that come over HTTP, each in a process of its own. Nothing is kept and no rule of the rulebook changes. */
@Singleton
@RolesAllowed(Roles.AUTHOR)
@Path("/api/rules/try")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class DraftResource {

    private static final int MOST_FILINGS = 50;

    private final DraftTurn turn;

    DraftResource(DraftTurn turn) {
        this.turn = turn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tryRule", summary = "Try a draft of a rule", description = "What the draft would change in filings. It may hold patterns, comparisons and one workpaper call, nothing else; it is run apart and stopped when it takes too long.")
    @APIResponse(responseCode = "200", description = "What is to be mended in the draft, or what it changes", content = @Content(schema = @Schema(implementation = DraftView.class)))
    @APIResponse(responseCode = "400", description = "No draft, or too many filings", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "Drafts are not tried here", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "503", description = "Not ready yet, or another draft is being tried", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public DraftView attempt(DraftForm form) {
        turn.allowed();
        if (form == null || form.rule() == null || form.rule().isBlank()) {
            throw new ProblemException(400, "The body has no 'rule': the draft, as a .drl file holds it.");
        }
        List<SourceFile> filings = form.filings() == null || form.filings().isEmpty() ? List.of(CheckBench.sample())
                : form.filings().stream().map(each -> new SourceFile(each.name() == null ? "filing.txt" : each.name(), "", (each.text() == null ? "" : each.text()).getBytes(StandardCharsets.UTF_8))).toList();
        if (filings.size() > MOST_FILINGS) {
            throw new ProblemException(400, "There are " + filings.size() + " filings; a draft is tried on at most " + MOST_FILINGS + ".");
        }
        return DraftView.of(turn.attempt(form.rule(), form.thresholds() == null ? "" : form.thresholds(), filings));
    }
}
