package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A company that a sentence calls a subsidiary beside the share owned in it ("our 64.1% owned subsidiary"): {@code percent}. */
public record OwnedShare(Sentence sentence, BigDecimal percent, int from, int to) implements SentencePart {

    private static final Prefiltered OWNED = Prefiltered.compile("\\b(\\d{1,3}(?:\\.\\d+)?) ?%[- ]owned (?:consolidated )?subsidiary\\b", Pattern.CASE_INSENSITIVE);

    /** The subsidiaries of a filing whose share is printed so. */
    public static List<OwnedShare> in(Filing filing) {
        List<OwnedShare> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("owned")) {
            if (sentence.text().contains("owned")) {
                Matcher owned = OWNED.matcher(sentence.text());
                while (owned.find()) {
                    found.add(new OwnedShare(sentence, new BigDecimal(owned.group(1)), owned.start(), owned.end()));
                }
            }
        }
        return found;
    }
}
