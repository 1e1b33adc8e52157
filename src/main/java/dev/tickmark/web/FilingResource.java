package dev.tickmark.web;

import dev.tickmark.report.CheckReport;
import dev.tickmark.report.Dossier;
import dev.tickmark.report.Include;
import dev.tickmark.report.JsonReport;
import dev.tickmark.report.ReportFormat;
import dev.tickmark.source.SourceFile;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.KeptFiling.Kept;
import dev.tickmark.store.SignOff;
import dev.tickmark.web.KeptView.KeptList;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Filings that are kept, with their reviews. */
@Path("/api/filings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings", description = "Keep filings with their reviews")
public class FilingResource {

    private static final int MOST_LISTED = 500;

    private final FilingKeeper keeper;
    private final Settings settings;
    private final SecurityIdentity person;

    FilingResource(FilingKeeper keeper, Settings settings, SecurityIdentity person) {
        this.keeper = keeper;
        this.settings = settings;
        this.person = person;
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "keep", summary = "Check a filing and keep it", description = "The same body as /api/checks. Once 201 is answered, bytes and review are on the disk. The same bytes are the same filing: 200, and the review that was kept.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "201", description = "Kept; Location says where", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CheckReport.class)))
    @APIResponse(responseCode = "200", description = "The same bytes were kept before", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CheckReport.class)))
    @APIResponse(responseCode = "400", description = "As for a check, or 'version-of' names no kept filing", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "The content cannot be read", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response keep(InputStream body, @Parameter(hidden = true) @HeaderParam("Content-Type") String declared, @Parameter(description = "The file's name") @RestQuery String name,
                         @Parameter(description = "The filing of which this is the next version; decisions follow from it") @RestQuery("version-of") String previous,
                         @Parameter(description = "As for a check") @RestQuery String include, @Parameter(description = "As for a check") @RestQuery String accession) {
        return keep(Upload.body(body, Upload.of(declared, accession), name, settings.largestBody()), previous, include);
    }

    @POST
    @RolesAllowed(Roles.REVIEWER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response keepPart(@RestForm("file") FileUpload file, @RestQuery String name, @RestQuery("version-of") String previous, @RestQuery String include) {
        return keep(Upload.part(file, name), previous, include);
    }

    private Response keep(SourceFile file, String previous, String include) {
        Set<Include> parts = CheckResource.parts(include);
        Kept kept = keeper.keep(file, Optional.ofNullable(previous), person.getPrincipal().getName());
        byte[] report = JsonReport.compact(JsonReport.of(keeper.review(kept.filing()), parts));
        URI place = URI.create("/api/filings/" + kept.filing().id());
        return Response.status(kept.created() ? 201 : 200).location(place).entity(report).build();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "filings", summary = "The kept filings, the last one first")
    @APIResponse(responseCode = "200", description = "Some of them, and where the list goes on", content = @Content(schema = @Schema(implementation = KeptList.class)))
    public KeptList list(@RestQuery @DefaultValue("50") int limit, @RestQuery @DefaultValue("0") long offset) {
        if (limit < 1 || limit > MOST_LISTED || offset < 0) {
            throw new ProblemException(400, "'limit' is from 1 to " + MOST_LISTED + " and 'offset' from 0; found " + limit + " and " + offset + ".");
        }
        long total = keeper.store().count();
        List<KeptView> some = keeper.store().list(limit, offset).stream().map(KeptView::of).toList();
        return new KeptList(total, some, offset + some.size() < total ? "/api/filings?limit=" + limit + "&offset=" + (offset + limit) : null);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{id}")
    @Operation(operationId = "filing", summary = "A kept filing in short", description = "The ETag changes with everything that is decided or said about it.")
    @APIResponse(responseCode = "200", description = "The filing", content = @Content(schema = @Schema(implementation = KeptView.class)))
    @APIResponse(responseCode = "404", description = "No filing is kept under this id", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response filing(@RestPath String id) {
        KeptFiling filing = keeper.filing(id);
        return Response.ok(KeptView.of(filing)).header("ETag", Revision.tag(keeper.store().trail().revision(id))).build();
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{id}/source")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "source", summary = "The filing as it was handed in", description = "To be saved, not shown: text comes as text/plain, everything else as application/octet-stream.")
    @APIResponse(responseCode = "200", description = "Its bytes")
    @APIResponse(responseCode = "404", description = "No filing is kept under this id", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response source(@RestPath String id) {
        KeptFiling filing = keeper.filing(id);
        String type = filing.mediaType().equals("text/plain") ? "text/plain" : MediaType.APPLICATION_OCTET_STREAM;
        return Download.attached(keeper.store().source(filing).bytes(), type, filing.name());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{id}/report")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "report", summary = "The report of a kept filing, in the form that 'Accept' asks for")
    @APIResponse(responseCode = "200", description = "The report; JSON where everything is taken")
    @APIResponse(responseCode = "404", description = "No filing is kept under this id", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "406", description = "There is no such form of a report", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response report(@RestPath String id, @Parameter(hidden = true) @HeaderParam("Accept") String accept) {
        KeptFiling filing = keeper.filing(id);
        ReportFormat format = Download.accepted(accept).orElseThrow(() -> new ProblemException(406, "A report is " + Stream.of(ReportFormat.values()).map(ReportFormat::mediaType).distinct().collect(Collectors.joining(", "))
                + "; the header 'Accept: " + accept + "' takes none of these."));
        return report(filing, format);
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("{id}/report.{suffix}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "reportFile", summary = "The report of a kept filing as a file of this ending")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "No filing is kept under this id, or no report has this ending", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response file(@RestPath String id, @RestPath String suffix) {
        ReportFormat format = Stream.of(ReportFormat.values()).filter(each -> each.suffix().equals("." + suffix)).findFirst().orElseThrow(() -> new ProblemException(404, "No report ends in '." + suffix + "'; there are "
                + Stream.of(ReportFormat.values()).map(ReportFormat::suffix).collect(Collectors.joining(", ")) + "."));
        return report(keeper.filing(id), format);
    }

    private static byte[] put(ReportFormat format, Dossier dossier) {
        if (!format.fits(dossier.review())) {
            throw new ProblemException(404, "This filing has no report that ends in '" + format.suffix() + "'.");
        }
        return format.of(dossier);
    }

    /** What was signed off is given as it was signed, not made again. */
    private Response report(KeptFiling filing, ReportFormat format) {
        Optional<SignOff> signed = format == ReportFormat.JSON ? keeper.store().signOffs().find(filing.id()) : Optional.empty();
        byte[] bytes = signed.isPresent() ? keeper.store().signOffs().report(signed.get()) : put(format, keeper.dossier(filing));
        return Download.shown(bytes, format.mediaType(), Download.stem(filing.name()) + format.suffix());
    }
}
