package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** An amount with one decimal and no scale word ("$9.2 in impairment charges") that the filing elsewhere prints with one ("$9.2 million"): {@code full}. */
public record BareAmount(Sentence sentence, String full, Spot elsewhere, int from, int to) implements SentencePart {

    private static final Prefiltered AMOUNT = Prefiltered.compile("\\$ ?(\\d{1,3}\\.\\d)(?![\\d%])( (?:million|billion))?");
    /** What may follow an amount of money in running words that ends there; in a list the scale word may come after the last. */
    private static final Prefiltered ENDS = Prefiltered.compile("^ (?:in|of) (?!\\d|the (?:first|second|third|fourth|year|quarter)|(?:fiscal|fy)\\b)[a-z]+ [^$]*$|^ (?:in|of) (?!\\d)[a-z-]+ [a-z-]+");

    @Override
    public String meant() {
        return full;
    }

    @Override
    public List<Spot> beside() {
        return List.of(elsewhere);
    }

    /** The amounts of a filing that are so. */
    public static List<BareAmount> in(Filing filing) {
        Map<String, Spot> full = new HashMap<>();
        for (Sentence sentence : filing.prose().holding("million", "billion")) {
            Matcher amount = AMOUNT.matcher(sentence.text());
            while (sentence.text().indexOf('$') >= 0 && amount.find()) {
                if (amount.group(2) != null) {
                    full.putIfAbsent(amount.group(1), Spot.of(sentence, amount.start(), amount.end()));
                }
            }
        }
        List<BareAmount> found = new ArrayList<>();
        for (Sentence sentence : full.isEmpty() ? List.<Sentence>of() : filing.sentences()) {
            Matcher amount = AMOUNT.matcher(sentence.text());
            while (sentence.text().indexOf('$') >= 0 && amount.find()) {
                Spot elsewhere = full.get(amount.group(1));
                if (amount.group(2) == null && elsewhere != null && ENDS.isIn(sentence.text().substring(amount.end())) && !sentence.text().contains("per share") && !sentence.text().contains("in millions")) {
                    found.add(new BareAmount(sentence, elsewhere.text(), elsewhere, amount.start(), amount.end()));
                }
            }
        }
        return found;
    }
}
