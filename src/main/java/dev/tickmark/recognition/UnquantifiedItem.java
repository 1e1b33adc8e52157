package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that says which way a result went when an item is left out ("net of the cost of the move, improved considerably") without a figure: {@code item} is what is left out, {@code quantified} whether any sentence
 * or table line of the filing that speaks of it gives an amount.
 */
public record UnquantifiedItem(Sentence sentence, String item, boolean quantified, List<Spot> beside, int from, int to) implements SentencePart {

    private static final Prefiltered LEFT_OUT = Prefiltered.compile("\\b(?:net of|excluding|without|before) (?:the |this |these |its |our )*((?:non-?recurring|one-?time|special|unusual|moving|relocation|restructuring)?\\s?(?:costs?|expenses?|charges?|effects?|impacts?)(?: (?:of|from|related to|relating to|associated with) (?:the |its |our )?([a-z][a-z -]{2,60}))?)(?=[,.;])", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered WENT = Prefiltered.compile("\\b(?:improved|increased|decreased|rose|fell|grew|declined|narrowed|would have (?:been|increased|decreased|improved|grown))\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered AMOUNT = Prefiltered.compile("(?:JPY|USD|US\\$|[$\u00a5\u20ac\u00a3]|\\bRs\\.?) ?\\d|\\d(?:[\\d.,]*\\d)?(?: (?:thousand|million|billion|crore|lakh|basis points|bps)|%)|\\d{1,3},\\d{3}", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SMALL = Set.of("the", "new", "its", "our", "this", "these", "from", "with", "into", "cost", "costs", "expense", "expenses", "charge", "charges", "effect", "effects", "impact", "impacts", "related", "relating", "associated");

    public UnquantifiedItem {
        beside = List.copyOf(beside);
    }

    @Override
    public String meant() {
        return item;
    }

    /** The sentences of a filing that are so. */
    public static List<UnquantifiedItem> in(Filing filing) {
        List<UnquantifiedItem> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("net", "excluding", "without", "before")) {
            String text = sentence.text();
            String lower = text.toLowerCase(Locale.ROOT);
            if (!(lower.contains("net of") || lower.contains("excluding") || lower.contains("without") || lower.contains("before")) || AMOUNT.isIn(text) || !WENT.isIn(text)) {
                continue;
            }
            Matcher left = LEFT_OUT.matcher(text);
            if (left.find() && left.group(2) != null) {
                List<String> words = words(left.group(2));
                if (!words.isEmpty()) {
                    List<Spot> beside = new ArrayList<>();
                    boolean quantified = quantified(filing, words, sentence, beside);
                    found.add(new UnquantifiedItem(sentence, left.group(1), quantified, beside, left.start(), left.end()));
                }
            }
        }
        return found;
    }

    /** The words of an item that tell it from others. */
    static List<String> words(String item) {
        List<String> words = new ArrayList<>();
        for (String word : item.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.length() > 3 && !SMALL.contains(word)) {
                words.add(word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }

    static boolean hasAmount(Sentence sentence) {
        return AMOUNT.isIn(sentence.text());
    }

    /** Any line or sentence that names the item and gives an amount tells it; those that only name it are what a reader finds instead. */
    static boolean quantified(Filing filing, List<String> words, Sentence own, List<Spot> beside) {
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                String key = row.key();
                if (!row.isHeading() && words.stream().anyMatch(key::contains)) {
                    return true;
                }
            }
        }
        for (Sentence sentence : filing.prose().holding(words)) {
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            if (sentence != own) {
                boolean named = lower.contains("cost") || lower.contains("expense") || lower.contains("charge");
                if (named && AMOUNT.isIn(sentence.text())) {
                    return true;
                }
                if (named) {
                    beside.add(Spot.of(sentence, 0, sentence.text().length()));
                }
            }
        }
        return false;
    }
}
