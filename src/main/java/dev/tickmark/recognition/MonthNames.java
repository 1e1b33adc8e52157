package dev.tickmark.recognition;

import java.util.Locale;
import java.util.Set;

/** The names of the months, full and short, and what misspelt ones are meant to be. */
final class MonthNames {

    private static final String[] MONTHS = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
    private static final String[] SHORT = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    /** Words a letter or two away from a month that stand before numbers in their own right. */
    private static final Set<String> NOT_MISSPELT = Set.of("mark", "part", "sec", "sect", "act", "art", "note", "apt", "de", "due", "match", "set", "seq", "app", "des", "man", "max", "fed", "fee", "jean",
            "mary", "major", "may", "just", "our", "del", "net", "non", "not", "now", "no", "as", "at", "an", "and", "are", "all", "item", "items", "member", "members", "number", "numbers");

    private MonthNames() {
    }

    /** The month, from 1, that a full or short name is; 0 for any other word. */
    static int month(String word) {
        if (word.length() < 3 || word.length() > 9 || "JFMASONDjfmasond".indexOf(word.charAt(0)) < 0) {
            return 0;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "january", "jan" -> 1;
            case "february", "feb" -> 2;
            case "march", "mar" -> 3;
            case "april", "apr" -> 4;
            case "may" -> 5;
            case "june", "jun" -> 6;
            case "july", "jul" -> 7;
            case "august", "aug" -> 8;
            case "september", "sept", "sep" -> 9;
            case "october", "oct" -> 10;
            case "november", "nov" -> 11;
            case "december", "dec" -> 12;
            default -> 0;
        };
    }

    /** The month that a misspelt name is meant to be, 0 where none or several are as near. */
    static int nearest(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (w.length() < 3 || w.length() > 12 || NOT_MISSPELT.contains(w)) {
            return 0;
        }
        int best = 3;
        int month = 0;
        for (int m = 0; m < 12; m++) {
            int far = distance(w, MONTHS[m]);
            if (far > (MONTHS[m].length() >= 6 ? 2 : 1) || MONTHS[m].length() == 3) {
                far = 3;
            }
            if (w.charAt(0) == SHORT[m].charAt(0) && w.length() <= 4 && distance(w, SHORT[m]) == 1) {
                far = Math.min(far, 2);
            }
            if (far < best) {
                best = far;
                month = m + 1;
            } else if (far == best && far < 3) {
                month = 0;
            }
        }
        return month;
    }

    /** Edits between two words: letters added, dropped, changed, or two neighbours swapped. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return 3;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                    if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                    }
                }
            }
        }
        return d[a.length()][b.length()];
    }

    /** The full name of a month, from 1. */
    static String capitalised(int month) {
        String name = MONTHS[month - 1];
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
