package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.WordRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that speaks of a topic a rule listens for. {@code asserted} is false where it denies the matter, describes how it is tested or only says what might be ("there is no substantial doubt", "in compliance with all covenants").
 * The phrase stands from {@code from} to {@code to} in the sentence, the first that speaks so; others stand {@code beside}. What happened only in years gone by is not asserted either.
 */
public record TopicMention(Topic topic, boolean asserted, Sentence sentence, List<Spot> beside, int from, int to) implements SentencePart {

    private static final String MIGHT = "\\b(?:could|(?-i:may)|might|would|should|if|unless|any|whether|risk|risks|in the event|were to|there can be no assurance|no assurance|future|potential(?:ly)?)\\b";
    private static final String INVESTEE = "(?:(?:equity[- ]method|affiliated|associated) (?:investees?|affiliates?|compan(?:y|ies))|investees?|joint ventures?|(?:our|its|the) affiliates?)";
    private static final String INVESTEES = "investee|affiliate|joint venture|associated compan";

    /** What is listened for. */
    public enum Topic {
        /** Doubt whether the company can go on. */
        GOING_CONCERN("doubt|concern", "\\bsubstantial doubt\\b|\\bsignificant doubt\\b|\\bgoing[ -]concern\\b", "", true) {
            @Override
            boolean asserts(Sentence sentence, Matcher phrase) {
                return Disclosures.substantialDoubt(List.of(sentence)).isPresent();
            }
        },
        /** Cash that cannot be used freely. */
        RESTRICTED_CASH("restricted|collateral|security", "\\brestricted (?:cash|deposits?|funds)\\b|\\b(?:cash|deposits?)\\b[^.;]{0,60}\\b(?:pledged|held|placed|deposited) (?:as|for) (?:collateral|security)\\b", "", true),
        /** A listing on Nasdaq. */
        NASDAQ("nasdaq", "\\bnasdaq\\b", "", true),
        /** A term of a loan was broken, or the lender waived it. */
        COVENANT_BREACH("covenant", "\\b(?:breach(?:ed)?|violat(?:ed|ion)|not in compliance|non-?compliance|failed to (?:comply|meet|satisfy|maintain)|defaulted|in default|waive[dr]|waivers?)\\b[^.;]{0,120}\\bcovenants?\\b"
                + "|\\bcovenants?\\b[^.;]{0,120}\\b(?:breached|was violated|were violated|not in compliance|waived|not met|were not satisfied)\\b",
                MIGHT + "|(?<!not )\\bin compliance\\b|\\bno (?:breach|violation|default|event|covenants?)|\\bnot (?:in |been in )?(?:breach|default|violat)|\\bfailure to\\b|\\bwill\\b|\\bcontains?\\b|\\bincludes?\\b", true),
        /** An exchange wrote that the listing is in question. */
        DELISTING("list|delist", "\\b(?:received|receipt of|notified|notification|notice|letter|staff determination)\\b[^.;]{0,160}\\b(?:delist(?:ed|ing)?|continued listing|listing (?:requirements?|rules?|standards?|qualifications)|minimum (?:closing )?bid)\\b",
                "\\bregained compliance\\b|\\b(?:if|could|(?-i:may)|might|no assurance|has not|have not) (?:we |the company |be )?(?:receive|received|notified)\\b|\\b(?-i:may) receive\\b|\\bif\\b[^,]{0,40}\\breceive|\\bapproved for listing\\b|\\bapplication\\b|\\bearlie(?:r|st)\\b|\\bindependen(?:t|ce)\\b", false),
        /** The share's price stands under the least an exchange allows. */
        BID_PRICE("bid price", "\\bbid price\\b[^.;]{0,120}\\b(?:below|less than|under)\\b[^.;]{0,30}\\$ ?1(?:\\.00)?\\b(?!\\.?\\d)", MIGHT + "|\\bregained\\b", false),
        /** A listing in New York. */
        NYSE("new york|nyse", "\\bnyse\\b(?! (?:american|mkt|amex|arca))|\\bnew york stock exchange\\b", "", false),
        /** A listing on the American exchange. */
        NYSE_AMERICAN("american", "\\bnyse american\\b|\\bamerican stock exchange\\b", "", false),
        /** The filer stands behind an investee. */
        INVESTEE_SUPPORT(INVESTEES, "\\b(?:guarantee[ds]?|guaranteeing|guarant(?:y|ies)|loans? to|advances? to|deposit(?:ed|s)?|collateral|pledged|committed to (?:fund|provide|lend))\\b[^.;]{0,120}\\b" + INVESTEE + "\\b"
                + "|\\b" + INVESTEE + "(?:'s)? (?:debt|borrowings|loans?|obligations)\\b[^.;]{0,80}\\b(?:is|are|was|were|has been|have been) guaranteed by\\b", MIGHT + "|\\b(?:no|not|neither|without|none)\\b", true),
        /** The filer sells to an investee or works with it. */
        INVESTEE_TRADE(INVESTEES, "\\b(?:sales to|services to|revenues? from|shared services|purchases from|joint division)\\b[^.;]{0,100}\\b" + INVESTEE + "\\b", MIGHT + "|\\b(?:no|not)\\b", true),
        /** Summarised figures of investees are given. */
        SUMMARISED_DATA("summari", "\\bsummari[sz]ed (?:combined )?(?:financial|balance sheet|income|statement|information|data)\\b", "", false),
        /** The text speaks of goodwill. */
        GOODWILL("goodwill", "\\bgoodwill\\b", "", false),
        /** The text says that goodwill is tested or impaired. */
        GOODWILL_TEST("goodwill", "\\bgoodwill\\b[^.;]{0,160}\\b(?:impair|test|recoverab|carrying)|\\b(?:impair|test|recoverab|carrying)\\w*\\b[^.;]{0,160}\\bgoodwill\\b", "", false),
        /** An investee is insolvent, or may not go on. */
        INVESTEE_FAILURE(INVESTEES, "\\b" + INVESTEE + "\\b[^.;]{0,120}\\b(?:filed (?:a petition )?for|filed a petition|bankruptcy|insolven(?:t|cy)|corporate reorgani[sz]ation|civil rehabilitation|going concern|liquidation proceedings|in receivership)\\b",
                MIGHT + "|\\b(?:no|not|never)\\b", true),
        /** Results announced before are changed. */
        RESULTS_REVISED("revis", "\\brevis(?:es|ed|ing|ion (?:of|to))\\b[^.;]{0,120}\\b(?:previously (?:announced|reported|released)|preliminary)\\b[^.;]{0,80}\\b(?:results|net (?:income|loss|sales)|earnings|revenues?)\\b"
                + "|\\b(?:previously (?:announced|released)|preliminary)\\b[^.;]{0,60}\\b(?:results|net (?:income|loss)|earnings)\\b[^.;]{0,100}\\b(?:has been|have been|was|were|is being|are being) revised\\b", MIGHT + "|\\b(?:guidance|outlook|forecast|estimates?|not)\\b", true);

        private final List<String> words;
        private final Prefiltered phrase;
        private final Prefiltered denial;
        private final boolean whole;

        /** {@code word}, or one of several parted by a bar, stands in every sentence that can hold the phrase; the denial is looked for in the {@code whole} sentence, or only up to the end of the phrase. */
        Topic(String word, String phrase, String denial, boolean whole) {
            this.words = List.of(word.split("\\|"));
            this.phrase = Prefiltered.compile(phrase, Pattern.CASE_INSENSITIVE);
            this.denial = denial.isEmpty() ? null : Prefiltered.compile(denial, Pattern.CASE_INSENSITIVE);
            this.whole = whole;
        }

        private boolean mayStand(String lower) {
            for (String word : words) {
                if (lower.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<TopicMention> in(Sentence sentence) {
            Matcher found = phrase.matcher(sentence.text());
            return found.find() ? Optional.of(new TopicMention(this, asserts(sentence, found), sentence, List.of(), found.start(), found.end())) : Optional.empty();
        }

        boolean asserts(Sentence sentence, Matcher phrase) {
            String said = whole ? sentence.text() : sentence.text().substring(0, phrase.end());
            return denial == null || !denial.isIn(said);
        }
    }

    private static final Set<Topic> EVENTS = EnumSet.of(Topic.COVENANT_BREACH, Topic.DELISTING, Topic.BID_PRICE, Topic.RESULTS_REVISED, Topic.INVESTEE_FAILURE);
    private static final int MOST_BESIDE = 9;
    private static final List<String> FIRST_WORDS = Arrays.stream(Topic.values()).flatMap(topic -> topic.words.stream()).map(word -> word.split(" ")[0]).distinct().toList();

    @Override
    public String meant() {
        return sentence.text();
    }

    public TopicMention {
        beside = List.copyOf(beside);
    }

    /** What a filing's sentences say of these topics, each once as asserted and once as not. */
    public static List<TopicMention> in(Filing filing) {
        Map<String, TopicMention> found = new LinkedHashMap<>();
        Recency recency = Recency.of(filing);
        for (Sentence sentence : filing.prose().holding(FIRST_WORDS)) {
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            for (Topic topic : Topic.values()) {
                if (topic.mayStand(lower)) {
                    topic.in(sentence).map(mention -> mention.at(recency)).ifPresent(mention -> found.merge(mention.topic + " " + mention.asserted, mention, TopicMention::and));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private TopicMention at(Recency recency) {
        boolean past = asserted && EVENTS.contains(topic) && recency.isPast(WordRun.of(sentence.text()));
        return past ? new TopicMention(topic, false, sentence, beside, from, to) : this;
    }

    private TopicMention and(TopicMention next) {
        if (beside.size() == MOST_BESIDE || next.sentence.text().equals(sentence.text())) {
            return this;
        }
        List<Spot> all = new ArrayList<>(beside);
        all.add(Spot.of(next.sentence, next.from, next.to));
        return new TopicMention(topic, asserted, sentence, all, from, to);
    }
}
