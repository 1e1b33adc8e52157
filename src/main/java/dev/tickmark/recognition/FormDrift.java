package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of the Securities and Exchange Commission without its hyphen ("Form 20F") in a filing that writes it with one: {@code usual}. */
public record FormDrift(Sentence sentence, Spot elsewhere, int from, int to) implements SentencePart {

    private static final Pattern FORM = Pattern.compile("\\b(10|20|40|6|8)(-?)([KQF])\\b(?!\\w|-)");

    @Override
    public String meant() {
        return elsewhere.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(elsewhere);
    }

    /** The first such form of a filing, for each form. */
    public static List<FormDrift> in(Filing filing) {
        Map<String, Spot> hyphened = new HashMap<>();
        Map<String, FormDrift> bare = new HashMap<>();
        for (Sentence sentence : filing.sentences()) {
            if (!mayNameForm(sentence.text())) {
                continue;
            }
            Matcher form = FORM.matcher(sentence.text());
            while (form.find()) {
                String name = form.group(1) + form.group(3);
                if (!form.group(2).isEmpty()) {
                    hyphened.putIfAbsent(name, Spot.of(sentence, form.start(), form.end()));
                } else if (sentence.text().contains("orm " + name) || sentence.text().contains("eport on " + name)) {
                    bare.putIfAbsent(name, new FormDrift(sentence, Spot.of(sentence, form.start(), form.end()), form.start(), form.end()));
                }
            }
        }
        List<FormDrift> found = new ArrayList<>();
        bare.forEach((name, drift) -> {
            if (hyphened.containsKey(name)) {
                found.add(new FormDrift(drift.sentence, hyphened.get(name), drift.from, drift.to));
            }
        });
        return found;
    }

    /** Whether a K, Q or F stands behind the last digit of a form's number, or behind a hyphen. */
    private static boolean mayNameForm(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'K' || c == 'Q' || c == 'F') {
                char before = text.charAt(i - 1);
                if (before == '-' || before == '0' || before == '6' || before == '8') {
                    return true;
                }
            }
        }
        return false;
    }
}
