package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name with a capital inside it ("NetCare", "SaRonix") that the filing also writes apart before a company's legal form ("Net Care, Inc."), or with other capitals ("Saronix"): {@code usual} is the form it uses more. */
public record NameDrift(Sentence sentence, String usual, Spot elsewhere, int from, int to) implements SentencePart {

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]{2,})?");
    private static final Pattern INNER = Pattern.compile("\\b([A-Z][a-z]+)[A-Z][a-z]{2,}\\b");
    private static final List<String> LEGAL_FORMS = List.of("Inc", "Ltd", "LLC", "Corp", "Co", "GmbH", "Limited");
    private static final Pattern APART = Pattern.compile("\\b([A-Z][a-z]+) ([A-Z][a-z]+)(?=,? (?:Inc|Ltd|LLC|Corp|Co|GmbH|Limited|Corporation)\\b)");
    private static final int SHORTEST = 6;

    private record Form(String text, Sentence sentence, int from, int to, int[] count) {
    }

    @Override
    public String meant() {
        return usual;
    }

    @Override
    public List<Spot> beside() {
        return List.of(elsewhere);
    }

    /** The names of a filing that are so, each in the form that it uses less. */
    public static List<NameDrift> in(Filing filing) {
        Set<String> inner = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (Sentence sentence : filing.sentences()) {
            if (hasInnerCapital(sentence.text())) {
                Matcher word = INNER.matcher(sentence.text());
                while (word.find()) {
                    inner.add(word.group().toLowerCase(Locale.ROOT));
                    beginnings.add(word.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        if (inner.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Form>> forms = new LinkedHashMap<>();
        for (Sentence sentence : filing.prose().holding(List.copyOf(beginnings))) {
            takeWords(inner, sentence, forms);
            if (LEGAL_FORMS.stream().anyMatch(sentence.text()::contains)) {
                Matcher apart = APART.matcher(sentence.text());
                while (apart.find()) {
                    take(apart.start(), apart.end(), inner, sentence, forms);
                }
            }
        }
        List<NameDrift> found = new ArrayList<>();
        for (Map<String, Form> same : forms.values()) {
            if (same.size() == 2) {
                List<Form> two = new ArrayList<>(same.values());
                Form rare = two.get(0).count[0] < two.get(1).count[0] ? two.get(0) : two.get(1);
                Form usual = rare == two.get(0) ? two.get(1) : two.get(0);
                found.add(new NameDrift(rare.sentence, usual.text, Spot.of(usual.sentence, usual.from, usual.to), rare.from, rare.to));
            }
        }
        return found;
    }

    private static boolean hasInnerCapital(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z' && text.charAt(i - 1) >= 'a' && text.charAt(i - 1) <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static void takeWords(Set<String> inner, Sentence sentence, Map<String, Map<String, Form>> forms) {
        String text = sentence.text();
        int from = 0;
        for (int to = 0; to <= text.length(); to++) {
            if (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)) && text.charAt(to) != '_') {
                if (to - from >= SHORTEST && Character.isUpperCase(text.charAt(from)) && WORD.matcher(text.substring(from, to)).matches()) {
                    take(from, to, inner, sentence, forms);
                }
                from = to + 1;
            }
        }
    }

    private static void take(int from, int to, Set<String> inner, Sentence sentence, Map<String, Map<String, Form>> forms) {
        String text = sentence.text().substring(from, to);
        String key = text.replace(" ", "").toLowerCase(Locale.ROOT);
        if (key.length() >= SHORTEST && inner.contains(key)) {
            forms.computeIfAbsent(key, k -> new HashMap<>()).computeIfAbsent(text, t -> new Form(t, sentence, from, to, new int[1])).count[0]++;
        }
    }
}
