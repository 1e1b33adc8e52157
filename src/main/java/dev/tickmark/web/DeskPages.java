package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.report.FiledMarkup;
import dev.tickmark.report.FiledSource;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk of a kept filing: the page, and the parts of it that are fetched when they are wanted. */
@Path("/filings/{id}")
@Produces(MediaType.TEXT_HTML)
public class DeskPages {

    private final FilingKeeper keeper;
    private final DeskShelf shelf;

    DeskPages(FilingKeeper keeper, DeskShelf shelf) {
        this.keeper = keeper;
        this.shelf = shelf;
    }

    /** Templates of the desk, checked when the program is built. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance desk(DeskView desk);

        static native TemplateInstance findings(FindingList list);

        static native TemplateInstance finding(FindingDetail detail);

        static native TemplateInstance figure(DeskSheet.FigureCard card, String id);

        static native TemplateInstance leaf(LeafView leaf);
    }

    @GET
    @Operation(hidden = true)
    public String desk(@RestPath String id, @RestQuery String finding, @RestQuery String figure, @RestQuery String at, @RestQuery Integer leaf, @Context UriInfo uri) {
        DeskSheet sheet = sheet(id);
        FindingQuery query = FindingQuery.of(uri.getQueryParameters());
        int[] place = LeafView.numbers(at);
        int wanted = place.length > 0 ? place[0] : leaf == null ? 1 : leaf;
        return Templates.desk(new DeskView(id, sheet.review().file().name(), sheet, query, FindingList.of(id, lines(id, sheet, finding), query),
                DeskView.leaves(id, sheet.source(), Math.max(1, Math.min(wanted, sheet.source().leaves().size())), at), figure == null ? null : sheet.figure(figure).orElse(null))).render();
    }

    private DeskSheet sheet(String id) {
        return shelf.sheet(keeper.filing(id));
    }

    private List<FindingList.Line> lines(String id, DeskSheet sheet, String chosen) {
        return sheet.rows().stream().map(row -> new FindingList.Line(row, "open", "", row.id().equals(chosen) ? detail(id, sheet, row) : null)).toList();
    }

    private static FindingDetail detail(String id, DeskSheet sheet, DeskSheet.Row row) {
        return new FindingDetail(id, row.id(), sheet.entry(row));
    }

    @GET
    @Path("findings")
    @Operation(hidden = true)
    public String findings(@RestPath String id, @RestQuery String finding, @Context UriInfo uri) {
        DeskSheet sheet = sheet(id);
        return Templates.findings(FindingList.of(id, lines(id, sheet, finding), FindingQuery.of(uri.getQueryParameters()))).render();
    }

    @GET
    @Path("findings/{finding}")
    @Operation(hidden = true)
    public String finding(@RestPath String id, @RestPath String finding) {
        DeskSheet sheet = sheet(id);
        return sheet.row(finding).map(row -> Templates.finding(detail(id, sheet, row)).render()).orElseThrow(() -> new ProblemException(404, "The filing has no finding '" + finding + "'."));
    }

    @GET
    @Path("figures/{figure}")
    @Operation(hidden = true)
    public Response figure(@RestPath String id, @RestPath String figure) {
        DeskSheet sheet = sheet(id);
        return sheet.figure(figure).map(card -> Response.ok(Templates.figure(card, id).render()).build())
                .or(() -> sheet.named(figure).map(row -> Response.noContent().header("X-Finding", row.id()).build()))
                .or(() -> sheet.gap(figure).map(gap -> Response.noContent().build()))
                .orElseThrow(() -> new ProblemException(404, "The filing has no figure '" + figure + "'."));
    }

    @GET
    @Path("source/{leaf}")
    @Operation(hidden = true)
    public String leaf(@RestPath String id, @RestPath int leaf) {
        FiledSource source = sheet(id).source();
        if (leaf < 1 || leaf > source.leaves().size()) {
            throw new ProblemException(404, "The filing has " + source.leaves().size() + " leaves, and no leaf " + leaf + ".");
        }
        return Templates.leaf(LeafView.set(id, source.leaf(leaf), "")).render();
    }

    @GET
    @Path("page")
    @Operation(hidden = true)
    public Response page(@RestPath String id) {
        if (sheet(id).source() instanceof FiledMarkup markup) {
            return Response.ok(markup.page()).header(PageHeaders.POLICY, PageHeaders.FILED).build();
        }
        throw new ProblemException(404, "The filing is no page of HTML.");
    }
}
