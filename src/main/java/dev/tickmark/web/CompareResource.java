package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tickmark.report.CheckReport.FigureView;
import dev.tickmark.report.JsonReport;
import dev.tickmark.review.Review;
import dev.tickmark.statement.Fact;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.VersionComparison;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Two versions, or two periods, of a filing side by side. */
@Path("/api/filings/{id}/compare/{other}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings")
public class CompareResource {

    private final FilingKeeper keeper;

    CompareResource(FilingKeeper keeper) {
        this.keeper = keeper;
    }

    /** What became of the findings of {@code earlier} in {@code later}, and the figures that were changed. */
    public record ComparisonOfFilings(KeptView earlier, KeptView later, List<ChangeView> findings, List<ChangedFigureView> figures) {
    }

    /** A finding: new, unchanged, gone or reopened; {@code before} is what it said where that was something else. */
    @JsonInclude(Include.NON_NULL)
    public record ChangeView(@Schema(examples = "new", description = "new, unchanged, gone or reopened") String change, String id, String rule, String title, String kind, String severity, String message, String before) {

        static ChangeView of(VersionComparison.Change change) {
            return new ChangeView(change.fate().name().toLowerCase(Locale.ROOT), change.finding().id(), change.finding().rule(), change.finding().title(), change.finding().kind(), change.finding().severity().name(),
                    change.finding().message(), change.before().orElse(null));
        }
    }

    /** A figure that both have, with another value. */
    public record ChangedFigureView(FigureView earlier, FigureView later) {
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "compare", summary = "Compare a filing with another", description = "The filing named first is taken as the later one.")
    @APIResponse(responseCode = "200", description = "What changed", content = @Content(schema = @Schema(implementation = ComparisonOfFilings.class)))
    @APIResponse(responseCode = "404", description = "One of the two is not kept", content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public ComparisonOfFilings compare(@RestPath String id, @RestPath String other) {
        KeptFiling later = keeper.filing(id);
        KeptFiling earlier = keeper.filing(other);
        Review after = keeper.review(later);
        Review before = keeper.review(earlier);
        Function<Fact, FigureView> earlierFigure = JsonReport.figures(before);
        Function<Fact, FigureView> laterFigure = JsonReport.figures(after);
        VersionComparison compared = keeper.store().compare(earlier, before, later, after);
        return new ComparisonOfFilings(KeptView.of(earlier), KeptView.of(later), compared.findings().stream().map(ChangeView::of).toList(),
                compared.figures().stream().map(pair -> new ChangedFigureView(earlierFigure.apply(pair.earlier()), laterFigure.apply(pair.later()))).toList());
    }
}
