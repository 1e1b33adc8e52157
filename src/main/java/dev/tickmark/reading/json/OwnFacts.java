package dev.tickmark.reading.json;

import dev.tickmark.reading.TagSum;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.reading.Tagging;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts in our own form: an array {@code facts} of a concept (with the prefix of its taxonomy, or one of our codes), a value, a period, and what else is known; {@code sums} say what adds up. */
final class OwnFacts {

    private OwnFacts() {
    }

    static Tagging of(Json root, FactMaker maker) {
        List<TaggedFigure> figures = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        for (Json fact : root.get("facts").items()) {
            String name = name(fact.text("concept"));
            if (!fact.text("label").isEmpty()) {
                labels.put(name, fact.text("label"));
            }
            Map<String, String> dimensions = new HashMap<>();
            fact.get("dimensions").members().forEach((axis, member) -> dimensions.put(axis, member.text()));
            String end = fact.has("instant") ? fact.text("instant") : fact.text("end");
            String unit = fact.text("unit").isEmpty() ? root.text("currency") : fact.text("unit");
            maker.figure(name, fact.get("value"), FactMaker.context(root.text("issuer"), fact.has("instant") ? "" : fact.text("start"), end, dimensions), FactMaker.unit(unit), FactMaker.decimals(fact.text("decimals")))
                    .ifPresent(figures::add);
        }
        List<TagSum> sums = new ArrayList<>();
        for (Json sum : root.get("sums").items()) {
            List<TagSum.Part> parts = new ArrayList<>();
            for (Json part : sum.get("parts").items()) {
                String weight = part.text("weight");
                parts.add(new TagSum.Part(name(part.text("concept")), weight.matches("-?\\d{1,3}(?:\\.\\d{1,9})?") ? new BigDecimal(weight) : BigDecimal.ONE));
            }
            sums.add(new TagSum("", name(sum.text("total")), parts));
        }
        List<TaggedText> texts = root.text("issuer").isEmpty() ? List.of() : List.of(new TaggedText("dei:EntityRegistrantName", root.text("issuer"), maker.place(root.get("issuer"))));
        return new Tagging(figures, texts, sums, List.of(), labels, Map.of());
    }

    /** One of our codes has no prefix. */
    private static String name(String concept) {
        return concept.indexOf(':') >= 0 ? concept : "tickmark:" + concept;
    }
}
