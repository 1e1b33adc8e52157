package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that speaks of what will happen on a day, and the day; {@code passed} where the filing itself is dated later. */
public record PassedPlan(Sentence sentence, LocalDate day, boolean passed, int from, int to) implements SentencePart {

    private static final List<String> LOOKS_AHEAD = List.of("ill ", "xpect", "cheduled", "lan", "due to", "ntend");
    private static final Prefiltered WILL = Prefiltered.compile("\\b(?:will(?! have)|(?:is|are) (?:expected|scheduled|planned|due) to|expects? to|plans? to|intends? to) (?:be )?[a-z]+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LEADS = Set.of("on", "by", "before", "until");
    private static final Prefiltered ANOTHER = Prefiltered.compile("\\b(?:record|dated|ended|ending|as of|since|after|following|announced|filed|issued|from|reported|was|were|had|been|did|if|would)\\b", Pattern.CASE_INSENSITIVE);
    /** A filing bears the date of one clock, an event that of another. */
    private static final int CLOCKS = 2;
    private static final int NEAR = 90;

    @Override
    public String meant() {
        return sentence.text().strip();
    }

    /** The sentences of a filing that are so. */
    public static List<PassedPlan> in(Filing filing) {
        List<PassedPlan> found = new ArrayList<>();
        if (filing.documentDate().isEmpty()) {
            return found;
        }
        for (Sentence sentence : filing.prose().holding("will", "expect", "scheduled", "plan", "due", "intend")) {
            String text = sentence.text();
            Matcher will = WILL.matcher(text);
            if (!DateScanner.hasDigit(text) || LOOKS_AHEAD.stream().noneMatch(text::contains) || !will.find()) {
                continue;
            }
            for (DateMention date : Spot.within(filing.dates(), DateMention::location, sentence)) {
                int at = text.indexOf(date.text(), will.end());
                String between = at < 0 || at > will.end() + NEAR ? "," : text.substring(will.end(), at);
                String[] words = between.strip().toLowerCase(Locale.ROOT).split(" ");
                if (date.date().isPresent() && LEADS.contains(words[words.length - 1]) && between.indexOf(';') < 0 && !ANOTHER.isIn(between)) {
                    boolean passed = date.date().get().isBefore(filing.documentDate().get().minusDays(CLOCKS));
                    found.add(new PassedPlan(sentence, date.date().get(), passed, will.start(), at + date.text().length()));
                    break;
                }
            }
        }
        return found;
    }
}
