package dev.tickmark.recognition;

import dev.tickmark.amount.Currencies;
import dev.tickmark.amount.Scale;
import dev.tickmark.source.Prefiltered;
import java.util.Optional;
import java.util.regex.Matcher;

/** What a title says of units: "(In thousands of U.S. dollars, except per share data)". Shares share the scale unless they are excepted. */
record UnitLine(Optional<String> currency, Optional<Integer> scale, boolean sharesExcepted) {

    private static final Prefiltered EXCEPT = Prefiltered.compile("(?i)\\bexcept(?:ing)?\\b[^)]{0,80}|\\bother than\\b[^)]{0,80}|\\bexcluding\\b[^)]{0,60}");
    private static final Prefiltered SHARES = Prefiltered.compile("(?i)\\bshares?\\b(?! ?(?:data|amounts?|information|and per))|\\bshare data|\\bshare and|\\bnumber of|\\bshare amounts|\\bADS");
    private static final Prefiltered PER_SHARE = Prefiltered.compile("(?i)except(?:ing)?\\s+(?:for\\s+)?(?:earnings |income |loss |net income )?(?:\\(?loss\\)? )?per[ -]share");
    private static final Prefiltered UNITS = Prefiltered.compile("(?i)\\b(?:in|of|unit|expressed|stated|amounts?|dollars?|yen|jpy|usd|000s?|rs|inr|crores?|lakhs?)\\b|[$\u20ac\u00a3\u00a5\u20b9]|\\bmillions?\\b|\\bthousands?\\b");

    /** "(Unit: thousand yen)" as Japanese tables print it: any mark between, then a power of ten and the yen. */
    private static final Prefiltered JAPANESE = Prefiltered.compile("\\u5358\\u4f4d\\s*[\\uff1a:]?\\s*(?:\\u5343|\\u767e\\u4e07|\\u5341?\\u5104)?\\u5186");

    static UnitLine of(String title) {
        Matcher japanese = JAPANESE.matcher(title);
        if (isJapanese(title) && japanese.find()) {
            return new UnitLine(Optional.of("JPY"), Optional.of(Scale.stated(japanese.group()).orElse(0)), false);
        }
        Matcher except = EXCEPT.matcher(title);
        String excepted = except.find() ? except.group() : "";
        String rest = excepted.isEmpty() ? title : title.replace(excepted, " ");
        Optional<Integer> scale = UNITS.isIn(rest) ? Scale.stated(rest) : Optional.empty();
        boolean shares = SHARES.isIn(excepted) && !PER_SHARE.isIn(excepted);
        return new UnitLine(Currencies.named(rest), scale, shares);
    }

    /** Whether a heading has the Japanese word for the unit. */
    static boolean isJapanese(String heading) {
        return heading.contains("\u5358\u4f4d");
    }
}
