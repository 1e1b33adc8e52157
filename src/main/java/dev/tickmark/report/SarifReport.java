package dev.tickmark.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Mark;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Review;
import dev.tickmark.review.Signal.Course;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RulePage;
import dev.tickmark.source.LineMap;
import dev.tickmark.source.Location;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.SheetCell;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.XmlElement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A review as SARIF 2.1.0, the form in which code hosts and pipelines take findings. A finding's id is its fingerprint; what was settled is suppressed, with the reason. */
public final class SarifReport {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private final Dossier dossier;
    private final Review review;
    private final String uri;
    private final List<String> codes;
    private final Optional<LineMap> lines;

    private SarifReport(Dossier dossier) {
        this.dossier = dossier;
        this.review = dossier.review();
        this.uri = URLEncoder.encode(review.file().name(), StandardCharsets.UTF_8).replace("+", "%20");
        this.codes = new ArrayList<>(new TreeSet<>(review.findings().stream().map(Finding::rule).toList()));
        boolean text = review.findings().stream().anyMatch(finding -> finding.subject().location() instanceof TextSpan);
        this.lines = text ? Optional.of(SourceText.of(review.document().file()).lines()) : Optional.empty();
    }

    public static byte[] of(Dossier dossier) {
        try {
            return (WRITER.writeValueAsString(new SarifReport(dossier).log()) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of '" + dossier.review().file().name() + "' cannot be written as SARIF", e);
        }
    }

    private ObjectNode log() {
        ObjectNode log = MAPPER.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Tickmark").put("version", review.rulebook().version());
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code -> review.rulebook().card(code).ifPresent(card -> rule(rules.addObject(), card)));
        run.put("columnKind", "utf16CodeUnits");
        ObjectNode artifact = run.putArray("artifacts").addObject();
        artifact.putObject("location").put("uri", uri);
        artifact.put("length", review.file().bytes().length).put("mimeType", review.mediaType()).putObject("hashes").put("sha-256", review.file().sha256());
        ArrayNode results = run.putArray("results");
        review.findings().forEach(finding -> result(results.addObject(), finding));
        review.since().ifPresent(since -> since.signals().stream().filter(signal -> signal.course() == Course.GONE).forEach(gone -> absent(results.addObject(), gone.finding())));
        ObjectNode properties = run.putObject("properties").put("verdict", review.verdict().status().name()).put("figures", review.coverage().figures()).put("proved", review.coverage().proved()).put("unread", review.coverage().unread());
        if (!dossier.trail().isEmpty()) {
            properties.put("auditTrail", dossier.trail());
        }
        return log;
    }

    private void rule(ObjectNode node, RuleCard card) {
        node.put("id", card.code()).put("name", card.title());
        node.putObject("shortDescription").put("text", card.title() + ".");
        Optional<RulePage> page = review.rulebook().page(card);
        page.ifPresent(p -> {
            node.putObject("fullDescription").put("text", "Checks " + p.checks());
            node.putObject("help").put("text", "Matters because " + p.matters() + "\nStays silent when " + p.silent());
        });
        node.putObject("defaultConfiguration").put("level", level(card.severity()));
        ObjectNode properties = node.putObject("properties").put("family", card.family()).put("kind", card.kind().name()).put("severity", card.severity().name());
        ArrayNode references = properties.putArray("references");
        card.references().forEach(references::add);
    }

    private void result(ObjectNode node, Finding finding) {
        node.put("ruleId", finding.rule()).put("ruleIndex", codes.indexOf(finding.rule())).put("level", level(finding.severity()));
        node.putObject("message").put("text", finding.message());
        place(node.putArray("locations").addObject(), finding.subject().location());
        if (!finding.evidence().isEmpty()) {
            ArrayNode related = node.putArray("relatedLocations");
            int id = 0;
            for (Mark mark : finding.evidence()) {
                ObjectNode location = related.addObject().put("id", ++id);
                place(location, mark.location());
                location.putObject("message").put("text", told(mark));
            }
        }
        node.putObject("partialFingerprints").put("finding/v1", finding.id());
        review.since().flatMap(since -> since.course(finding)).ifPresent(course -> node.put("baselineState", course == Course.NEW ? "new" : course == Course.SAME ? "unchanged" : "updated"));
        dossier.standing(finding.id()).filter(standing -> standing.settles())
                .ifPresent(standing -> node.putArray("suppressions").addObject().put("kind", "external").put("status", "accepted").put("justification", standing.words() + ": " + standing.reason()));
        ObjectNode properties = node.putObject("properties").put("kind", finding.kind().name()).put("severity", finding.severity().name());
        finding.calculation().ifPresent(calculation -> properties.put("arithmetic", calculation.expression()).put("expected", calculation.expected().toPlainString()).put("reported", calculation.reported().toPlainString())
                .put("difference", calculation.difference().toPlainString()));
        list(properties, "hints", finding.hints());
        list(properties, "alsoFails", finding.alsoFails());
    }

    /** What was found in the filing before and is not found any more has no place in this one. */
    private static void absent(ObjectNode node, Finding finding) {
        node.put("ruleId", finding.rule()).put("level", level(finding.severity())).put("baselineState", "absent");
        node.putObject("message").put("text", finding.message());
        node.putObject("partialFingerprints").put("finding/v1", finding.id());
    }

    private static void list(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(name);
            texts.forEach(array::add);
        }
    }

    private static String told(Mark mark) {
        String label = Digits.label(mark);
        return mark.role() + ": " + Digits.cut(Digits.oneLine(mark.text())) + (label.isEmpty() ? "" : " (" + label + ")");
    }

    /** Text has regions; what stands in pages, sheets and instances has a name. */
    private void place(ObjectNode node, Location location) {
        ObjectNode physical = node.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri).put("index", 0);
        if (location instanceof TextSpan span && lines.isPresent()) {
            int last = lines.get().line(Math.max(span.start(), span.end()));
            physical.putObject("region").put("startLine", span.line()).put("startColumn", span.column()).put("endLine", last).put("endColumn", lines.get().column(span.end()))
                    .put("charOffset", span.start()).put("charLength", span.end() - span.start());
        } else if (location instanceof XmlElement element) {
            physical.putObject("region").put("startLine", element.line()).put("startColumn", element.column());
            logical(node, element.element(), "element");
        } else if (location instanceof SheetCell cell) {
            logical(node, cell.sheet() + "!" + cell.cell(), "cell");
        } else if (location instanceof PageBox box) {
            logical(node, "page " + box.page(), "page");
            node.putObject("properties").put("page", box.page()).put("x", points(box.x())).put("y", points(box.y())).put("width", points(box.width())).put("height", points(box.height()));
        }
    }

    private static java.math.BigDecimal points(int tenths) {
        return java.math.BigDecimal.valueOf(tenths, 1);
    }

    private static void logical(ObjectNode node, String name, String kind) {
        node.putArray("logicalLocations").addObject().put("fullyQualifiedName", name).put("kind", kind);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }
}
