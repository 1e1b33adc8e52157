package dev.tickmark.amount;

import dev.tickmark.source.Prefiltered;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scale words: how many powers of ten stand behind a printed figure. "13 billion" is 13 at 9; "in thousands" is 3. */
public final class Scale {

    private static final Prefiltered WORD = Prefiltered.compile(
            "\\b(hundreds?|thousands?|lakhs?|lacs?|millions?|mm|mn|crores?|billions?|bn|trillions?|tn)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZEROS = Pattern.compile("(?:[$\u20ac\u00a3\u00a5]|\\b(?:US\\$|USD|EUR|GBP|JPY|SEK|RMB|CNY|INR|Rs\\.?|CHF|AUD|CAD))\\s?(['\u2018\u2019]000s?|000s?|000,000|m)\\b", Pattern.CASE_INSENSITIVE);

    /** "Thousand yen", "million shares" and the like in Japanese. */
    private static final Prefiltered JAPANESE = Prefiltered.compile("(\u5343|\u767e\u4e07|\u5341?\u5104)[\u5186\u682a]");

    private Scale() {
    }

    /** The power of ten of a scale word, in any case and number: "million" is 6, "lakhs" 5, "crore" 7. */
    public static Optional<Integer> ofWord(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (w.endsWith("s")) {
            w = w.substring(0, w.length() - 1);
        }
        return Optional.ofNullable(switch (w) {
            case "hundred" -> 2;
            case "thousand" -> 3;
            case "lakh", "lac" -> 5;
            case "million", "mm", "mn" -> 6;
            case "crore" -> 7;
            case "billion", "bn" -> 9;
            case "trillion", "tn" -> 12;
            default -> null;
        });
    }

    /** The scale that a heading such as "(in thousands of U.S. dollars)", "JPY in millions" or "£'000" states; empty where it states none. */
    public static Optional<Integer> stated(String heading) {
        Matcher word = WORD.matcher(heading);
        if (word.find()) {
            return ofWord(word.group(1));
        }
        Matcher japanese = JAPANESE.matcher(heading);
        if (japanese.find()) {
            return Optional.of(switch (japanese.group(1)) {
                case "\u5343" -> 3;
                case "\u767e\u4e07" -> 6;
                case "\u5341\u5104" -> 9;
                default -> 8;
            });
        }
        Matcher zeros = ZEROS.matcher(heading);
        if (zeros.find()) {
            String z = zeros.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(z.equals("m") || z.contains(",") ? 6 : 3);
        }
        return Optional.empty();
    }
}
