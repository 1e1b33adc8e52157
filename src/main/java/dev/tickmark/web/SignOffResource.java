package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.SignOff;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A filing's end: signed off, and what was done about it until then. */
@Path("/api/filings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sign-off", description = "Sign off the review of a filing")
@APIResponse(responseCode = "404", description = "No filing is kept under this id, or it is not signed off", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
public class SignOffResource {

    private final FilingKeeper keeper;
    private final SecurityIdentity person;

    SignOffResource(FilingKeeper keeper, SecurityIdentity person) {
        this.keeper = keeper;
        this.person = person;
    }

    /** In which words. */
    public record SignOffForm(@Schema(examples = "Reviewed for release.") String statement) {
    }

    /** A sign-off. {@code report} is the SHA-256 of the JSON report as it was then, {@code trailRow} and {@code trailHash} where the audit trail says it. */
    public record SignOffView(String filing, String by, String at, String statement, String report, int closed, int leftOpen, long trailRow, String trailHash) {

        static SignOffView of(SignOff signed) {
            return new SignOffView(signed.filing(), signed.by(), signed.at().toString(), signed.statement(), signed.report(), signed.closed(), signed.leftOpen(), signed.trail().number(), signed.trail().hash());
        }
    }

    /** What was done about a filing, in order. */
    public record HistoryView(@JsonRawValue @Schema(implementation = Object[].class) String entries) {
    }

    @POST
    @Path("sign-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(operationId = "signOff", summary = "Sign off the review of a filing", description = "If-Match holds the ETag of the filing as it was looked at. From then on figures, rulebook and decisions stay as they are.")
    @APIResponse(responseCode = "201", description = "Signed off", content = @Content(schema = @Schema(implementation = SignOffView.class)))
    @APIResponse(responseCode = "409", description = "It is signed off already", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "412", description = "Something was decided meanwhile", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", description = "There is no If-Match", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response sign(@RestPath String id, @HeaderParam("If-Match") String looked, SignOffForm form) {
        KeptFiling filing = keeper.filing(id);
        if (form == null || form.statement() == null || form.statement().isBlank()) {
            throw new ProblemException(400, "A sign-off is {\"statement\": \"...\"} with some words in it.");
        }
        long revision = Revision.of(looked);
        SignOff signed = keeper.sign(filing, form.statement(), revision, person.getPrincipal().getName());
        return Response.status(201).entity(SignOffView.of(signed)).build();
    }

    @GET
    @Path("sign-off")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "signedOff", summary = "The sign-off of a filing")
    @APIResponse(responseCode = "200", description = "Who signed it off, and when", content = @Content(schema = @Schema(implementation = SignOffView.class)))
    public SignOffView signed(@RestPath String id) {
        keeper.filing(id);
        return keeper.store().signOffs().find(id).map(SignOffView::of).orElseThrow(() -> new ProblemException(404, "The filing '" + id + "' is not signed off."));
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "history", summary = "What was done about a filing, in order, as the audit trail has it")
    @APIResponse(responseCode = "200", description = "The entries", content = @Content(schema = @Schema(implementation = HistoryView.class)))
    public HistoryView history(@RestPath String id) {
        return new HistoryView("[" + String.join(",", keeper.store().trail().of(keeper.filing(id).id())) + "]");
    }
}
