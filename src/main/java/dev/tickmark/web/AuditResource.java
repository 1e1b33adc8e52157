package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tickmark.store.AuditTrail;
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

/** The audit trail, to be verified. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who did what, and that nobody changed it afterwards")
public class AuditResource {

    private final FilingKeeper keeper;

    AuditResource(FilingKeeper keeper) {
        this.keeper = keeper;
    }

    /** What a verification found; {@code brokenRow} and {@code fault} where the trail was changed. */
    @JsonInclude(Include.NON_NULL)
    public record VerificationView(boolean intact, long rows, String head, Long brokenRow, String fault) {

        static VerificationView of(AuditTrail.Verification found) {
            return new VerificationView(found.isIntact(), found.rows(), found.head().hash(), found.brokenRow().orElse(null), found.fault().orElse(null));
        }
    }

    @GET
    @Path("verify")
    @RolesAllowed({Roles.REVIEWER, Roles.ADMINISTRATOR})
    @Operation(operationId = "verifyAudit", summary = "Recompute the hash of every row of the audit trail")
    @APIResponse(responseCode = "200", description = "Whether nothing was changed, and the first row that was", content = @Content(schema = @Schema(implementation = VerificationView.class)))
    public VerificationView verify() {
        return VerificationView.of(keeper.store().trail().verify());
    }
}
