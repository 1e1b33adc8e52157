package dev.tickmark.recognition;

import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a filing's sentences say in so many words, for rules that ask whether something is disclosed. */
public final class Disclosures {

    private static final List<String> NEGATIONS = List.of("no substantial doubt", "not raise substantial doubt", "alleviat", "does not believe", "do not believe", "did not identify", "not identified", "not identify", "no such conditions", "no longer", "without substantial doubt", "not substantial doubt",
            "no conditions or events", "was not substantial doubt", "is not substantial doubt", "not cast", "no material uncertaint", "not exist", "whether there", "whether substantial", "evaluates whether", "evaluate whether", "assess whether", "assesses");

    private Disclosures() {
    }

    /** The first sentence that says that substantial doubt exists, or may, about the filer going on; sentences that deny it, that say it was overcome, or that only describe the test are passed over. */
    public static Optional<Sentence> substantialDoubt(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            String text = lower(sentence);
            boolean doubt = text.contains("substantial doubt") || text.contains("significant doubt") && text.contains("going concern") || text.contains("material uncertainty") && text.contains("going concern");
            if (doubt && NEGATIONS.stream().noneMatch(text::contains)) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    /** Whether the filing speaks of going concern at all, in whatever sense. */
    public static boolean mentionsGoingConcern(List<Sentence> sentences) {
        return mentions(sentences, "going concern");
    }

    /** The sentences on liquidity: its sources, whether cash will do, waivers, covenants, refinancing. */
    public static List<Sentence> liquidity(List<Sentence> sentences) {
        List<Sentence> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            String text = lower(sentence);
            if (text.contains("liquidity") || text.contains("sufficient to meet") || text.contains("sufficient to fund") || text.contains("working capital requirements") || text.contains("additional financing") || text.contains("covenant")
                    || text.contains("refinanc") || text.contains("raise additional capital") || text.contains("additional equity capital")) {
                found.add(sentence);
            }
        }
        return found;
    }

    /** Whether a phrase, in lower case, stands in any sentence. */
    public static boolean mentions(List<Sentence> sentences, String phrase) {
        for (Sentence sentence : sentences) {
            if (lower(sentence).contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** The sentences in which every one of some words or phrases, in lower case, stands. */
    public static List<Sentence> withAll(List<Sentence> sentences, String... phrases) {
        List<Sentence> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            String text = lower(sentence);
            boolean all = true;
            for (String phrase : phrases) {
                all &= text.contains(phrase);
            }
            if (all) {
                found.add(sentence);
            }
        }
        return found;
    }

    private static String lower(Sentence sentence) {
        return Captions.spaced(ClaimRecogniser.plain(sentence.text())).toLowerCase(Locale.ROOT);
    }
}
