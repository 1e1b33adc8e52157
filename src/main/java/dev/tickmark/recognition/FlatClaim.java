package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two amounts that a sentence calls flat, unchanged or stable against each other: {@code percent} is by how much the first differs from the second, at the least that rounding allows. */
public record FlatClaim(Fact now, Fact then, BigDecimal percent) implements Wording {

    private static final Prefiltered FLAT = Prefiltered.compile("\\b(?:flat|unchanged|stable)\\b", Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 90;

    @Override
    public Spot at() {
        return Spot.of(now);
    }

    @Override
    public String meant() {
        return then.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(then));
    }

    /** The claims of a filing that are so, with one amount shortly before the word and one shortly behind it. */
    public static List<FlatClaim> in(Filing filing) {
        Map<Integer, List<Fact>> amounts = new HashMap<>();
        for (Fact fact : filing.facts()) {
            if (!fact.isTabular() && fact.uom().isCurrency() && !fact.uom().equals(Uom.PERCENT)) {
                amounts.computeIfAbsent(fact.row(), s -> new ArrayList<>()).add(fact);
            }
        }
        List<FlatClaim> found = new ArrayList<>();
        for (Map.Entry<Integer, List<Fact>> entry : amounts.entrySet()) {
            Sentence sentence = entry.getKey() >= 0 && entry.getKey() < filing.sentences().size() && entry.getValue().size() == 2 ? filing.sentences().get(entry.getKey()) : null;
            Matcher flat = sentence == null ? null : FLAT.matcher(sentence.text());
            if (flat != null && flat.find()) {
                between(sentence, entry.getValue().get(0), entry.getValue().get(1), flat.start(), found);
            }
        }
        return found;
    }

    private static void between(Sentence sentence, Fact first, Fact second, int word, List<FlatClaim> found) {
        int one = sentence.text().indexOf(first.text());
        int other = sentence.text().lastIndexOf(second.text());
        boolean around = one >= 0 && one < word && word < other && word - one < NEAR && other - word < NEAR && first.uom().equals(second.uom()) && first.value().signum() > 0 && second.value().signum() > 0;
        if (around && !first.interval().meets(second.interval())) {
            Interval apart = first.value().compareTo(second.value()) > 0 ? first.interval().minus(second.interval()) : second.interval().minus(first.interval());
            found.add(new FlatClaim(first, second, apart.low().scaleByPowerOfTen(2).divide(second.value(), Interval.CONTEXT)));
        }
    }
}
