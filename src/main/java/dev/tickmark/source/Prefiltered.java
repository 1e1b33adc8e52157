package dev.tickmark.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried only on texts that hold a piece it needs: most texts hold none, and one pass over a text finds that out many times faster than the expression would.
 * It matches exactly what its {@link Pattern} does.
 */
public final class Prefiltered {

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final int LETTERS = 32;

    private final Pattern pattern;
    private final List<String> words;
    /** Which two letters next to each other begin a piece, by their lowest five bits: capitals and small letters have them in common. */
    private final long[] beginnings = new long[LETTERS * LETTERS / Long.SIZE];

    private Prefiltered(Pattern pattern) {
        this.pattern = pattern;
        this.words = RequiredWords.of(pattern.pattern());
        for (String word : words) {
            for (int second = 0; second < LETTERS; second++) {
                if (word.length() == 1 || second == word.charAt(1) % LETTERS) {
                    int pair = word.charAt(0) % LETTERS * LETTERS + second;
                    beginnings[pair / Long.SIZE] |= 1L << pair;
                }
            }
        }
    }

    /** As {@link Pattern#compile(String)}, and throws what it throws. */
    public static Prefiltered compile(String regex) {
        return new Prefiltered(Pattern.compile(regex));
    }

    /** As {@link Pattern#compile(String, int)}, and throws what it throws. */
    public static Prefiltered compile(String regex, int flags) {
        return new Prefiltered(Pattern.compile(regex, flags));
    }

    /** Whether the expression is found anywhere in a text. */
    public boolean isIn(String text) {
        return mayStandIn(text) && pattern.matcher(text).find();
    }

    /** A matcher over a text as {@link Pattern#matcher} makes it, or one that finds nothing where nothing can be found. */
    public Matcher matcher(String text) {
        return mayStandIn(text) ? pattern.matcher(text) : NOTHING.matcher(text).region(text.length(), text.length());
    }

    private boolean mayStandIn(String text) {
        if (words.isEmpty()) {
            return true;
        }
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            int pair = text.charAt(i) % LETTERS * LETTERS + (i < last ? text.charAt(i + 1) % LETTERS : 0);
            if ((beginnings[pair / Long.SIZE] & 1L << pair) != 0 && isWordAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordAt(String text, int at) {
        int first = text.charAt(at) % LETTERS;
        for (String word : words) {
            if (word.charAt(0) % LETTERS == first && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
