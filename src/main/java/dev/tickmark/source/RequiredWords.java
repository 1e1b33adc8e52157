package dev.tickmark.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of text of which at least one stands wherever a regular expression matches: for {@code \bnet (?:loss|income)s?\b} it is "net ". What engines such as RE2 call required literals or a prefilter
 * (R. Cox, "Regular Expression Matching in the Wild", 2010).
 */
final class RequiredWords {

    private static final int LONG_ENOUGH = 4;
    private static final int MOST = 8;
    private static final List<String> NOTHING_YET = List.of("");

    private final String regex;
    private int at;

    private RequiredWords(String regex) {
        this.regex = regex;
    }

    /** The pieces, in no particular order; none where an expression needs none that is worth looking for. */
    static List<String> of(String regex) {
        List<String> found = regex.contains("\\Q") ? List.of() : new RequiredWords(regex).alternatives();
        return found.stream().allMatch(RequiredWords::isTelling) ? found.stream().distinct().toList() : List.of();
    }

    /** A single Latin letter, digit or blank stands in nearly every text. */
    private static boolean isTelling(String word) {
        return word.length() > 1 || word.charAt(0) > '\u007f' || !Character.isLetterOrDigit(word.charAt(0)) && !Character.isWhitespace(word.charAt(0));
    }

    private List<String> alternatives() {
        List<String> all = new ArrayList<>(sequence());
        boolean each = !all.isEmpty();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            List<String> next = sequence();
            each &= !next.isEmpty();
            all.addAll(next);
        }
        return each ? all : List.of();
    }

    private List<String> sequence() {
        List<String> best = List.of();
        List<String> run = NOTHING_YET;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            char c = regex.charAt(at++);
            if (c == '^' || c == '$' || c == '\\' && isBoundary()) {
                continue;
            }
            List<String> inside = c == '(' ? group() : List.of();
            String next = c == '(' || c == '.' ? "" : c == '[' ? characters() : c == '\\' ? escaped() : String.valueOf(c);
            int before = at;
            boolean optional = quantifier();
            if (!optional && !next.isEmpty()) {
                boolean many = run.size() * next.length() > MOST;
                best = many ? better(best, run) : best;
                run = joined(many ? NOTHING_YET : run, next);
            }
            if (next.isEmpty() || at > before) {
                best = better(better(best, run), optional ? List.of() : inside);
                run = NOTHING_YET;
            }
        }
        return better(best, run);
    }

    private static List<String> joined(List<String> run, String next) {
        List<String> joined = new ArrayList<>();
        for (String word : run) {
            next.chars().forEach(c -> joined.add(word + (char) c));
        }
        return joined;
    }

    /** The one with the longer pieces, of two alike the one with fewer. */
    private static List<String> better(List<String> one, List<String> other) {
        int longer = Integer.compare(shortest(one), shortest(other));
        return longer > 0 || longer == 0 && one.size() < other.size() ? one : other;
    }

    private static int shortest(List<String> words) {
        return Math.min(LONG_ENOUGH, words.stream().mapToInt(String::length).min().orElse(0));
    }

    /** Reads a group whose bracket is read already; what it looks at ahead or behind is not part of the match. */
    private List<String> group() {
        boolean looks = regex.startsWith("?=", at) || regex.startsWith("?!", at) || regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
        if (regex.startsWith("?", at)) {
            while (")".indexOf(regex.charAt(at)) < 0 && ":=!>".indexOf(regex.charAt(at)) < 0) {
                at++;
            }
            at += regex.charAt(at) == ')' ? 0 : 1;
        }
        List<String> inside = alternatives();
        at++;
        return looks ? List.of() : inside;
    }

    /** The characters of a class whose bracket is read already; none where it is too wide or not a plain one. */
    private String characters() {
        int from = at;
        at += regex.startsWith("^]", at) ? 2 : regex.startsWith("]", at) ? 1 : 0;
        for (int depth = 1; depth > 0; at++) {
            char c = regex.charAt(at);
            at += c == '\\' ? 1 : 0;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        String inside = regex.substring(from, at - 1);
        boolean plain = inside.indexOf('^') != 0 && inside.indexOf('[') < 0 && inside.indexOf('&') < 0 && inside.indexOf('\\') < 0;
        StringBuilder all = new StringBuilder();
        for (int i = 0; plain && i < inside.length() && all.length() <= MOST; i++) {
            boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
            for (char c = inside.charAt(i); c <= inside.charAt(range ? i + 2 : i) && all.length() <= MOST; c++) {
                all.append(c);
            }
            i += range ? 2 : 0;
        }
        return all.length() <= MOST ? all.toString() : "";
    }

    private boolean isBoundary() {
        boolean boundary = "bBAzZG".indexOf(regex.charAt(at)) >= 0;
        at += boundary ? 1 : 0;
        return boundary;
    }

    /** The character that an escape stands for; none where it stands for many. */
    private String escaped() {
        char c = regex.charAt(at++);
        if (c == 'u') {
            at += 4;
            return String.valueOf((char) Integer.parseInt(regex.substring(at - 4, at), 16));
        }
        if (c == 'x' && regex.charAt(at) != '{') {
            at += 2;
        } else if ("pPxkN".indexOf(c) >= 0 && at < regex.length() && "{<".indexOf(regex.charAt(at)) >= 0) {
            at = regex.indexOf(regex.charAt(at) == '{' ? '}' : '>', at) + 1;
        } else if (c == 'p' || c == 'P') {
            at++;
        }
        return Character.isLetterOrDigit(c) ? "" : String.valueOf(c);
    }

    /** Reads a quantifier where one stands; whether it allows none. */
    private boolean quantifier() {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return false;
        }
        char c = regex.charAt(at++);
        boolean none = c == '?' || c == '*' || c == '{' && regex.charAt(at) == '0';
        if (c == '{') {
            at = regex.indexOf('}', at) + 1;
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return none;
    }
}
