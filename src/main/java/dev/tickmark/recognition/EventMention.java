package dev.tickmark.recognition;

import dev.tickmark.recognition.Phrasebook.Hit;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import dev.tickmark.statement.WordRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * That a filing speaks of an event, at the first sentence or line that does so in this sense, {@code meant} in full; the others stand {@code beside}. {@code about} is the last word of the phrase ("a capital increase": what is planned).
 * {@code denied} where the sentence says that it is not so; {@code supposed} where it only says what might be, or stands among the risks that every filing lists; {@code ahead} where it is yet to come;
 * {@code afterPeriod} where the sentence dates it after the latest balance sheet.
 */
public record EventMention(Event event, String about, boolean denied, boolean supposed, boolean ahead, boolean afterPeriod, Spot at, String meant, List<Spot> beside) implements Wording {

    /** What is listened for; the phrases stand in {@code lexicon/events.tsv}. */
    public enum Event { REPORTING_TROUBLE, LITIGATION, OFFICER_CHANGE, REORGANISATION, CUSTOMER_LOSS, RELATED_PARTY, INVESTEE_FAILURE, LOSSES_CONTINUE, PROFIT_AHEAD, PLAN_CERTAIN, PLAN_HEDGED }

    private static final Phrasebook PHRASES = Phrasebook.load("/lexicon/events.tsv");
    private static final int MOST_BESIDE = 9;
    private static final int NEAR = 6;
    /** A heading says nothing yet. */
    private static final int SHORTEST = 7;
    private static final Set<String> RELATED = Set.of("RELATED_PARTY_RECEIVABLES", "RELATED_PARTY_PAYABLES");
    private static final Set<String> NEGATIONS = Set.of("no", "not", "without", "never", "neither", "nor", "none", "cannot", "didn", "doesn", "isn", "hasn", "wasn");
    private static final Set<String> SUPPOSING = Set.of("may", "might", "could", "would", "if", "whether", "should", "unless", "any", "potential", "possible", "potentially", "possibly", "possibility", "risk", "risks", "factors", "uncertainties", "can",
            "seek", "seeks", "generally", "typically", "customarily", "define", "defined", "consider", "considers");
    private static final Set<String> AHEAD = Set.of("will", "shall", "expects", "expect", "expected", "plans", "plan", "planning", "intends", "intend", "anticipates", "anticipate", "anticipated", "proposes", "proposed", "pending", "agreed", "continue", "believe", "believes");
    private static final List<String> LISTS_RISKS = List.of("forward-looking", "forward looking", "could cause", "may cause", "might cause", "risks and uncertainties", "safe harbor", "uncertainties include", "risk factors", "but are not limited", "but not limited", "without limitation",
            "factors include", "following factors", "these risks", "risks, uncertainties");
    private static final List<String> HEADS_RISKS = List.of("risk factor", "forward-looking", "forward looking", "safe harbor", "cautionary", "critical audit", "independent auditor", "independent registered");

    public EventMention {
        beside = List.copyOf(beside);
    }

    /** Whether the sentence says that it is so, or will be. */
    public boolean isAsserted() {
        return !denied && !supposed;
    }

    /** The events a filing speaks of, each once in each sense. */
    public static List<EventMention> in(Filing filing) {
        Map<String, EventMention> found = new LinkedHashMap<>();
        Recency recency = Recency.of(filing);
        boolean list = false;
        for (int s = 0; s < filing.sentences().size(); s++) {
            Sentence sentence = filing.sentences().get(s);
            WordRun words = filing.prose().words(s);
            boolean lists = LISTS_RISKS.stream().anyMatch(words.lower()::contains);
            list = lists && (words.lower().endsWith(":") || words.lower().contains("following")) || list && isBullet(sentence.text());
            List<Hit> hits = PHRASES.in(words);
            boolean risk = lists || list || !hits.isEmpty() && HEADS_RISKS.stream().anyMatch(WordRun.folded(sentence.heading())::contains);
            for (Hit hit : hits) {
                Event event = Event.valueOf(hit.topic());
                if (event == Event.OFFICER_CHANGE && !recency.isNews(words) || event == Event.RELATED_PARTY && words.size() < SHORTEST) {
                    continue;
                }
                EventMention mention = new EventMention(event, words.word(hit.lastWord()), denied(words, hit), risk || before(words, hit, SUPPOSING, hit.firstWord()), before(words, hit, AHEAD, NEAR),
                        recency.isAfterPeriod(filing, sentence, words), Spot.of(sentence, hit.from(), hit.to()), sentence.text().strip(), List.of());
                found.merge(mention.key(), mention, EventMention::and);
            }
        }
        for (EventMention line : relatedParties(filing)) {
            found.merge(line.key(), line, EventMention::and);
        }
        return List.copyOf(found.values());
    }

    private String key() {
        return event + " " + denied + " " + supposed + " " + (event == Event.INVESTEE_FAILURE && afterPeriod) + (event == Event.PLAN_CERTAIN || event == Event.PLAN_HEDGED ? about : "");
    }

    private EventMention and(EventMention next) {
        if (beside.size() == MOST_BESIDE || next.meant.equals(meant)) {
            return this;
        }
        List<Spot> all = new ArrayList<>(beside);
        all.add(next.at());
        return new EventMention(event, about, denied, supposed, ahead, afterPeriod, at, meant, all);
    }

    /** Lines of the balance sheet that are owed by or to related parties, or to an affiliate that bears the filer's own name. */
    private static List<EventMention> relatedParties(Filing filing) {
        List<EventMention> found = new ArrayList<>();
        String name = filing.issuer().map(issuer -> WordRun.folded(issuer).split("[^\\p{L}]+")[0]).filter(word -> word.length() > 4).orElse("");
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.BALANCE_SHEET ? table.rows() : List.<Row>of()) {
                boolean related = RELATED.contains(row.concept()) || !name.isEmpty() && row.key().contains("advances to") && row.key().contains(name);
                if (related && row.facts().stream().anyMatch(fact -> fact.value().signum() != 0)) {
                    found.add(new EventMention(Event.RELATED_PARTY, "", false, false, false, false, Spot.of(row), row.caption().strip(), List.of(Spot.of(row.facts().get(0)))));
                }
            }
        }
        return found;
    }

    private static boolean isBullet(String text) {
        String first = text.strip();
        return !first.isEmpty() && (!Character.isLetterOrDigit(first.charAt(0)) && first.charAt(0) != '"' && first.charAt(0) != '\u201c' || Character.isLowerCase(first.charAt(0)) || first.endsWith(";") || first.endsWith("; and"));
    }

    /** A negation stands close before in the same clause, or within. */
    private static boolean denied(WordRun words, Hit hit) {
        for (int i = hit.firstWord() - 1; i >= 0 && i >= hit.firstWord() - NEAR && !words.brokenAfter(i); i--) {
            if (NEGATIONS.contains(words.word(i))) {
                return true;
            }
        }
        for (int i = hit.firstWord() + 1; i <= hit.lastWord(); i++) {
            if (words.word(i).equals("no") || words.word(i).equals("not") || words.word(i).equals("never")) {
                return true;
            }
        }
        return false;
    }

    private static boolean before(WordRun words, Hit hit, Set<String> any, int within) {
        for (int i = hit.lastWord(); i >= 0 && i >= hit.firstWord() - within; i--) {
            String word = words.word(i);
            // May is a month before a number
            boolean month = word.equals("may") && i + 1 < words.size() && Character.isDigit(words.word(i + 1).charAt(0));
            if (any.contains(word) && !month) {
                return true;
            }
        }
        return false;
    }
}
