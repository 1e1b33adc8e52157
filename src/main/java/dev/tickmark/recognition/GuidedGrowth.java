package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By how much a filing expects revenue of the whole coming year to grow, in percent: of a range the lower end. */
public record GuidedGrowth(Sentence sentence, Fact percent) {

    private static final Prefiltered SAYS = Prefiltered.compile("\\b(?:expects?|anticipates?|forecasts?|projects?)\\b[^.;]{0,60}\\b(?:revenues?|net sales|sales)\\b[^.;]{0,40}\\b(?:grow|increase|growth)\\b[^.;%\\d]{0,30}(\\d{1,3}(?:\\.\\d+)?) ?%", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered YEAR = Prefiltered.compile("\\b(?:fiscal|year)\\b", Pattern.CASE_INSENSITIVE);

    /** The first such sentence. */
    public static Optional<GuidedGrowth> in(Filing filing) {
        for (Sentence sentence : filing.prose().holding("grow", "increase")) {
            String text = sentence.text();
            String lower = text.toLowerCase(Locale.ROOT);
            if (!lower.contains("grow") && !lower.contains("increase") || lower.contains("quarter") || lower.contains("segment") || !YEAR.isIn(text)) {
                continue;
            }
            Matcher says = SAYS.matcher(text);
            if (says.find()) {
                long at = sentence.excerpt().location(says.start(1), says.start(1) + 1).order();
                Optional<Fact> percent = Spot.within(filing.facts().stream().filter(fact -> !fact.isTabular()).toList(), Fact::location, sentence).stream()
                        .filter(fact -> fact.uomCode().equals("%") && fact.location().order() == at).findFirst();
                if (percent.isPresent()) {
                    return percent.map(fact -> new GuidedGrowth(sentence, fact));
                }
            }
        }
        return Optional.empty();
    }
}
