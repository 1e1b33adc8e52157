package dev.tickmark.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words by which a sentence's metric and a table's caption are held to name the same thing: plural and singular alike, the trade's synonyms alike, small words left out. */
final class ClaimWords {

    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "in", "on", "for", "to", "and", "or", "from", "by", "with", "at", "our", "its", "total", "net", "consolidated", "company", "companys", "group",
            "quarter", "year", "fiscal", "full", "first", "second", "third", "fourth", "item", "amount", "reported", "were", "was", "per", "part", "without", "these", "one", "time", "as", "other", "service", "services");
    private static final Map<String, String> SAME = new HashMap<>();

    static {
        for (String group : new String[] {"revenue sales turnover", "income profit earnings result loss", "expense cost", "administrative admin", "selling marketing", "diluted dilutive", "eps earning", "equipment hardware",
            "receivable debtor", "inventory stock", "borrowing debt loan", "dividend distribution", "backlog orders", "capex expenditure"}) {
            String[] words = group.split(" ");
            for (String word : words) {
                SAME.put(word, words[0]);
            }
        }
    }

    private ClaimWords() {
    }

    /** The telling words of a normalised caption or phrase. */
    static Set<String> of(String key) {
        Set<String> out = new HashSet<>();
        for (String word : key.split(" ")) {
            String stem = stem(word);
            if (!word.isEmpty() && !SMALL.contains(word) && !SMALL.contains(stem)) {
                out.add(SAME.getOrDefault(stem, stem));
            }
        }
        return out;
    }

    private static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.equals("earnings") && !word.equals("sales") ? word.substring(0, word.length() - 1) : word;
    }
}
