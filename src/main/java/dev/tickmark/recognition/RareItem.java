package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cost or gain of the period that the text calls non-recurring and describes ("a non-recurring expense related to the move"): {@code quantified} whether the filing gives an amount for it anywhere. */
public record RareItem(Sentence sentence, String item, boolean quantified, List<Spot> beside, int from, int to) implements SentencePart {

    private static final Prefiltered SAYS = Prefiltered.compile("\\b(?:non-?\\s?recurring|one-time|unusual|infrequent) (?:costs?|charges?|expenses?|loss(?:es)?|gains?) (?:(?:that (?:was|were) )?(?:caused by|related to|relating to|associated with|from|for|in connection with)) (?:the |its |our |a |an )?([A-Za-z][A-Za-z' -]{3,60})", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered OTHERWISE = Prefiltered.compile("\\b(?:may|might|could|would|will|expects?|exclud\\w*|such as|adjust\\w*|no|not|defin\\w*)\\b", Pattern.CASE_INSENSITIVE);

    public RareItem {
        beside = List.copyOf(beside);
    }

    @Override
    public String meant() {
        return item;
    }

    /** The first such item of a filing that has no amount; where all have one, the first. */
    public static List<RareItem> in(Filing filing) {
        List<RareItem> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("recurring", "nonrecurring", "time", "unusual", "infrequent")) {
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            if (!lower.contains("recurring") && !lower.contains("one-time") && !lower.contains("unusual") && !lower.contains("infrequent")) {
                continue;
            }
            Matcher says = SAYS.matcher(sentence.text());
            if (says.find() && !OTHERWISE.isIn(sentence.text())) {
                List<String> words = UnquantifiedItem.words(says.group(1));
                List<Spot> beside = new ArrayList<>();
                boolean quantified = words.isEmpty() || UnquantifiedItem.hasAmount(sentence) || UnquantifiedItem.quantified(filing, words, sentence, beside);
                found.add(new RareItem(sentence, says.group(1).strip(), quantified, beside, says.start(), says.end()));
            }
        }
        List<RareItem> open = found.stream().filter(item -> !item.quantified).limit(1).toList();
        return open.isEmpty() ? found.stream().limit(1).toList() : open;
    }
}
