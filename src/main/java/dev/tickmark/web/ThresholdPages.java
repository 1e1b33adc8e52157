package dev.tickmark.web;

import dev.tickmark.examination.LiveRulebook;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.rulebook.Threshold;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The thresholds as a table. Where saving is allowed, an author changes a number there, and it is live at once: nothing is compiled for it. */
@Singleton
@RolesAllowed(Roles.READER)
@Path("/rules/thresholds")
@Produces(MediaType.TEXT_HTML)
public class ThresholdPages {

    private static final String FILE = "thresholds.csv";

    private final CheckBench bench;
    private final Settings settings;
    private final SecurityIdentity person;

    ThresholdPages(CheckBench bench, Settings settings, SecurityIdentity person) {
        this.bench = bench;
        this.settings = settings;
        this.person = person;
    }

    /** Templates of this page, checked when the program is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance thresholds(String version, boolean editable, String told, String problem, List<Row> rows);
    }

    /** A threshold, the line of the table on which it stands, and the title of the rule it serves. */
    public record Row(int line, Threshold threshold, String title) {

        public String value() {
            return threshold.value().toPlainString();
        }
    }

    @GET
    @Operation(hidden = true)
    public String thresholds(@RestQuery Integer saved) {
        Rulebook rulebook = bench.desk().examiner().rulebook();
        String told = Optional.ofNullable(saved).map(rulebook.thresholdLines()::get).map(threshold -> threshold.code() + " " + threshold.name() + " is " + threshold.value().toPlainString() + " now, and live.").orElse("");
        return page(told, "");
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public synchronized Response save(@RestForm int line, @RestForm String before, @RestForm String value) {
        java.nio.file.Path folder = bench.rulesFolder().filter(each -> settings.saving())
                .orElseThrow(() -> new ProblemException(403, "Thresholds are not saved from here. Whoever runs the service may allow it with tickmark.saving=true and a folder of rules."));
        try {
            Rulebook saved = Rulebook.in(folder);
            Threshold stands = saved.thresholdLines().get(line);
            if (stands == null || !stands.value().toPlainString().equals(before)) {
                return Response.status(409).entity(page("", "The table was changed meanwhile; this is how it stands. Change it again if that is still right.")).build();
            }
            write(folder.resolve(FILE), saved.thresholdTableWith(line, value == null ? "" : value.strip()));
        } catch (IllegalArgumentException e) {
            return Response.status(400).entity(page("", e.getMessage() + ".")).build();
        }
        Optional<LiveRulebook.State> state = bench.refreshRules().filter(each -> !each.isCurrent());
        return state.isPresent() ? Response.ok(page("", "It is saved, but not used: " + state.get().faults().get(0))).build() : Response.seeOther(java.net.URI.create("/rules/thresholds?saved=" + line)).build();
    }

    private String page(String told, String problem) {
        Rulebook rulebook = bench.desk().examiner().rulebook();
        List<Row> rows = rulebook.thresholdLines().entrySet().stream().map(line -> new Row(line.getKey(), line.getValue(), rulebook.card(line.getValue().code()).map(card -> card.title()).orElse(""))).toList();
        return Templates.thresholds(rulebook.version(), settings.saving() && bench.rulesFolder().isPresent() && person.hasRole(Roles.AUTHOR), told, problem, rows).render();
    }

    /** Whoever reads the file reads the whole old table or the whole new one. */
    private static void write(java.nio.file.Path file, String table) {
        try {
            java.nio.file.Path half = Files.createTempFile(file.getParent(), ".thresholds", ".tmp");
            Files.write(half, table.getBytes(StandardCharsets.UTF_8));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the thresholds cannot be saved to " + file, e);
        }
    }

    @ServerExceptionMapper
    public Response asked(ProblemException e) {
        return ProblemPage.of(e.problem(), "/rules/thresholds");
    }
}
