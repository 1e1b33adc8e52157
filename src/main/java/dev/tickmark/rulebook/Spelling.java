package dev.tickmark.rulebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word a misspelt one was likely meant to be. */
public final class Spelling {

    private Spelling() {
    }

    /** The known word nearest to another, if it is near: at most a third of its letters differ. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream().filter(each -> distance(word, each) <= most).min(Comparator.comparingInt((String each) -> distance(word, each)).thenComparing(Comparator.naturalOrder()));
    }

    /** The sentence's end: "; did you mean 'x'?" or, where nothing is near, "; there are ...". */
    public static String hint(String word, Collection<String> known) {
        Optional<String> near = nearest(word, known);
        if (near.isPresent()) {
            return "; did you mean '" + near.get() + "'?";
        }
        return known.size() > 16 || known.isEmpty() ? "" : "; there are " + String.join(", ", known.stream().sorted().toList());
    }

    /** How many letters are missing, too many, other ones or swapped with their neighbour; capitals do not count. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
