package dev.tickmark.web;

import dev.tickmark.report.CheckReport;
import dev.tickmark.report.Include;
import dev.tickmark.report.JsonReport;
import dev.tickmark.review.Review;
import dev.tickmark.source.SourceFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Checks a filing and keeps nothing. */
@RolesAllowed(Roles.READER)
@Path("/api/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "checks", description = "Check a filing; nothing is kept")
@APIResponse(responseCode = "200", description = "The check report; a filing in which no figure was read has the verdict NOT_READ", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CheckReport.class)))
@APIResponse(responseCode = "400", description = "The body is empty, the form has no part 'file', or 'include' names something unknown", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "413", description = "The body is larger than 50 MB", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "415", description = "A media type that no filing has, or that is not read yet", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "422", description = "The content is of a kind that is not read, or reading stopped; the detail says what was found and where", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "503", description = "Not ready yet, too many checks at once, or the check took too long", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
public class CheckResource {

    private final CheckBench bench;
    private final FilingKeeper keeper;
    private final Settings settings;

    CheckResource(CheckBench bench, FilingKeeper keeper, Settings settings) {
        this.bench = bench;
        this.keeper = keeper;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "check", summary = "Check a filing", description = "The filing is the raw body, or one multipart part 'file'. The same filing and rulebook give the same bytes.")
    @RequestBody(required = true, content = {@Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/xhtml+xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = MediaTypes.OWN, schema = @Schema(implementation = FilingForm.class)),
            @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = Form.class))})
    public byte[] check(InputStream body, @Parameter(hidden = true) @HeaderParam("Content-Type") String declared,
                        @Parameter(description = "The file's name, for the report") @RestQuery String name,
                        @Parameter(description = "Long parts to include: any of figures, comparisons, unread, with commas") @RestQuery String include,
                        @Parameter(description = "Of company facts, the filing to check; without it, the one filed last") @RestQuery String accession,
                        @Parameter(description = "The id of the kept filing that came before this one, of the same issuer: comparative figures are held against it") @RestQuery String prior) {
        return report(Upload.body(body, Upload.of(declared, accession), name, settings.largestBody()), include, prior);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public byte[] checkPart(@RestForm("file") FileUpload file, @RestQuery String name, @RestQuery String include, @RestQuery String prior) {
        return report(Upload.part(file, name), include, prior);
    }

    private byte[] report(SourceFile file, String include, String prior) {
        Set<Include> parts = parts(include);
        Review review = prior == null ? bench.check(file) : bench.check(file, keeper.review(keeper.filing(prior)));
        return JsonReport.compact(JsonReport.of(review, parts));
    }

    /** The long parts of a report that are asked for. */
    static Set<Include> parts(String include) {
        return Include.named(include == null ? "" : include)
                .orElseThrow(() -> new ProblemException(400, "'include=" + include + "' names a part that no report has; there are figures, comparisons and unread."));
    }

    /** The form of a multipart request. */
    @Schema(description = "A form with the filing")
    public record Form(@Schema(type = SchemaType.STRING, format = "binary") String file) {
    }
}
