package dev.tickmark.reading.xbrl;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a tag's format turns printed text into a number: the transformation registries 1 to 5, whose names differ in hyphens only, and the SEC's numbers in words. */
final class Transformations {

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        String[] small = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
        for (int i = 0; i < small.length; i++) {
            WORDS.put(small[i], i);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            WORDS.put(tens[i], 20 + 10 * i);
        }
        WORDS.put("no", 0);
        WORDS.put("none", 0);
        WORDS.put("nil", 0);
        WORDS.put("a", 1);
        WORDS.put("an", 1);
    }

    private Transformations() {
    }

    /** The number that a text stands for under a format (with or without its prefix; none is plain XML); empty where the text is no such number. */
    static Optional<BigDecimal> number(String format, String text) {
        String kind = format.substring(format.indexOf(':') + 1).toLowerCase(Locale.ROOT).replace("-", "");
        return switch (kind) {
            case "fixedzero", "zerodash", "numdash" -> Optional.of(BigDecimal.ZERO);
            case "nocontent", "fixedempty" -> Optional.empty();
            case "numcommadecimal", "numdotcomma", "numspacecomma", "numcomma", "numcommadecimalapos" -> decimal(text, ',');
            case "numunitdecimal", "numunitdecimalin", "numunitdecimalapos" -> units(text);
            case "numwordsen", "numwords" -> words(text);
            default -> decimal(text, '.');
        };
    }

    /** Digits with one mark before the decimals; whatever else may group digits is dropped. */
    private static Optional<BigDecimal> decimal(String text, char mark) {
        StringBuilder digits = new StringBuilder(text.length());
        boolean fraction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == mark && !fraction) {
                fraction = true;
                digits.append('.');
            } else if (!(c == ',' || c == '.' || c == '\'' || c == '\u2019' || c == '`' || Character.isWhitespace(c) || Character.isSpaceChar(c)) && !(c == '-' && digits.isEmpty()) || c == mark) {
                return Optional.empty();
            } else if (c == '-') {
                digits.append('-');
            }
        }
        return parsed(digits.toString());
    }

    /** "5 pounds 40 pence": the second run of digits are hundredths. */
    private static Optional<BigDecimal> units(String text) {
        StringBuilder whole = new StringBuilder();
        StringBuilder part = new StringBuilder();
        boolean behind = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                (behind ? part : whole).append((char) ('0' + Character.digit(c, 10)));
            } else if (!whole.isEmpty() && (Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL)) {
                behind = true;
            }
        }
        String cents = part.length() == 1 ? "0" + part : part.toString();
        return parsed(part.isEmpty() ? whole.toString() : whole + "." + cents);
    }

    private static Optional<BigDecimal> words(String text) {
        long total = 0;
        long group = 0;
        boolean any = false;
        for (String word : text.toLowerCase(Locale.ROOT).replace('-', ' ').split("[\\s,\u00a0]+")) {
            if (word.isEmpty() || word.equals("and")) {
                continue;
            }
            Integer value = WORDS.get(word);
            long power = switch (word) {
                case "thousand" -> 1_000L;
                case "million" -> 1_000_000L;
                case "billion" -> 1_000_000_000L;
                case "trillion" -> 1_000_000_000_000L;
                default -> 0L;
            };
            if (value != null) {
                group += value;
            } else if (word.equals("hundred")) {
                group *= 100;
            } else if (power > 0) {
                total += group * power;
                group = 0;
            } else {
                return decimal(text, '.');
            }
            any = true;
        }
        return any ? Optional.of(BigDecimal.valueOf(total + group)) : Optional.empty();
    }

    private static Optional<BigDecimal> parsed(String digits) {
        if (digits.isEmpty() || digits.length() > 60 || digits.equals(".") || digits.equals("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
