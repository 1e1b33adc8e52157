package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a filing says of the coming period with a figure that is bounded on one side only ("expects revenues to grow by more than 10%"); {@code ranged} where any outlook of the filing gives two ends. */
public record OneSidedOutlook(Sentence sentence, boolean ranged, int from, int to) implements SentencePart {

    private static final Pattern EXPECTS = Pattern.compile("\\b(?:expects?|anticipates?|forecasts?|targets?|guidance|outlook)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern METRIC = Pattern.compile("\\b(?:revenues?|sales|earnings|eps|net income|operating income|profits?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_SIDE = Pattern.compile("\\b(?:at least|more than|in excess of|greater than|exceed|over) (?:JPY|USD|US\\$|[$\u00a5\u20ac\u00a3])? ?\\d[\\d.,]*(?: ?%| percent| million| billion)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_ENDS = Pattern.compile("\\d ?(?:%|percent|million|billion)? ?(?:to|and|-|\u2013) ?(?:up )?[$\u00a5\u20ac\u00a3]? ?\\d|\\bplus or minus\\b|\\bbetween\\b|\\brange\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String meant() {
        return sentence.text().strip();
    }

    /** The first such sentence of a filing. */
    public static List<OneSidedOutlook> in(Filing filing) {
        Optional<OneSidedOutlook> first = Optional.empty();
        boolean ranged = false;
        for (Sentence sentence : filing.sentences()) {
            String text = sentence.text();
            String lower = text.toLowerCase(Locale.ROOT);
            boolean outlook = (lower.contains("expect") || lower.contains("anticipat") || lower.contains("guidance") || lower.contains("outlook") || lower.contains("forecast") || lower.contains("target")) && !lower.contains("expected to be delivered");
            if (!outlook || !EXPECTS.matcher(text).find() || !METRIC.matcher(text).find()) {
                continue;
            }
            ranged |= TWO_ENDS.matcher(text).find();
            Matcher side = ONE_SIDE.matcher(text);
            if (first.isEmpty() && side.find() && EXPECTS.matcher(text.substring(0, side.start())).find() && METRIC.matcher(text.substring(0, side.start())).find()) {
                first = Optional.of(new OneSidedOutlook(sentence, false, side.start(), side.end()));
            }
        }
        List<OneSidedOutlook> found = new ArrayList<>();
        if (first.isPresent()) {
            found.add(new OneSidedOutlook(first.get().sentence, ranged, first.get().from, first.get().to));
        }
        return found;
    }
}
