package dev.tickmark.recognition;

import dev.tickmark.statement.Concept;
import dev.tickmark.statement.StatementKind;
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
