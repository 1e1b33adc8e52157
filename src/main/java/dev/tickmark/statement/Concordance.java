package dev.tickmark.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sentences of a filing and which of them holds which words, so that a question about wording looks at no others. */
public final class Concordance {

    private static final int FEW = 4;

    private final List<Sentence> sentences;
    private final List<WordRun> words = new ArrayList<>();
    private final TreeMap<String, Places> places = new TreeMap<>();

    public Concordance(List<Sentence> sentences) {
        this.sentences = List.copyOf(sentences);
        Map<String, Places> held = new HashMap<>();
        for (Sentence sentence : this.sentences) {
            WordRun run = WordRun.of(sentence.text());
            for (int i = 0; i < run.size(); i++) {
                held.computeIfAbsent(run.word(i), word -> new Places()).add(words.size());
            }
            words.add(run);
        }
        places.putAll(held);
    }

    /** All sentences, in the order of the filing. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The words of a sentence by its number from 0. */
    public WordRun words(int sentence) {
        return words.get(sentence);
    }

    /** The sentences, in the order of the filing, with a word that begins with one of these; they are given in lower case. */
    public List<Sentence> holding(String... beginnings) {
        return holding(List.of(beginnings));
    }

    /** The sentences, in the order of the filing, with a word that begins with one of these; they are given in lower case. */
    public List<Sentence> holding(List<String> beginnings) {
        BitSet held = new BitSet(sentences.size());
        for (String beginning : beginnings) {
            for (Map.Entry<String, Places> entry : places.tailMap(beginning, true).entrySet()) {
                if (!entry.getKey().startsWith(beginning)) {
                    break;
                }
                entry.getValue().mark(held);
            }
        }
        List<Sentence> found = new ArrayList<>(held.cardinality());
        held.stream().forEach(i -> found.add(sentences.get(i)));
        return found;
    }

    /** The numbers of the sentences that hold a word, each once, ascending. */
    private static final class Places {

        private int[] at = new int[FEW];
        private int size;

        void add(int sentence) {
            if (size > 0 && at[size - 1] == sentence) {
                return;
            }
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
            }
            at[size++] = sentence;
        }

        void mark(BitSet held) {
            for (int i = 0; i < size; i++) {
                held.set(at[i]);
            }
        }
    }
}
