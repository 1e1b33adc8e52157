package dev.tickmark.reading.json;

import dev.tickmark.reading.TagContext;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.reading.Tagging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of an xBRL-JSON report. */
final class OimFacts {

    private static final Set<String> CORE = Set.of("concept", "entity", "period", "unit", "language", "noteId");
    private static final int LONGEST_TEXT = 300;

    private OimFacts() {
    }

    static Tagging of(Json root, FactMaker maker) {
        List<TaggedFigure> figures = new ArrayList<>();
        List<TaggedText> texts = new ArrayList<>();
        for (Json fact : root.get("facts").members().values()) {
            Json value = fact.get("value");
            Json aspects = fact.get("dimensions");
            String concept = aspects.text("concept");
            if (!aspects.has("unit") && !fact.has("decimals")) {
                if (!value.text().isBlank() && value.text().length() <= LONGEST_TEXT) {
                    texts.add(new TaggedText(concept, value.text(), maker.place(value)));
                }
                continue;
            }
            maker.figure(concept, value, context(aspects), FactMaker.unit(aspects.text("unit")), FactMaker.decimals(fact.text("decimals"))).ifPresent(figures::add);
        }
        Map<String, String> namespaces = new HashMap<>();
        root.get("documentInfo").get("namespaces").members().forEach((prefix, named) -> namespaces.put(prefix, named.text()));
        return new Tagging(figures, texts, List.of(), List.of(), Map.of(), namespaces);
    }

    private static Optional<TagContext> context(Json aspects) {
        Map<String, String> dimensions = new HashMap<>();
        aspects.members().forEach((name, member) -> {
            if (!CORE.contains(name)) {
                dimensions.put(name, member.text());
            }
        });
        String period = aspects.text("period");
        int slash = period.indexOf('/');
        return FactMaker.context(aspects.text("entity"), slash < 0 ? "" : period.substring(0, slash), period.substring(slash + 1), dimensions);
    }
}
