package dev.tickmark.recognition;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line item that two statements call by different words: equal figures, sign aside, in two periods or more, one meaning by the lexicon, and captions of which each has a telling word that the other lacks.
 * {@code row} is the rarer wording.
 */
public record CaptionDrift(Row row, Row other) implements Wording {

    private static final BigDecimal TELLING = BigDecimal.valueOf(1000);
    private static final Set<String> SMALL = Set.of("of", "in", "the", "and", "for", "to", "from", "net", "total", "by", "on", "a", "an", "at", "loss", "losses", "income", "profit", "earnings", "gain", "gains", "year", "period", "beginning", "end", "ending",
            "expense", "expenses", "provision", "benefit", "cost", "costs", "increase", "decrease", "attributable", "consolidated", "other", "current", "noncurrent", "non", "deferred", "amount", "before", "after", "taxes", "tax", "per", "share", "basic", "diluted", "s", "less");

    @Override
    public Spot at() {
        return Spot.of(row);
    }

    @Override
    public String meant() {
        return other.caption();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(other));
    }

    /** The line items of a filing's statements that are so. */
    public static List<CaptionDrift> in(Filing filing) {
        Map<String, Integer> wordings = new HashMap<>();
        Map<String, List<Row>> byConcept = new HashMap<>();
        for (Table table : filing.statements()) {
            for (Row row : table.rows()) {
                if (!row.concept().isEmpty() && !row.isHeading() && table.kind() != StatementKind.EQUITY_CHANGES) {
                    byConcept.computeIfAbsent(row.concept().replaceFirst("^CF_", ""), c -> new ArrayList<>()).add(row);
                    wordings.merge(row.key(), 1, Integer::sum);
                }
            }
        }
        List<CaptionDrift> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (List<Row> rows : byConcept.values()) {
            for (int i = 0; i < rows.size() && rows.size() < 40; i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    Row one = rows.get(i);
                    Row two = rows.get(j);
                    if (!one.key().equals(two.key()) && one.facts().get(0).table() != two.facts().get(0).table() && differ(one.key(), two.key()) && same(one, two)) {
                        boolean rarer = wordings.get(one.key()) <= wordings.get(two.key());
                        if (told.add(rarer ? one.key() : two.key())) {
                            found.add(rarer ? new CaptionDrift(one, two) : new CaptionDrift(two, one));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean differ(String one, String two) {
        Set<String> a = words(one);
        Set<String> b = words(two);
        boolean common = a.stream().anyMatch(b::contains);
        return common && !a.containsAll(b) && !b.containsAll(a);
    }

    private static Set<String> words(String key) {
        Set<String> words = new HashSet<>();
        for (String word : key.split("[^a-z]+")) {
            if (word.length() > 1 && !SMALL.contains(word)) {
                words.add(word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }

    private static boolean same(Row one, Row two) {
        Map<Period, BigDecimal> values = new HashMap<>();
        for (Fact fact : one.facts()) {
            if (fact.isAmount() && fact.period().isStated() && fact.value().abs().compareTo(TELLING.multiply(fact.unit())) >= 0) {
                values.put(fact.period(), fact.value().abs());
            }
        }
        int equal = 0;
        for (Fact fact : two.facts()) {
            BigDecimal value = fact.isAmount() ? values.get(fact.period()) : null;
            if (value != null) {
                if (value.compareTo(fact.value().abs()) != 0) {
                    return false;
                }
                equal++;
            }
        }
        return equal >= 2;
    }
}
