package dev.tickmark.amount;

import dev.tickmark.source.Prefiltered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The currencies that filings print, by their marks and names, as ISO 4217 codes. */
public final class Currencies {

    private static final Map<String, String> MARKS = Map.ofEntries(Map.entry("$", "USD"), Map.entry("US$", "USD"), Map.entry("\u20ac", "EUR"), Map.entry("\u00a3", "GBP"),
            Map.entry("\u00a5", "JPY"), Map.entry("\uffe5", "JPY"), Map.entry("\u20b9", "INR"), Map.entry("Rs", "INR"), Map.entry("Rs.", "INR"), Map.entry("Y", "JPY"),
            Map.entry("C$", "CAD"), Map.entry("CDN$", "CAD"), Map.entry("CA$", "CAD"), Map.entry("A$", "AUD"), Map.entry("HK$", "HKD"), Map.entry("S$", "SGD"), Map.entry("NT$", "TWD"), Map.entry("R$", "BRL"),
            Map.entry("RMB", "CNY"), Map.entry("SEKm", "SEK"), Map.entry("kr", "SEK"), Map.entry("\u20a9", "KRW"));
    private static final String CODES = "JPY|USD|EUR|GBP|CHF|SEK|NOK|DKK|CAD|AUD|NZD|HKD|SGD|TWD|KRW|CNY|INR|BRL|MXN|ZAR|ILS|PLN|RUB|TRY|THB|MYR|IDR|PHP|AED|SAR";
    private static final Set<String> CODE = Set.of(CODES.split("\\|"));
    /** The letters that may stand before a dollar sign, longest first. */
    private static final List<String> DOLLARS = List.of("CDN", "US", "CA", "HK", "NT", "C", "A", "S", "R");
    private static final Prefiltered NAMED = Prefiltered.compile("\\b(?:(" + CODES + ")|(RMB)|(japanese yen|yen)|(u\\.?\\s?s\\.? dollars?|united states dollars?)|(canadian dollars?)|(australian dollars?)|(hong kong dollars?)|(euros?)"
            + "|(pounds? sterling|sterling|pounds?)|(renminbi|yuan)|(rupees?|(?:inr|rs)\\b)|(swedish kron(?:or|a))|(swiss francs?)|(mexican pesos?)|(dollars?))\\b|(US\\$|C\\$|A\\$|HK\\$)|([$\u20ac\u00a3\u00a5\u20b9])", Pattern.CASE_INSENSITIVE);
    private static final String[] BY_GROUP = {null, null, "CNY", "JPY", "USD", "CAD", "AUD", "HKD", "EUR", "GBP", "CNY", "INR", "SEK", "CHF", "MXN", "USD"};

    private Currencies() {
    }

    /** Whether a word is an ISO code that filings use. */
    public static boolean isCode(String word) {
        return word.length() == 3 && CODE.contains(word);
    }

    /** The ISO code of a mark such as "$", "US$", "¥" or "JPY". */
    public static Optional<String> ofMark(String mark) {
        return isCode(mark) ? Optional.of(mark) : Optional.ofNullable(MARKS.get(mark));
    }

    /** The mark or code that ends the stretch of text from {@code from} to {@code to} ("... of US$"), perhaps before a line break; empty where it ends otherwise. */
    static Optional<String> ending(String text, int from, int to) {
        int end = to > from && isLineBreak(text.charAt(to - 1)) ? to - 1 : to;
        end = end < to && end > from && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end;
        if (end <= from) {
            return Optional.empty();
        }
        char last = text.charAt(end - 1);
        if (last == '$') {
            for (String letters : DOLLARS) {
                int start = end - 1 - letters.length();
                if (start >= from && text.startsWith(letters, start)) {
                    return Optional.of(text.substring(start, end));
                }
            }
            return Optional.of("$");
        }
        if ("\u20ac\u00a3\u00a5\uffe5\u20b9\u20a9".indexOf(last) >= 0) {
            return Optional.of(String.valueOf(last));
        }
        boolean point = last == '.';
        int start = point ? end - 1 : end;
        while (start > from && isLatin(text.charAt(start - 1))) {
            start--;
        }
        int letters = end - start;
        if (letters == 0 || letters > 3) {
            return Optional.empty();
        }
        String word = text.substring(start, end);
        boolean mark = word.equals("Y") || word.equals("Rs") || word.equals("Rs.") || word.equals("RMB") || isCode(word);
        return mark ? Optional.of(word) : Optional.empty();
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
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
