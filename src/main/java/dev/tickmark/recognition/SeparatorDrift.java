package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A figure printed without the separator of its thousands ("1519") that the filing prints with it elsewhere for the same period and amount ("1,519"): {@code grouped}. */
public record SeparatorDrift(Fact fact, Fact grouped) implements Wording {

    private static final Pattern BARE = Pattern.compile("\\D{0,2}[1-9]\\d{3,}\\D?");
    private static final Prefiltered GROUPED = Prefiltered.compile("\\D{0,2}[1-9]\\d{0,2}(?:,\\d{3})+\\D?");

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
        List<Fact> commas = new ArrayList<>();
        List<Fact> bare = new ArrayList<>();
        for (Fact fact : filing.facts()) {
            if (fact.isTabular() && fact.period().isStated() && fact.decimals() == 0 && !fact.nil()) {
                String text = fact.text().strip();
                if (text.indexOf(',') < 0) {
                    if (text.length() > 3 && BARE.matcher(text).matches()) {
                        bare.add(fact);
                    }
                } else if (GROUPED.matcher(text).matches()) {
                    commas.add(fact);
                }
            }
        }
        List<SeparatorDrift> found = new ArrayList<>();
        if (bare.isEmpty() || bare.size() * 20 > commas.size()) {
            return found;
        }
        Map<Sum, Fact> grouped = new HashMap<>();
        commas.forEach(fact -> grouped.putIfAbsent(Sum.of(fact), fact));
        for (Fact fact : bare) {
            Fact twin = grouped.get(Sum.of(fact));
            if (twin != null) {
                found.add(new SeparatorDrift(fact, twin));
            }
        }
        return found;
    }

    /** An amount of a period, whatever its digits are parted by. */
    private record Sum(BigDecimal value, Uom uom, Period period) {

        static Sum of(Fact fact) {
            return new Sum(fact.value().stripTrailingZeros(), fact.uom(), fact.period());
        }
    }
}
