package dev.tickmark.recognition;

import dev.tickmark.statement.WordRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases that stand for a topic, kept as data: a line of a lexicon is topic, phrase and the words that make another matter of it, separated by tabs. A phrase is words; {@code a|b} is either, {@code cancel*} any word that begins so,
 * {@code ..3} up to three words between. Looked up by the first letters of its first word, so that a sentence is gone through once.
 */
final class Phrasebook {

    /** Where a phrase stands in a sentence, in characters and in words. */
    record Hit(String topic, int from, int to, int firstWord, int lastWord) {
    }

    private static final int KEY = 4;

    private record Word(String text, boolean begins) {

        boolean fits(String word) {
            return begins ? word.startsWith(text) : word.equals(text);
        }
    }

    /** A place in a phrase: one of these words, after at most {@code skip} others. */
    private record Step(List<Word> words, int skip) {

        boolean fits(String word) {
            for (Word one : words) {
                if (one.fits(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Phrase(String topic, List<Step> steps, List<String> unless) {
    }

    private final Map<String, List<Phrase>> byKey = new HashMap<>();

    private Phrasebook() {
    }

    /** The phrases of a resource. */
    static Phrasebook load(String resource) {
        Phrasebook book = new Phrasebook();
        try (InputStream in = Phrasebook.class.getResourceAsStream(resource); BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(book::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon cannot be read", e);
        }
        return book;
    }

    private void add(String line) {
        String[] parts = line.split("\t");
        List<Step> steps = new ArrayList<>();
        int skip = 0;
        for (String token : parts[1].strip().split(" +")) {
            if (token.startsWith("..")) {
                skip = Integer.parseInt(token.substring(2));
                continue;
            }
            List<Word> words = new ArrayList<>();
            for (String word : token.split("\\|")) {
                words.add(word.endsWith("*") ? new Word(word.substring(0, word.length() - 1), true) : new Word(word, false));
            }
            steps.add(new Step(List.copyOf(words), skip));
            skip = 0;
        }
        Phrase phrase = new Phrase(parts[0], List.copyOf(steps), parts.length < 3 ? List.of() : List.of(parts[2].strip().split(" *; *")));
        for (Word word : steps.get(0).words()) {
            if (word.begins() && word.text().length() < KEY) {
                throw new IllegalArgumentException("a phrase begins with too short a stem: " + line);
            }
            byKey.computeIfAbsent(key(word.text()), k -> new ArrayList<>()).add(phrase);
        }
    }

    private static String key(String word) {
        return word.length() <= KEY ? word : word.substring(0, KEY);
    }

    /** Every phrase of the book in a sentence, in the order of their first words; of one topic at one place the longest. */
    List<Hit> in(WordRun sentence) {
        List<Hit> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            for (Phrase phrase : byKey.getOrDefault(key(sentence.word(i)), List.of())) {
                int last = phrase.steps().get(0).fits(sentence.word(i)) ? end(phrase.steps(), sentence, i) : -1;
                if (last >= 0 && phrase.unless().stream().noneMatch(sentence.lower()::contains)) {
                    take(found, new Hit(phrase.topic(), sentence.start(i), sentence.end(last), i, last));
                }
            }
        }
        return found;
    }

    private static void take(List<Hit> found, Hit hit) {
        for (int i = found.size() - 1; i >= 0 && found.get(i).lastWord() >= hit.firstWord(); i--) {
            Hit other = found.get(i);
            if (other.topic().equals(hit.topic())) {
                if (other.firstWord() == hit.firstWord() && other.lastWord() < hit.lastWord()) {
                    found.set(i, hit);
                }
                return;
            }
        }
        found.add(hit);
    }

    /** The last word of a phrase that begins at a word; -1 where it does not go on so. */
    private static int end(List<Step> steps, WordRun sentence, int first) {
        int at = first;
        for (int s = 1; s < steps.size(); s++) {
            int next = -1;
            int limit = Math.min(sentence.size() - 1, at + 1 + steps.get(s).skip());
            for (int i = at + 1; i <= limit && next < 0; i++) {
                next = steps.get(s).fits(sentence.word(i)) ? i : -1;
            }
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        return at;
    }
}
