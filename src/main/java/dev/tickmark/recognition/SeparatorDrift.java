package dev.tickmark.recognition;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A figure printed without the separator of its thousands ("1519") that the filing prints with it elsewhere for the same period and amount ("1,519"): {@code grouped}. */
public record SeparatorDrift(Fact fact, Fact grouped) implements Wording {

    private static final Pattern BARE = Pattern.compile("\\D{0,2}[1-9]\\d{3,}\\D?");
    private static final Pattern GROUPED = Pattern.compile("\\D{0,2}[1-9]\\d{0,2}(?:,\\d{3})+\\D?");

    @Override
    public Spot at() {
        return Spot.of(fact);
    }

    @Override
    public String meant() {
        return grouped.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(grouped));
    }

    /** The figures of a filing that are so. */
    public static List<SeparatorDrift> in(Filing filing) {
        Map<String, Fact> grouped = new HashMap<>();
        int commas = 0;
        List<Fact> bare = new ArrayList<>();
        for (Fact fact : filing.facts()) {
            if (fact.isTabular() && fact.period().isStated() && fact.decimals() == 0 && !fact.nil()) {
                String text = fact.text().strip();
                if (GROUPED.matcher(text).matches()) {
                    grouped.putIfAbsent(key(fact), fact);
                    commas++;
                } else if (BARE.matcher(text).matches()) {
                    bare.add(fact);
                }
            }
        }
        List<SeparatorDrift> found = new ArrayList<>();
        for (Fact fact : bare) {
            Fact twin = grouped.get(key(fact));
            if (twin != null && bare.size() * 20 <= commas) {
                found.add(new SeparatorDrift(fact, twin));
            }
        }
        return found;
    }

    private static String key(Fact fact) {
        return fact.value().stripTrailingZeros().toPlainString() + " " + fact.uomCode() + " " + fact.period();
    }
}
