package dev.tickmark.statement;

import java.util.Arrays;

/** A sentence as a run of words in lower case, each with its place; a number is a word. */
public final class WordRun {

    private final String lower;
    private String[] words = new String[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;

    private WordRun(String lower) {
        this.lower = lower;
    }

    /** The words of a text. */
    public static WordRun of(String text) {
        WordRun run = new WordRun(folded(text));
        String lower = run.lower;
        int at = 0;
        while (at < lower.length()) {
            if (!Character.isLetterOrDigit(lower.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < lower.length() && inside(lower, end)) {
                end++;
            }
            run.add(lower.substring(at, end), at, end);
            at = end;
        }
        return run;
    }

    /** Letters, digits, and what stands between digits. */
    private static boolean inside(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || (c == '.' || c == ',') && Character.isDigit(text.charAt(at - 1)) && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private void add(String word, int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        words[size] = word;
        starts[size] = start;
        ends[size++] = end;
    }

    /** The whole in lower case; places in it are places in the sentence. */
    public String lower() {
        return lower;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** A word by its number from 0. */
    public String word(int i) {
        return words[i];
    }

    /** Where a word starts, inclusive. */
    public int start(int i) {
        return starts[i];
    }

    /** Where a word ends, exclusive. */
    public int end(int i) {
        return ends[i];
    }

    /** Whether a comma, semicolon, colon or bracket stands between a word and the next. */
    public boolean brokenAfter(int i) {
        for (int at = ends[i]; i + 1 < size && at < starts[i + 1]; at++) {
            if (",;:()\u2014".indexOf(lower.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A text in lower case, letter by letter, so that places stay; apostrophes and blanks that do not break are the plain ones. */
    public static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] == '\u2019' ? '\'' : letters[i] == '\u00a0' ? ' ' : Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }
}
