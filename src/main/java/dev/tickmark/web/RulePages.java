package dev.tickmark.web;

import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RulePage;
import dev.tickmark.rulebook.Rulebook;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The rulebook as pages: every rule with what it checks, why that matters, when it stays silent, its text and its examples. */
@RolesAllowed(Roles.READER)
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
public class RulePages {

    private final CheckBench bench;
    private final Settings settings;
    private final SecurityIdentity person;

    RulePages(CheckBench bench, Settings settings, SecurityIdentity person) {
        this.bench = bench;
        this.settings = settings;
        this.person = person;
    }

    /** Templates of the rulebook, checked when the program is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance rules(String version, boolean drafts, int shown, int all, String text, List<Family> families);

        static native TemplateInstance rule(RuleLeaf rule);
    }

    /** Rules of one family. */
    public record Family(String name, List<RuleLeaf> rules) {
    }

    /** A rule with its page and its text; whether who looks at it may try drafts. */
    public record RuleLeaf(RuleCard card, RulePage page, String severity, String kind, String drl, boolean drafts) {

        public String severityKey() {
            return card.severity().name().toLowerCase(Locale.ROOT);
        }

        public String kindKey() {
            return card.kind().name().toLowerCase(Locale.ROOT);
        }
    }

    @GET
    @Operation(hidden = true)
    public String rules(@RestQuery String text) {
        Rulebook rulebook = bench.desk().examiner().rulebook();
        String wanted = text == null ? "" : text.strip();
        Map<String, Family> families = new LinkedHashMap<>();
        rulebook.cards().stream().map(card -> leaf(card, rulebook)).filter(rule -> words(rule).contains(wanted.toLowerCase(Locale.ROOT)))
                .forEach(rule -> families.computeIfAbsent(rule.card().family(), family -> new Family(word(family), new java.util.ArrayList<>())).rules().add(rule));
        int shown = families.values().stream().mapToInt(family -> family.rules().size()).sum();
        return Templates.rules(rulebook.version(), drafts(), shown, rulebook.cards().size(), wanted, List.copyOf(families.values())).render();
    }

    /** Whether who looks at the rulebook may try drafts. */
    private boolean drafts() {
        return settings.drafts() && person.hasRole(Roles.AUTHOR);
    }

    private static String words(RuleLeaf rule) {
        return (rule.card().code() + ' ' + rule.card().title() + ' ' + (rule.page() == null ? "" : rule.page().checks()) + ' ' + rule.kind() + ' ' + rule.severity()).toLowerCase(Locale.ROOT);
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public String rule(@RestPath String code) {
        Rulebook rulebook = bench.desk().examiner().rulebook();
        return rulebook.card(code).map(card -> Templates.rule(leaf(card, rulebook)).render()).orElseThrow(() -> new ProblemException(404, "No rule has the code '" + code + "'. /rules lists every rule."));
    }

    private RuleLeaf leaf(RuleCard card, Rulebook rulebook) {
        return new RuleLeaf(card, rulebook.page(card).orElse(null), word(card.severity().name()), word(card.kind().name()), rulebook.text(card.file()).orElse(""), drafts());
    }

    private static String word(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1).toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    @ServerExceptionMapper
    public Response asked(ProblemException e) {
        return ProblemPage.of(e.problem(), "/rules");
    }
}
