package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
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

/** Two amounts or more of which a sentence says that another amount is mainly made: {@code percent} is what they make of the amount that the sentence before, or this one, gives for the whole. */
public record MainParts(Fact first, Fact whole, BigDecimal percent) implements Wording {

    private static final Prefiltered MADE = Prefiltered.compile("\\b(?:mainly|primarily|principally|mostly|largely) (?:composed of|consist(?:s|ed|ing)? of|compris(?:es|ed|ing)(?: of)?)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Spot at() {
        return Spot.of(first);
    }

    @Override
    public String meant() {
        return percent.setScale(0, java.math.RoundingMode.HALF_UP) + "% of " + whole.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(whole));
    }

    /** The sentences of a filing that are so: the whole is the only amount before the words, or the first of the sentence before. */
    public static List<MainParts> in(Filing filing) {
        Map<Integer, List<Fact>> amounts = new HashMap<>();
        for (Fact fact : filing.facts()) {
            if (!fact.isTabular() && fact.uom().isCurrency()) {
                amounts.computeIfAbsent(fact.row(), s -> new ArrayList<>()).add(fact);
            }
        }
        List<MainParts> found = new ArrayList<>();
        for (int s = 0; s < filing.sentences().size(); s++) {
            Sentence sentence = filing.sentences().get(s);
            Matcher made = amounts.getOrDefault(s, List.of()).size() >= 2 && sentence.text().contains("ly c") ? MADE.matcher(sentence.text()) : null;
            if (made != null && made.find()) {
                parts(sentence, made.end(), amounts.get(s), s == 0 || filing.sentences().get(s - 1).paragraph() != sentence.paragraph() ? List.of() : amounts.getOrDefault(s - 1, List.of()), found);
            }
        }
        return found;
    }

    private static void parts(Sentence sentence, int words, List<Fact> own, List<Fact> before, List<MainParts> found) {
        List<Fact> parts = new ArrayList<>();
        List<Fact> wholes = new ArrayList<>();
        for (Fact fact : own) {
            (sentence.text().indexOf(fact.text()) < words ? wholes : parts).add(fact);
        }
        Fact whole = wholes.size() == 1 ? wholes.get(0) : wholes.isEmpty() && !before.isEmpty() ? before.get(0) : null;
        boolean alike = whole != null && whole.value().signum() > 0 && parts.size() >= 2 && parts.stream().allMatch(part -> part.uom().equals(whole.uom()));
        if (alike) {
            BigDecimal sum = parts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            found.add(new MainParts(parts.get(0), whole, sum.scaleByPowerOfTen(2).divide(whole.value(), Interval.CONTEXT)));
        }
    }
}
