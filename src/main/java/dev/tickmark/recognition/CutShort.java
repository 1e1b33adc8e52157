package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A note that another table of the filing has word for word, but for its end ("since the 1st quarter of FY200") or for one word that lacks a letter ("outside Japa"): the reading lost something.
 * {@code twin} is the note that has it whole.
 */
public record CutShort(Sentence sentence, int from, int to, String whole, Sentence twin) implements SentencePart {

    private static final int SHORTEST = 12;
    private static final int ALIKE = 8;

    private record Word(String text, int start, int end) {
    }

    @Override
    public String meant() {
        return whole;
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(twin, 0, twin.text().length()));
    }

    /** The notes of a filing that are cut. Notes are compared with those that begin with the same words. */
    public static List<CutShort> in(Filing filing) {
        Map<String, List<Sentence>> alike = new HashMap<>();
        for (Sentence sentence : filing.sentences()) {
            if (sentence.table() >= 0) {
                List<Word> words = words(sentence.text());
                if (words.size() >= SHORTEST) {
                    StringBuilder key = new StringBuilder();
                    words.subList(0, ALIKE).forEach(word -> key.append(word.text.toLowerCase(Locale.ROOT)).append(' '));
                    alike.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(sentence);
                }
            }
        }
        List<CutShort> found = new ArrayList<>();
        for (List<Sentence> group : alike.values()) {
            for (Sentence sentence : group.size() > SHORTEST ? List.<Sentence>of() : group) {
                for (Sentence twin : group) {
                    CutShort cut = twin == sentence ? null : cut(sentence, words(sentence.text()), twin, words(twin.text()));
                    if (cut != null) {
                        found.add(cut);
                        break;
                    }
                }
            }
        }
        return found;
    }

    private static CutShort cut(Sentence sentence, List<Word> words, Sentence twin, List<Word> whole) {
        int same = 0;
        while (same < words.size() && same < whole.size() && words.get(same).text.equals(whole.get(same).text)) {
            same++;
        }
        if (same == words.size() || same >= whole.size()) {
            return null;
        }
        Word odd = words.get(same);
        Word right = whole.get(same).text.length() > odd.text.length() ? whole.get(same) : null;
        if (right == null || !right.text.startsWith(odd.text) || right.text.length() > odd.text.length() + 1 || odd.text.length() < 4) {
            return null;
        }
        boolean last = same == words.size() - 1 && !".!?".contains(sentence.text().substring(sentence.text().length() - 1));
        boolean rest = words.size() == whole.size() && right.text.chars().allMatch(Character::isLetter) && !right.text.endsWith("s") && !right.text.endsWith("d");
        for (int i = same + 1; rest && i < words.size(); i++) {
            rest = words.get(i).text.equals(whole.get(i).text);
        }
        return last || rest ? new CutShort(sentence, odd.start, odd.end, right.text, twin) : null;
    }

    /** Runs of letters and digits, and letters apart from digits where a currency is printed with its amount. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && !(text.startsWith("JPY", at) && end == at + 3)) {
                end++;
            }
            words.add(new Word(text.substring(at, end), at, end));
            at = end;
        }
        return words;
    }
}
