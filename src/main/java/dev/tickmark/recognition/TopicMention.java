package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that speaks of a topic a rule listens for. {@code asserted} is false where it only denies the matter or describes how it is tested ("there is no substantial doubt").
 * The phrase stands from {@code from} to {@code to} in the sentence.
 */
public record TopicMention(Topic topic, boolean asserted, Sentence sentence, int from, int to) {

    /** What is listened for. */
    public enum Topic {
        /** Doubt whether the company can go on. */
        GOING_CONCERN(List.of("doubt", "concern"), "\\bsubstantial doubt\\b|\\bsignificant doubt\\b|\\bgoing[ -]concern\\b"),
        /** Cash that cannot be used freely. */
        RESTRICTED_CASH(List.of("restricted", "collateral", "security"), "\\brestricted (?:cash|deposits?|funds)\\b|\\b(?:cash|deposits?)\\b[^.;]{0,60}\\b(?:pledged|held|placed|deposited) (?:as|for) (?:collateral|security)\\b"),
        /** A listing on Nasdaq. */
        NASDAQ(List.of("nasdaq"), "\\bnasdaq\\b");

        private final List<String> words;
        private final Pattern phrase;

        Topic(List<String> words, String phrase) {
            this.words = words;
            this.phrase = Pattern.compile(phrase, Pattern.CASE_INSENSITIVE);
        }
    }

    /** The phrase as the sentence has it. */
    public String phrase() {
        return sentence.text().substring(from, to);
    }

    /** What a filing's sentences say of these topics. */
    public static List<TopicMention> in(Filing filing) {
        List<TopicMention> found = new ArrayList<>();
        for (Sentence sentence : filing.sentences()) {
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            for (Topic topic : Topic.values()) {
                Matcher phrase = topic.phrase.matcher(sentence.text());
                if (topic.words.stream().anyMatch(lower::contains) && phrase.find()) {
                    boolean asserted = topic != Topic.GOING_CONCERN || Disclosures.substantialDoubt(List.of(sentence)).isPresent();
                    found.add(new TopicMention(topic, asserted, sentence, phrase.start(), phrase.end()));
                }
            }
        }
        return found;
    }
}
