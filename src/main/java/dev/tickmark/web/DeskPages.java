package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.report.FiledMarkup;
import dev.tickmark.report.FiledSource;
import dev.tickmark.report.ReportFormat;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.RefusedException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The desk of a kept filing: the page, and the parts of it that are fetched when they are wanted. */
@RolesAllowed(Roles.READER)
@Path("/filings/{id}")
@Produces(MediaType.TEXT_HTML)
public class DeskPages {

    private static final int OTHERS = 50;

    private final FilingKeeper keeper;
    private final DeskShelf shelf;
    private final SecurityIdentity person;

    DeskPages(FilingKeeper keeper, DeskShelf shelf, SecurityIdentity person) {
        this.keeper = keeper;
        this.shelf = shelf;
        this.person = person;
    }

    /** Templates of the desk, checked when the program is built. */
    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance desk(DeskView desk);

        static native TemplateInstance findings(FindingList list);

        static native TemplateInstance row(FindingList.Line line, String id, String query);

        static native TemplateInstance actions(FilingActions actions);

        static native TemplateInstance compare(CompareView compare);

        static native TemplateInstance finding(FindingDetail detail);

        static native TemplateInstance figure(DeskSheet.FigureCard card, String id);

        static native TemplateInstance leaf(LeafView leaf);
    }

    @GET
    @Operation(hidden = true)
    public String desk(@RestPath String id, @RestQuery String finding, @RestQuery String figure, @RestQuery String at, @RestQuery Integer leaf, @Context UriInfo uri) {
        KeptFiling filing = keeper.filing(id);
        DeskSheet sheet = shelf.sheet(filing);
        FilingDecisions decisions = shelf.decisions(filing);
        List<FindingList.Line> lines = decisions.lines(sheet, finding);
        FindingQuery query = FindingQuery.of(uri.getQueryParameters());
        int[] place = LeafView.numbers(at);
        int wanted = place.length > 0 ? place[0] : leaf == null ? 1 : leaf;
        return Templates.desk(new DeskView(id, filing.name(), sheet, query, FindingList.of(id, lines, query),
                DeskView.leaves(id, sheet.source(), Math.max(1, Math.min(wanted, sheet.source().leaves().size())), at), figure == null ? null : sheet.figure(figure).orElse(null),
                actions(filing, decisions, lines, false))).render();
    }

    private FilingActions actions(KeptFiling filing, FilingDecisions decisions, List<FindingList.Line> lines, boolean anew) {
        List<FilingRow> others = keeper.store().list(OTHERS, 0).stream().filter(other -> !other.id().equals(filing.id())).map(FilingRow::of).toList();
        return new FilingActions(filing.id(), decisions.signed().map(SignOffResource.SignOffView::of).orElse(null), decisions.revision(), lines.stream().filter(line -> !line.decided()).count(), others,
                filing.previous().orElse(""), anew, Stream.of(ReportFormat.values()).filter(form -> form.fits(keeper.review(filing))).toList());
    }

    private DeskSheet sheet(String id) {
        return shelf.sheet(keeper.filing(id));
    }

    @GET
    @Path("findings")
    @Operation(hidden = true)
    public String findings(@RestPath String id, @RestQuery String finding, @Context UriInfo uri) {
        return Templates.findings(list(id, finding, uri)).render();
    }

    /** What the filter comes to, for a page that has the rows already. */
    @GET
    @Path("order")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public OrderView order(@RestPath String id, @Context UriInfo uri) {
        return OrderView.of(list(id, "", uri));
    }

    private FindingList list(String id, String finding, UriInfo uri) {
        KeptFiling filing = keeper.filing(id);
        return FindingList.of(id, shelf.decisions(filing).lines(shelf.sheet(filing), finding), FindingQuery.of(uri.getQueryParameters()));
    }

    @GET
    @Path("findings/{finding}")
    @Operation(hidden = true)
    public String finding(@RestPath String id, @RestPath String finding) {
        return Templates.finding(line(id, finding, "").detail()).render();
    }

    private FindingList.Line line(String id, String finding, String told) {
        KeptFiling filing = keeper.filing(id);
        DeskSheet sheet = shelf.sheet(filing);
        DeskSheet.Row row = sheet.row(finding).orElseThrow(() -> new ProblemException(404, "The filing has no finding '" + finding + "'."));
        return shelf.decisions(filing).line(row, sheet, true, told);
    }

    /** Decides, as the form of a finding says; a page that knows htmx gets the finding's row anew, every other is led back to the desk. */
    @POST
    @Path("findings/{finding}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(hidden = true)
    public Response decide(@RestPath String id, @RestPath String finding, @RestForm String decision, @RestForm String reason, @RestForm String until, @RestForm int version, @HeaderParam("HX-Request") String part) {
        return after(id, finding, part, () -> keeper.store().decisions().decide(id, finding, DecisionResource.ruling(new DecisionResource.RulingForm(decision, reason, "waived".equals(decision) ? until : null)), version, name()));
    }

    /** Agrees, as the second person. */
    @POST
    @Path("findings/{finding}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response approve(@RestPath String id, @RestPath String finding, @RestForm int version, @HeaderParam("HX-Request") String part) {
        return after(id, finding, part, () -> keeper.store().decisions().approve(id, finding, version, name()));
    }

    /** Says something about a finding. */
    @POST
    @Path("findings/{finding}/comments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(hidden = true)
    public Response comment(@RestPath String id, @RestPath String finding, @RestForm String words, @HeaderParam("HX-Request") String part) {
        return after(id, finding, part, () -> keeper.store().decisions().comment(id, finding, words == null ? "" : words, name()));
    }

    private String name() {
        return person.getPrincipal().getName();
    }

    private Response after(String id, String finding, String part, Runnable deed) {
        String told = "";
        int status = 200;
        try {
            deed.run();
        } catch (RefusedException e) {
            told = e.getMessage();
            status = e.why() == RefusedException.Why.STALE ? 412 : 409;
        } catch (ProblemException e) {
            told = e.problem().detail();
            status = e.problem().status();
        } catch (IllegalArgumentException e) {
            told = "This cannot be done: " + e.getMessage() + ".";
            status = 400;
        }
        if (part == null && told.isEmpty()) {
            return Response.seeOther(URI.create("/filings/" + id + "?finding=" + finding + "#row-" + finding)).build();
        }
        KeptFiling filing = keeper.filing(id);
        FilingDecisions decisions = shelf.decisions(filing);
        return Response.status(status).entity(Templates.row(line(id, finding, told), id, "").render() + Templates.actions(actions(filing, decisions, decisions.lines(shelf.sheet(filing), ""), true)).render()).build();
    }

    /** Signs the filing off. */
    @POST
    @Path("sign-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.APPROVER)
    @Operation(hidden = true)
    public Response sign(@RestPath String id, @RestForm String statement, @RestForm long revision) {
        KeptFiling filing = keeper.filing(id);
        if (statement == null || statement.isBlank()) {
            throw new ProblemException(400, "A sign-off needs a statement.");
        }
        keeper.sign(filing, statement, revision, name());
        return Response.seeOther(URI.create("/filings/" + id)).build();
    }

    /** The filing beside another, which is taken as the earlier one. */
    @GET
    @Path("compare")
    @Operation(hidden = true)
    public String compare(@RestPath String id, @RestQuery String with) {
        KeptFiling later = keeper.filing(id);
        KeptFiling earlier = keeper.filing(with == null ? "" : with);
        return Templates.compare(CompareView.of(earlier, later, keeper.store().compare(earlier, keeper.review(earlier), later, keeper.review(later)), shelf.sheet(later), shelf.sheet(earlier))).render();
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

    @ServerExceptionMapper
    public Response asked(ProblemException e) {
        return ProblemPage.of(e.problem(), "/");
    }

    @ServerExceptionMapper
    public Response refused(RefusedException e, @Context UriInfo uri) {
        return ProblemPage.of(Problem.of(e.why() == RefusedException.Why.STALE ? 412 : 409, e.getMessage()), uri.getPath().replaceFirst("(/filings/[^/]+).*", "$1"));
    }
}
