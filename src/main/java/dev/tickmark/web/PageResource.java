package dev.tickmark.web;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.report.HtmlReport;
import dev.tickmark.store.KeptFiling.Kept;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The first page: filings are handed in here and listed. Works without JavaScript. */
@RolesAllowed(Roles.READER)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PageResource {

    private static final int LISTED = 100;

    private final CheckBench bench;
    private final FilingKeeper keeper;
    private final SecurityIdentity person;

    PageResource(CheckBench bench, FilingKeeper keeper, SecurityIdentity person) {
        this.bench = bench;
        this.keeper = keeper;
        this.person = person;
    }

    /** Templates of pages, checked when the program is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance index(List<String> problems, List<FilingRow> filings, long total, String older);
    }

    /** What became of a filing that was handed in: where it is kept, or why not. */
    record Answer(String name, String href, String verdict, String problem) {
    }

    @GET
    @Operation(hidden = true)
    public String index(@RestQuery Long offset) {
        return index(List.of(), offset == null ? 0 : Math.max(0, offset));
    }

    private String index(List<String> problems, long offset) {
        long total = bench.waitingFor().isEmpty() ? keeper.store().count() : 0;
        List<FilingRow> rows = total == 0 ? List.of() : keeper.store().list(LISTED, offset).stream().map(FilingRow::of).toList();
        return Templates.index(problems, rows, total, offset + rows.size() < total ? "/?offset=" + (offset + rows.size()) : "").render();
    }

    /** Keeps filings, or the next version of one; one leads to its desk, several to the list. */
    @POST
    @Path("filings")
    @RolesAllowed(Roles.REVIEWER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response keep(@RestForm("file") List<FileUpload> files, @RestForm("version-of") String previous) {
        List<Answer> answers = new ArrayList<>();
        for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
            answers.add(kept(file, previous, person.getPrincipal().getName()));
        }
        if (answers.isEmpty()) {
            answers.add(new Answer("", "", "", "No filing was chosen."));
        }
        List<String> problems = answers.stream().filter(answer -> !answer.problem().isEmpty()).map(answer -> answer.name().isEmpty() ? answer.problem() : answer.name() + ": " + answer.problem()).toList();
        if (!problems.isEmpty()) {
            return Response.status(422).entity(index(problems, 0)).build();
        }
        return Response.seeOther(URI.create(answers.size() == 1 ? answers.get(0).href() : "/")).build();
    }

    /** Keeps one filing and tells how far it is while it does. */
    @POST
    @Path("hand-in")
    @RolesAllowed(Roles.REVIEWER)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> progress(@RestForm("file") FileUpload file, @Context Sse sse) {
        String by = person.getPrincipal().getName();
        Multi<OutboundSseEvent> told = Multi.createFrom().emitter(telling -> {
            telling.emit(event(sse, "checking", new Answer(file == null ? "" : file.fileName(), "", "", "")));
            Answer answer = kept(file, null, by);
            telling.emit(event(sse, answer.problem().isEmpty() ? "kept" : "refused", answer));
            telling.complete();
        });
        return told.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static OutboundSseEvent event(Sse sse, String name, Answer answer) {
        return sse.newEventBuilder().name(name).mediaType(MediaType.APPLICATION_JSON_TYPE).data(Answer.class, answer).build();
    }

    private Answer kept(FileUpload file, String previous, String by) {
        String name = file == null ? "" : file.fileName();
        try {
            Kept kept = keeper.keep(Upload.part(file, null), Optional.ofNullable(previous).filter(id -> !id.isBlank()), by);
            FilingRow row = FilingRow.of(kept.filing());
            return new Answer(name, "/filings/" + row.id(), row.verdict() + ", " + row.findings() + (row.findings() == 1 ? " finding" : " findings") + (kept.created() ? "" : " (kept before)"), "");
        } catch (UnreadableException e) {
            return new Answer(name, "", "", e.getMessage());
        } catch (ProblemException e) {
            return new Answer(name, "", "", e.problem().detail());
        }
    }

    /** Checks a filing and keeps nothing. */
    @POST
    @Path("check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response check(@RestForm("file") FileUpload file) {
        try {
            return Response.ok(HtmlReport.of(bench.check(Upload.part(file, null)))).header(PageHeaders.POLICY, PageHeaders.REPORT).build();
        } catch (UnreadableException e) {
            return refused(Problems.of(e));
        } catch (ProblemException e) {
            return refused(e.problem());
        }
    }

    private Response refused(Problem problem) {
        return Response.status(problem.status()).entity(index(List.of(problem.detail()), 0)).build();
    }
}
