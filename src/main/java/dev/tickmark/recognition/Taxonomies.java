package dev.tickmark.recognition;

import dev.tickmark.reading.TagContext;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.StatementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The concepts that a filing's tags stand for. Prefixes are the filer's own: it is their namespaces that tell the family of taxonomies, and releases of one family share their elements. */
final class Taxonomies {

    private final CaptionLexicon lexicon;
    private final Map<String, String> namespaces;
    private final Map<String, String> families = new HashMap<>();
    private final Map<String, List<Concept>> meant = new HashMap<>();

    Taxonomies(CaptionLexicon lexicon, Map<String, String> namespaces) {
        this.lexicon = lexicon;
        this.namespaces = namespaces;
    }

    /**
     * The figures with parts that taxonomies keep apart by a member, where others have an element: creditors due within one year are current liabilities. Such a member becomes part of the name
     * ("core:Creditors[WithinOneYear]").
     */
    List<TaggedFigure> folded(List<TaggedFigure> figures) {
        List<TaggedFigure> out = new ArrayList<>(figures.size());
        for (TaggedFigure figure : figures) {
            out.add(figure.context().dimensions().isEmpty() ? figure : folded(figure));
        }
        return out;
    }

    private TaggedFigure folded(TaggedFigure figure) {
        TagContext context = figure.context();
        for (Map.Entry<String, String> dimension : context.dimensions().entrySet()) {
            String name = figure.name() + "[" + dimension.getValue().substring(dimension.getValue().indexOf(':') + 1) + "]";
            if (!concepts(name).isEmpty()) {
                Map<String, String> rest = new HashMap<>(context.dimensions());
                rest.remove(dimension.getKey());
                return new TaggedFigure(name, new TagContext(context.id(), context.entity(), context.start(), context.end(), rest), figure.unit(), figure.decimals(), figure.value(), figure.printed(), figure.scale(), figure.nil(),
                        figure.hidden(), figure.text(), figure.location());
            }
        }
        return figure;
    }

    /** The concept that a tag stands for in a statement; in another kind of table, of whichever statement has it. */
    Optional<Concept> concept(String name, StatementKind statement) {
        List<Concept> all = concepts(name);
        StatementKind kind = statement == StatementKind.COMPREHENSIVE_INCOME ? StatementKind.INCOME_STATEMENT : statement;
        for (Concept concept : all) {
            if (concept.statement() == kind) {
                return Optional.of(concept);
            }
        }
        return kind.isPrimary() || all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Every concept that a tag may stand for. */
    List<Concept> concepts(String name) {
        return meant.computeIfAbsent(name, n -> {
            int colon = n.indexOf(':');
            String local = n.substring(colon + 1);
            String family = families.computeIfAbsent(colon < 0 ? "" : n.substring(0, colon), this::family);
            return family.equals("tickmark") ? lexicon.byCode(local).map(List::of).orElse(List.of()) : lexicon.byElement(family, local);
        });
    }

    private String family(String prefix) {
        String named = namespaces.getOrDefault(prefix, prefix);
        if (named.contains("us-gaap")) {
            return "us-gaap";
        }
        if (named.contains("ifrs-full") || named.contains("xbrl.ifrs.org") || named.equals("ifrs")) {
            return "ifrs-full";
        }
        if (named.contains("jppfs") || named.contains("jpfr-t") || named.contains("edinet")) {
            return "jp";
        }
        if (named.contains("tdnet") || named.startsWith("tse-")) {
            return "tse";
        }
        boolean british = named.contains("xbrl.frc.org.uk") || named.contains("xbrl.org/uk/") || named.contains("companieshouse");
        return british || named.equals("uk-gaap") || named.equals("core") ? "uk" : named;
    }
}
