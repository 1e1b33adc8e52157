package dev.tickmark.amount;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The currencies that filings print, by their marks and names, as ISO 4217 codes. */
public final class Currencies {

    private static final Map<String, String> MARKS = Map.ofEntries(Map.entry("$", "USD"), Map.entry("US$", "USD"), Map.entry("\u20ac", "EUR"), Map.entry("\u00a3", "GBP"),
            Map.entry("\u00a5", "JPY"), Map.entry("\uffe5", "JPY"), Map.entry("\u20b9", "INR"), Map.entry("Rs", "INR"), Map.entry("Rs.", "INR"), Map.entry("Y", "JPY"),
            Map.entry("C$", "CAD"), Map.entry("CDN$", "CAD"), Map.entry("CA$", "CAD"), Map.entry("A$", "AUD"), Map.entry("HK$", "HKD"), Map.entry("S$", "SGD"), Map.entry("NT$", "TWD"), Map.entry("R$", "BRL"),
            Map.entry("RMB", "CNY"), Map.entry("SEKm", "SEK"), Map.entry("kr", "SEK"), Map.entry("\u20a9", "KRW"));
    private static final String CODES = "JPY|USD|EUR|GBP|CHF|SEK|NOK|DKK|CAD|AUD|NZD|HKD|SGD|TWD|KRW|CNY|INR|BRL|MXN|ZAR|ILS|PLN|RUB|TRY|THB|MYR|IDR|PHP|AED|SAR";
    private static final Pattern CODE = Pattern.compile(CODES);
    /** A mark or code that may stand directly before a figure; longest first. */
    private static final Pattern BEFORE = Pattern.compile("(?:(?:US|CDN|CA|C|A|HK|S|NT|R)?\\$|[\u20ac\u00a3\u00a5\uffe5\u20b9\u20a9]|(?<![A-Za-z])(?:" + CODES + "|RMB|Rs\\.?|Y))$");
    private static final Pattern NAMED = Pattern.compile("\\b(?:(" + CODES + ")|(RMB)|(japanese yen|yen)|(u\\.?\\s?s\\.? dollars?|united states dollars?)|(canadian dollars?)|(australian dollars?)|(hong kong dollars?)|(euros?)"
            + "|(pounds? sterling|sterling|pounds?)|(renminbi|yuan)|(rupees?|(?:inr|rs)\\b)|(swedish kron(?:or|a))|(swiss francs?)|(mexican pesos?)|(dollars?))\\b|(US\\$|C\\$|A\\$|HK\\$)|([$\u20ac\u00a3\u00a5\u20b9])", Pattern.CASE_INSENSITIVE);
    private static final String[] BY_GROUP = {null, null, "CNY", "JPY", "USD", "CAD", "AUD", "HKD", "EUR", "GBP", "CNY", "INR", "SEK", "CHF", "MXN", "USD"};

    private Currencies() {
    }

    /** Whether a word is an ISO code that filings use. */
    public static boolean isCode(String word) {
        return CODE.matcher(word).matches();
    }

    /** The ISO code of a mark such as "$", "US$", "¥" or "JPY". */
    public static Optional<String> ofMark(String mark) {
        return isCode(mark) ? Optional.of(mark) : Optional.ofNullable(MARKS.get(mark));
    }

    /** The mark that ends a stretch of text ("... of US$"), and where it starts; empty where the text ends otherwise. */
    static Optional<String> ending(CharSequence before) {
        Matcher found = BEFORE.matcher(before);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The first currency that a heading names, in any of the usual ways: "Thousands of Japanese Yen", "JPY in millions", "$ in thousands". */
    public static Optional<String> named(String heading) {
        Matcher found = NAMED.matcher(heading);
        if (!found.find()) {
            return Optional.empty();
        }
        if (found.group(1) != null) {
            return Optional.of(found.group(1).toUpperCase(java.util.Locale.ROOT));
        }
        for (int g = 2; g < BY_GROUP.length; g++) {
            if (found.group(g) != null) {
                return Optional.of(BY_GROUP[g]);
            }
        }
        return ofMark(found.group().toUpperCase(java.util.Locale.ROOT));
    }
}
