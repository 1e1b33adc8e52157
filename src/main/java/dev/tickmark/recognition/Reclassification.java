package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that says that figures of an earlier period were reclassified to conform to the present ones: they will not be those of the earlier filing. */
public record Reclassification(Sentence sentence, int from, int to) implements SentencePart {

    private static final Prefiltered SAYS = Prefiltered.compile("\\b(?:(?:has|have) been|were|was) (?:reclassified|restated|revised|recast)\\b[^.;]{0,60}?\\b(?:to conform|for comparability|current (?:period|year|presentation))", Pattern.CASE_INSENSITIVE);

    /** The first such sentence of a filing. */
    public static List<Reclassification> in(Filing filing) {
        List<Reclassification> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("conform")) {
            Matcher says = found.isEmpty() && sentence.text().contains("conform") ? SAYS.matcher(sentence.text()) : null;
            if (says != null && says.find()) {
                found.add(new Reclassification(sentence, says.start(), says.end()));
            }
        }
        return found;
    }
}
