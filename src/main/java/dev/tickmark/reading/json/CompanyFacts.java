package dev.tickmark.reading.json;

import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.reading.Tagging;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of one filing out of the SEC's company facts: the one named, or that filed last. What earlier filings say of periods up to two years before, and this one does not, stands beside as comparatives, for the periods that this one shows. */
final class CompanyFacts {

    private static final int YEARS_BEFORE = 2;
    private static final int[] UNITS = {6, 3};

    private record Stated(String name, String unit, Json fact) {

        String period() {
            return fact.text("start") + "/" + fact.text("end");
        }

        String key() {
            return name + " " + unit + " " + period();
        }
    }

    private CompanyFacts() {
    }

    static Tagging of(Json root, FactMaker maker, String accession) {
        List<Stated> all = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        root.get("facts").members().forEach((taxonomy, concepts) -> concepts.members().forEach((local, concept) -> {
            String name = taxonomy + ":" + local;
            if (!concept.text("label").isEmpty()) {
                labels.put(name, concept.text("label"));
            }
            concept.get("units").members().forEach((unit, facts) -> facts.items().forEach(fact -> all.add(new Stated(name, unit, fact))));
        }));
        String chosen = accession.isEmpty() ? latest(all) : accession;
        List<Stated> kept = chosen(all, chosen);
        if (kept.isEmpty()) {
            throw new UnreadableException(Cause.DAMAGED, "No fact of the filing '" + chosen + "' is in the company facts.");
        }
        Map<String, Integer> units = units(kept);
        List<TaggedFigure> figures = new ArrayList<>();
        for (Stated stated : kept) {
            Json value = stated.fact().get("val");
            Optional<Integer> decimals = decimals(value.text(), units.getOrDefault(stated.unit(), 0));
            maker.figure(stated.name(), value, FactMaker.context(root.text("cik"), stated.fact().text("start"), stated.fact().text("end"), Map.of()), stated.unit(), decimals).ifPresent(figures::add);
        }
        List<TaggedText> texts = root.text("entityName").isEmpty() ? List.of() : List.of(new TaggedText("dei:EntityRegistrantName", root.text("entityName"), maker.place(root.get("entityName"))));
        return new Tagging(figures, texts, List.of(), List.of(), labels, Map.of());
    }

    private static String latest(List<Stated> all) {
        String filed = "";
        String latest = "";
        for (Stated stated : all) {
            if (stated.fact().text("filed").compareTo(filed) > 0) {
                filed = stated.fact().text("filed");
                latest = stated.fact().text("accn");
            }
        }
        return latest;
    }

    private static List<Stated> chosen(List<Stated> all, String accession) {
        List<Stated> kept = new ArrayList<>();
        Set<String> known = new HashSet<>();
        String filed = "";
        String end = "";
        for (Stated stated : all) {
            if (stated.fact().text("accn").equals(accession)) {
                kept.add(stated);
                known.add(stated.key());
                filed = stated.fact().text("filed");
                if (!stated.name().startsWith("dei:") && stated.fact().text("end").compareTo(end) > 0) {
                    end = stated.fact().text("end");
                }
            }
        }
        if (end.length() < 10) {
            return kept;
        }
        Set<String> concepts = new HashSet<>();
        Set<String> periods = new HashSet<>();
        kept.forEach(stated -> {
            concepts.add(stated.name());
            periods.add(stated.period());
        });
        String from = String.format(java.util.Locale.ROOT, "%04d%s", Integer.parseInt(end.substring(0, 4)) - YEARS_BEFORE, end.substring(4));
        Map<String, Stated> before = new java.util.LinkedHashMap<>();
        for (Stated stated : all) {
            boolean earlier = stated.fact().text("filed").compareTo(filed) < 0 && stated.fact().text("end").compareTo(from) > 0;
            if (earlier && periods.contains(stated.period()) && concepts.contains(stated.name()) && !known.contains(stated.key())) {
                before.merge(stated.key(), stated, (one, other) -> other.fact().text("filed").compareTo(one.fact().text("filed")) >= 0 ? other : one);
            }
        }
        kept.addAll(before.values());
        return kept;
    }

    /** To which power of ten the values of a unit are rounded: company facts do not say, but a filing in millions shows it in nearly all of its values. */
    private static Map<String, Integer> units(List<Stated> stated) {
        Map<String, int[]> counts = new HashMap<>();
        for (Stated one : stated) {
            int zeros = zeros(one.fact().text("val"));
            int[] count = counts.computeIfAbsent(one.unit(), u -> new int[UNITS.length + 1]);
            count[UNITS.length]++;
            for (int i = 0; i < UNITS.length; i++) {
                count[i] += zeros >= UNITS[i] ? 1 : 0;
            }
        }
        Map<String, Integer> units = new HashMap<>();
        counts.forEach((unit, count) -> {
            for (int i = UNITS.length - 1; i >= 0; i--) {
                if (count[i] * 10 >= count[UNITS.length] * 7) {
                    units.put(unit, UNITS[i]);
                }
            }
        });
        return units;
    }

    private static int zeros(String value) {
        BigDecimal number = new BigDecimal(value.isEmpty() || !value.matches("-?[\\d.]{1,40}") ? "0" : value);
        return number.signum() == 0 ? Integer.MAX_VALUE : Math.max(0, -number.stripTrailingZeros().scale());
    }

    private static Optional<Integer> decimals(String value, int unit) {
        return zeros(value) >= unit && unit > 0 ? Optional.of(-unit) : Optional.empty();
    }
}
