package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a filing says of the coming period with a figure that is bounded on one side only ("expects revenues to grow by more than 10%"); {@code ranged} where any outlook of the filing gives two ends. */
public record OneSidedOutlook(Sentence sentence, boolean ranged, int from, int to) implements SentencePart {

    private static final Prefiltered EXPECTS = Prefiltered.compile("\\b(?:expects?|anticipates?|forecasts?|targets?|guidance|outlook)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered METRIC = Prefiltered.compile("\\b(?:revenues?|sales|earnings|eps|net income|operating income|profits?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered ONE_SIDE = Prefiltered.compile("\\b(?:at least|more than|in excess of|greater than|exceed|over) (?:JPY|USD|US\\$|[$\u00a5\u20ac\u00a3])? ?\\d[\\d.,]*(?: ?%| percent| million| billion)", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered TWO_ENDS = Prefiltered.compile("\\d ?(?:%|percent|million|billion)? ?(?:to|and|-|\u2013) ?(?:up )?[$\u00a5\u20ac\u00a3]? ?\\d|\\bplus or minus\\b|\\bbetween\\b|\\brange\\b", Pattern.CASE_INSENSITIVE);

    /** One of these stands wherever {@link #EXPECTS} does. */
    private static final List<String> AHEAD = List.of("expect", "anticipat", "guidance", "outlook", "forecast", "target");

    @Override
    public String meant() {
        return sentence.text().strip();
    }

    /** The first such sentence of a filing. */
    public static List<OneSidedOutlook> in(Filing filing) {
        for (Sentence sentence : filing.prose().holding(AHEAD)) {
            String text = sentence.text();
            String lower = text.toLowerCase(Locale.ROOT);
            Matcher side = ONE_SIDE.matcher(text);
            if (looksAhead(lower) && side.find() && speaksOfResults(text.substring(0, side.start()))) {
                return List.of(new OneSidedOutlook(sentence, isRanged(filing), side.start(), side.end()));
            }
        }
        return List.of();
    }

    private static boolean isRanged(Filing filing) {
        return filing.prose().holding(AHEAD).stream().map(Sentence::text).anyMatch(text -> looksAhead(text.toLowerCase(Locale.ROOT)) && speaksOfResults(text) && TWO_ENDS.isIn(text));
    }

    private static boolean looksAhead(String lower) {
        return AHEAD.stream().anyMatch(lower::contains) && !lower.contains("expected to be delivered");
    }

    private static boolean speaksOfResults(String text) {
        return EXPECTS.isIn(text) && METRIC.isIn(text);
    }
}
