package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of amounts in which negative figures stand in brackets, but for one or two with a minus before them, or the other way round: {@code fact} is the first of the fewer, {@code usual} one of the others. */
public record SignDrift(Fact fact, Fact usual) implements Wording {

    private static final Prefiltered BRACKETS = Prefiltered.compile("[^\\d]{0,3}\\([^\\d]{0,3}\\d[\\d.,]*\\s?%?\\)?.{0,2}");
    private static final Prefiltered MINUS = Prefiltered.compile("[-\u2212\u2013]\\s?[^\\d]{0,2}\\d[\\d.,]*");

    @Override
    public Spot at() {
        return Spot.of(fact);
    }

    @Override
    public String meant() {
        return usual.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(usual));
    }

    /** The columns of a filing that are so, where one way is three times as frequent as the other. */
    public static List<SignDrift> in(Filing filing) {
        List<SignDrift> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            Map<Integer, List<Fact>> brackets = new HashMap<>();
            Map<Integer, List<Fact>> minus = new HashMap<>();
            for (Row row : table.rows()) {
                for (Fact fact : row.facts()) {
                    if (fact.role() == FactRole.AMOUNT && fact.value().signum() < 0) {
                        String text = fact.text().strip();
                        if (MINUS.matcher(text).matches()) {
                            minus.computeIfAbsent(fact.column(), c -> new ArrayList<>()).add(fact);
                        } else if (BRACKETS.matcher(text).matches()) {
                            brackets.computeIfAbsent(fact.column(), c -> new ArrayList<>()).add(fact);
                        }
                    }
                }
            }
            for (Map.Entry<Integer, List<Fact>> column : minus.entrySet()) {
                List<Fact> other = brackets.getOrDefault(column.getKey(), List.of());
                if (other.size() >= 3 * column.getValue().size()) {
                    found.add(new SignDrift(column.getValue().get(0), other.get(0)));
                } else if (!other.isEmpty() && column.getValue().size() >= 3 * other.size()) {
                    found.add(new SignDrift(other.get(0), column.getValue().get(0)));
                }
            }
        }
        return found;
    }
}
