package dev.tickmark.web;

import dev.tickmark.report.Include;
import dev.tickmark.report.JsonReport;
import dev.tickmark.store.Decision;
import dev.tickmark.store.Disposition;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.KeptFiling.KeptFinding;
import dev.tickmark.store.Ruling;
import dev.tickmark.web.DecisionView.CommentView;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The findings of a kept filing, and what is decided and said of them. */
@Path("/api/filings/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "Decide what to make of findings")
@APIResponse(responseCode = "404", description = "No such filing is kept, or it has no such finding", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
public class DecisionResource {

    private final FilingKeeper keeper;
    private final SecurityIdentity person;

    DecisionResource(FilingKeeper keeper, SecurityIdentity person) {
        this.keeper = keeper;
        this.person = person;
    }

    /** What is to be decided. */
    @Schema(description = "A decision, with its reason, and the last day of a waiver.")
    public record RulingForm(@Schema(examples = "dismissed", description = "open, confirmed, accepted, dismissed or waived") String decision, String reason, @Schema(examples = "2027-03-31") String until) {
    }

    /** What is to be said. */
    public record CommentForm(String words) {
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "findings", summary = "What the review of a kept filing found, and what was decided of it")
    @APIResponse(responseCode = "200", description = "The findings, most severe first", content = @Content(schema = @Schema(implementation = DecidedView[].class)))
    public List<DecidedView> findings(@RestPath String id) {
        return decided(keeper.filing(id));
    }

    @GET
    @Path("{finding}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "finding", summary = "One finding", description = "The ETag is the version of its decision.")
    @APIResponse(responseCode = "200", description = "The finding", content = @Content(schema = @Schema(implementation = DecidedView.class)))
    public Response finding(@RestPath String id, @RestPath String finding) {
        DecidedView view = decided(keeper.filing(id)).stream().filter(each -> each.finding().id().equals(finding)).findFirst()
                .orElseThrow(() -> new ProblemException(404, "The filing '" + id + "' has no finding '" + finding + "'."));
        return Response.ok(view).header("ETag", Revision.tag(view.decision().version())).build();
    }

    @PUT
    @Path("{finding}/decision")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "decide", summary = "Decide what to make of a finding", description = "If-Match holds the ETag of the finding as it was looked at. CRITICAL and HIGH stay open until a second person agrees.")
    @APIResponse(responseCode = "200", description = "Decided", content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "400", description = "No such decision, no reason, or a last day that is no date", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "409", description = "The filing is signed off", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "412", description = "Somebody else was faster; 'current' says what stands now", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", description = "There is no If-Match", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response decide(@RestPath String id, @RestPath String finding, @HeaderParam("If-Match") String looked, RulingForm form) {
        return answer(id, keeper.store().decisions().decide(id, finding, ruling(form), (int) Revision.of(looked), person.getPrincipal().getName()));
    }

    @POST
    @Path("{finding}/decision/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.APPROVER)
    @Operation(operationId = "approve", summary = "Agree, as the second person, to what was decided")
    @APIResponse(responseCode = "200", description = "Agreed", content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "409", description = "The same person decided it, nothing was decided, or the filing is signed off", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "412", description = "Somebody else was faster; 'current' says what stands now", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", description = "There is no If-Match", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response approve(@RestPath String id, @RestPath String finding, @HeaderParam("If-Match") String looked) {
        return answer(id, keeper.store().decisions().approve(id, finding, (int) Revision.of(looked), person.getPrincipal().getName()));
    }

    @POST
    @Path("{finding}/comments")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "comment", summary = "Say something about a finding")
    @APIResponse(responseCode = "201", description = "Said", content = @Content(schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "409", description = "The filing is signed off", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response comment(@RestPath String id, @RestPath String finding, CommentForm form) {
        if (form == null || form.words() == null || form.words().isBlank()) {
            throw new ProblemException(400, "A comment is {\"words\": \"...\"} with some words in it.");
        }
        return Response.status(201).entity(CommentView.of(keeper.store().decisions().comment(id, finding, form.words(), person.getPrincipal().getName()))).build();
    }

    private Response answer(String id, Decision made) {
        KeptFinding about = keeper.store().findings(id).stream().filter(each -> each.id().equals(made.finding())).findFirst().orElseThrow();
        return Response.ok(DecisionView.of(about, Optional.of(made), keeper.store().decisions().today())).header("ETag", Revision.tag(made.version())).build();
    }

    private List<DecidedView> decided(KeptFiling filing) {
        FilingDecisions decisions = new FilingDecisions(filing, keeper.store());
        return JsonReport.of(keeper.review(filing), EnumSet.noneOf(Include.class)).findings().stream().filter(each -> decisions.holds(each.id()))
                .map(each -> new DecidedView(each, decisions.decision(each.id()), decisions.said(each.id()))).toList();
    }

    static Ruling ruling(RulingForm form) {
        if (form == null) {
            throw new ProblemException(400, "A decision is {\"decision\": \"dismissed\", \"reason\": \"...\"}.");
        }
        Disposition disposition = Stream.of(Disposition.values()).filter(each -> each.name().equalsIgnoreCase(form.decision())).findFirst()
                .orElseThrow(() -> new ProblemException(400, "'" + form.decision() + "' is no decision; there are open, confirmed, accepted, dismissed and waived."));
        try {
            return new Ruling(disposition, Optional.ofNullable(form.until()).filter(day -> !day.isBlank()).map(LocalDate::parse), form.reason());
        } catch (DateTimeException e) {
            throw new ProblemException(400, "'" + form.until() + "' is no date such as 2027-03-31.");
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "This cannot be decided: " + e.getMessage() + ".");
        }
    }
}
