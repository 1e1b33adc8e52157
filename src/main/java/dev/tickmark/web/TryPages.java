package dev.tickmark.web;

import dev.tickmark.review.DraftBench;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Where an author edits a draft of a rule, runs it on the sample or on kept filings, and sees what it would change. Nothing is saved. */
@RolesAllowed(Roles.AUTHOR)
@Path("/rules/try")
@Produces(MediaType.TEXT_HTML)
public class TryPages {

    private static final int LISTED = 50;

    private final CheckBench bench;
    private final FilingKeeper keeper;
    private final DraftTurn turn;

    TryPages(CheckBench bench, FilingKeeper keeper, DraftTurn turn) {
        this.bench = bench;
        this.keeper = keeper;
        this.turn = turn;
    }

    /** Templates of this page, checked when the program is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance tryout(TryView view);
    }

    /** What the page shows: the draft, the filings it may be run on, and what came of it; {@code outcome} is null before it was run. */
    public record TryView(String rule, List<Choice> filings, DraftView outcome, String refused) {

        /** How many findings change in all filings together. */
        public int changes() {
            return outcome.filings().stream().mapToInt(filing -> filing.changes().size()).sum();
        }
    }

    /** A kept filing, and whether the draft is run on it. */
    public record Choice(String id, String name, boolean chosen) {
    }

    @GET
    @Operation(hidden = true)
    public String begin(@RestQuery String code) {
        turn.allowed();
        Rulebook rulebook = bench.desk().examiner().rulebook();
        String rule = Optional.ofNullable(code).flatMap(rulebook::card).flatMap(card -> rulebook.text(card.file())).orElse("");
        return Templates.tryout(new TryView(rule, choices(List.of()), null, "")).render();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response attempt(@RestForm String rule, @RestForm("filing") List<String> chosen) {
        turn.allowed();
        List<String> ids = chosen == null ? List.of() : chosen;
        String text = rule == null ? "" : rule.replace("\r\n", "\n");
        if (text.isBlank()) {
            return Response.status(400).entity(Templates.tryout(new TryView("", choices(ids), null, "There is no draft yet. Write one, or begin from a rule of the rulebook.")).render()).build();
        }
        List<SourceFile> filings = ids.isEmpty() ? List.of(CheckBench.sample()) : ids.stream().limit(LISTED).map(id -> keeper.store().source(keeper.filing(id))).toList();
        DraftBench.Outcome outcome = turn.attempt(text, "", filings);
        return Response.ok(Templates.tryout(new TryView(text, choices(ids), DraftView.of(outcome), "")).render()).build();
    }

    private List<Choice> choices(List<String> chosen) {
        return keeper.store().list(LISTED, 0).stream().map(filing -> new Choice(filing.id(), filing.name(), chosen.contains(filing.id()))).toList();
    }

    @ServerExceptionMapper
    public Response asked(ProblemException e) {
        return ProblemPage.of(e.problem(), "/rules");
    }
}
