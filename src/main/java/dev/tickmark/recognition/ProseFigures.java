package dev.tickmark.recognition;

import dev.tickmark.amount.Currencies;
import dev.tickmark.amount.NumberScanner;
import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.amount.Scale;
import dev.tickmark.amount.Uom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which numbers of a sentence are figures, and in what unit; numbers that are labels (years, notes, forms, list marks) are left out. */
final class ProseFigures {

    private static final Set<String> REFERENCE = Set.of("note", "notes", "table", "tables", "form", "forms", "rule", "rules", "item", "items", "section", "sections", "page", "pages", "appendix", "appendices", "exhibit", "exhibits",
            "article", "articles", "no", "nos", "number", "topic", "asc", "asu", "sfas", "fas", "fasb", "ifrs", "ias", "frs", "frsse", "ifric", "sic", "fin", "fsp", "eitf", "sab", "sop", "apb", "part", "chapter", "schedule", "phase", "level", "step", "version", "top",
            "standard", "release", "building", "suite", "flat", "figure", "footnote", "paragraph", "regulation", "act", "title", "vol", "volume", "extension", "code", "id", "pin", "passcode", "room", "floor", "highway", "route", "class",
            "series", "proposal", "stage", "tier", "type", "box", "cik", "file", "increment", "iso", "ipv", "year", "interpretation", "statement", "opinion", "bulletin", "subpart", "tranche", "zone", "block", "lot", "gate", "plan", "attachment", "cfr", "usc", "zip", "phone", "fax", "classification");
    private static final Set<String> STREET = Set.of("street", "avenue", "road", "drive", "boulevard", "blvd", "lane", "way", "parkway", "highway", "st", "ave", "plaza", "court", "place", "circle");

    private ProseFigures() {
    }

    /** What a figure measures. */
    enum Measure { MONEY, PERCENT, POINTS, PER_SHARE, SHARES, COUNT }

    /**
     * A figure of a sentence from {@code start} to {@code end} (exclusive, without its scale word), {@code after} where its scale word and unit end;
     * {@code value} in base units with the printed sign.
     */
    record Figure(int start, int end, int after, BigDecimal value, int scale, int decimals, Uom uom, Measure measure) {
    }

    /** The figures of a sentence, dates and names of periods excepted. Blank characters must already be spaces. */
    static List<Figure> find(String text, List<DateScanner.Found> dates, List<PeriodPhrases.Phrase> periods, String currency) {
        List<Figure> found = new ArrayList<>();
        for (PrintedNumber number : NumberScanner.scan(text).numbers()) {
            if (!inside(number, dates, periods) && !torn(text, number)) {
                figure(text, number, currency).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "$1, 465,000": a figure that a blank has torn apart; neither half is what was meant. */
    private static boolean torn(String text, PrintedNumber number) {
        boolean ahead = text.startsWith(", ", number.end()) && !number.currency().isEmpty() && number.decimals() == 0 && threes(text, number.end() + 2);
        int i = number.start();
        boolean behind = i >= 3 && text.startsWith(", ", i - 2) && Character.isDigit(text.charAt(i - 3)) && number.currency().isEmpty() && number.grouped() && threes(text, i);
        return ahead || behind;
    }

    private static boolean threes(String text, int at) {
        return at + 4 < text.length() && text.substring(at, at + 3).chars().allMatch(Character::isDigit) && text.charAt(at + 3) == ',' && Character.isDigit(text.charAt(at + 4));
    }

    private static boolean inside(PrintedNumber number, List<DateScanner.Found> dates, List<PeriodPhrases.Phrase> periods) {
        for (DateScanner.Found date : dates) {
            if (number.coreStart() < date.end() && date.start() < number.coreEnd()) {
                return true;
            }
        }
        for (PeriodPhrases.Phrase phrase : periods) {
            if (number.coreStart() < phrase.end() && phrase.start() < number.coreEnd()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Figure> figure(String text, PrintedNumber number, String currency) {
        int start = number.start();
        int end = number.end();
        BigDecimal value = number.value();
        String mark = number.currency();
        // "JPY(-)47.52" and "(-)3.4%": the sign in its brackets belongs to the figure, and so does the mark before it
        if (mark.isEmpty() && text.startsWith("(-)", start) || mark.isEmpty() && start >= 3 && text.startsWith("(-)", start - 3)) {
            int sign = text.startsWith("(-)", start) ? start : start - 3;
            String before = text.substring(Math.max(0, sign - 3), sign);
            if (Currencies.isCode(before)) {
                mark = before;
                start = sign - 3;
            }
        }
        int after = end;
        int scale = 0;
        String word = wordAt(text, after);
        int wordStart = skip(text, after);
        boolean percent = number.percent();
        Measure measure = percent ? Measure.PERCENT : null;
        if (!percent && !word.isEmpty()) {
            Optional<Integer> power = (word.equals("m") || word.equals("M") || word.equals("b") || word.equals("B")) && !mark.isEmpty() ? Optional.of(word.equalsIgnoreCase("m") ? 6 : 9)
                    : word.equals("k") && !mark.isEmpty() ? Optional.of(3) : Scale.ofWord(word);
            if (power.isPresent() && !(word.equalsIgnoreCase("hundred") || word.equalsIgnoreCase("hundreds"))) {
                scale = power.get();
                after = wordStart + word.length();
                word = wordAt(text, after);
                wordStart = skip(text, after);
                // "$(7.3 million)": the bracket closes behind the scale word
                if (after < text.length() && text.charAt(after) == ')' && start > 0 && opens(text, number)) {
                    value = value.abs().negate();
                    after++;
                    word = wordAt(text, after);
                    wordStart = skip(text, after);
                }
            }
        }
        String next = word.toLowerCase(Locale.ROOT);
        String second = wordAt(text, wordStart + word.length()).toLowerCase(Locale.ROOT);
        if (measure == null && (next.equals("percent") || next.equals("per") && second.equals("cent") || next.equals("pct"))) {
            measure = Measure.PERCENT;
            after = next.equals("per") ? skip(text, wordStart + word.length()) + 4 : wordStart + word.length();
            next = wordAt(text, after).toLowerCase(Locale.ROOT);
        }
        Uom uom = Uom.PURE;
        if (measure == Measure.PERCENT) {
            uom = Uom.PERCENT;
            String unit = wordAt(text, after).toLowerCase(Locale.ROOT);
            if (unit.equals("points") || unit.equals("point")) {
                measure = Measure.POINTS;
            }
        } else if (next.equals("basis") && second.startsWith("point") || next.equals("bps") || next.equals("bp")) {
            measure = Measure.POINTS;
            uom = Uom.PERCENT;
            scale = -2;
        } else if (next.equals("percentage") && second.startsWith("point") || next.equals("points") || next.equals("pp") || next.equals("pts")) {
            measure = Measure.POINTS;
            uom = Uom.PERCENT;
        } else if (!mark.isEmpty()) {
            measure = Measure.MONEY;
            uom = new Uom(mark);
        } else if (next.equals("yen") || next.equals("dollars") || next.equals("euros") || next.equals("euro") || next.equals("pounds") || next.equals("u") && text.startsWith("U.S. dollars", wordStart) || Currencies.isCode(word)) {
            measure = Measure.MONEY;
            uom = new Uom(Currencies.isCode(word) ? word : Currencies.named(next.equals("u") ? "US dollars" : next).orElse("USD"));
        } else if ((next.equals("cents") || next.equals("cent")) && !currency.isEmpty()) {
            measure = Measure.MONEY;
            uom = new Uom(currency);
            scale = -2;
        } else if (next.equals("shares") || next.equals("share") || second.equals("shares") && !next.equals("and") || next.equals("adss") || next.equals("ads")) {
            measure = Measure.SHARES;
            uom = Uom.SHARES;
        } else {
            measure = Measure.COUNT;
        }
        if (measure == Measure.MONEY && perShare(text, after)) {
            measure = Measure.PER_SHARE;
            uom = Uom.perShare(uom.code());
        }
        boolean bare = measure == Measure.COUNT && scale == 0;
        if (bare && isLabel(text, number, next, second)) {
            return Optional.empty();
        }
        return Optional.of(new Figure(start, end, after, value.scaleByPowerOfTen(scale), scale, number.decimals(), uom, measure));
    }

    /** An open bracket directly before the number (a mark may stand between). */
    private static boolean opens(String text, PrintedNumber number) {
        int i = Math.min(number.start(), number.coreStart()) - 1;
        int seen = 0;
        while (i >= 0 && seen++ < 6) {
            char c = text.charAt(i);
            if (c == '(') {
                return i > 0 && Currencies.ofMark(String.valueOf(text.charAt(i - 1))).isPresent();
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
            i--;
        }
        return text.substring(number.start(), number.coreStart()).indexOf('(') >= 0;
    }

    /** "per share", "per diluted share", "a share", "per ADS", within the next four words and before another number or stop. */
    private static boolean perShare(String text, int from) {
        int at = from;
        for (int n = 0; n < 4; n++) {
            String word = wordAt(text, at).toLowerCase(Locale.ROOT);
            int start = skip(text, at);
            if (word.isEmpty()) {
                return false;
            }
            if (n == 0 && !word.equals("per") && !word.equals("a") && !word.equals("basic") && !word.equals("diluted") && !word.equals("each")) {
                return false;
            }
            if (word.startsWith("share") || word.equals("ads") || word.equals("adr") || word.equals("unit") && n > 0 || word.equals("adss")) {
                return true;
            }
            at = start + word.length();
        }
        return false;
    }

    private static boolean isLabel(String text, PrintedNumber number, String next, String second) {
        BigDecimal value = number.value().abs();
        boolean whole = number.decimals() == 0 && !number.grouped();
        String digits = text.substring(number.coreStart(), number.coreEnd());
        String before = wordBefore(text, number.start());
        String lower = before.toLowerCase(Locale.ROOT);
        if (whole && digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"))) {
            return true;
        }
        if (digits.startsWith("0") && digits.length() > 1 && number.decimals() == 0) {
            return true;
        }
        if (number.bracketed() && whole && digits.length() <= 2 || whole && digits.length() <= 2 && inBrackets(text, number)) {
            return true;
        }
        if (REFERENCE.contains(lower) && (adjacent(text, number.start(), before)) || lower.equals("and") && whole && digits.length() <= 3 && referenceBefore(text, number.start())) {
            return true;
        }
        if (next.equals("am") || next.equals("pm") || next.equals("a") && second.equals("m") || next.equals("p") && second.equals("m") || next.equals("noon")) {
            return true;
        }
        if (whole && digits.length() >= 7 || number.start() > 0 && (text.charAt(number.start() - 1) == '[' || text.charAt(number.start() - 1) == '#') || number.end() + 1 < text.length() && text.charAt(number.end()) == '('
                && Character.isLetter(text.charAt(number.end() + 1)) && whole || whole && digits.length() == 3 && inBrackets(text, number) && number.end() + 2 < text.length() && Character.isDigit(text.charAt(Math.min(text.length() - 1, skip(text, number.end() + 1))))) {
            return true;
        }
        if (number.decimals() > 0 && number.decimals() <= 2 && text.substring(0, number.start()).isBlank() && !next.isEmpty() && Character.isUpperCase(firstAfter(text, number.end()))) {
            return true;
        }
        if (whole && street(text, number.end()) || whole && digits.length() == 5 && !before.isEmpty() && Character.isUpperCase(before.charAt(0)) && adjacent(text, number.start(), before)) {
            return true;
        }
        if (whole && STREET.contains(second) && Character.isUpperCase(firstAfter(text, number.end())) || whole && STREET.contains(next)) {
            return true;
        }
        if (whole && digits.length() == 5 && before.length() == 2 && before.equals(before.toUpperCase(Locale.ROOT))) {
            return true;
        }
        // a list mark, a page number on its own, a telephone number in groups
        boolean first = text.substring(0, number.start()).isBlank();
        boolean last = text.substring(number.end()).isBlank();
        if (whole && first && (last || number.end() < text.length() && (text.charAt(number.end()) == '.' || text.charAt(number.end()) == ')'))) {
            return true;
        }
        int i = number.start() - 1;
        boolean bracketed = number.start() > 0 && text.charAt(i) == ')' && i > 3 && Character.isDigit(text.charAt(i - 1));
        return bracketed && whole || whole && number.start() > 1 && text.charAt(i) == ' ' && Character.isDigit(text.charAt(i - 1)) && digits.length() >= 3 && value.precision() <= 4 && text.indexOf('+') >= 0;
    }

    /** "3345 North First Street": capitalised words up to one that names a street. */
    private static boolean street(String text, int from) {
        int at = from;
        for (int n = 0; n < 4; n++) {
            String word = wordAt(text, at);
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            if (n > 0 && STREET.contains(word.toLowerCase(Locale.ROOT)) || word.equals("DR")) {
                return true;
            }
            at = skip(text, at) + word.length();
        }
        return false;
    }

    private static boolean inBrackets(String text, PrintedNumber number) {
        if (number.bracketed()) {
            return true;
        }
        int open = number.start() - 1;
        int close = number.end();
        return open >= 0 && close < text.length() && text.charAt(open) == '(' && text.charAt(close) == ')';
    }

    private static boolean referenceBefore(String text, int at) {
        String head = text.substring(Math.max(0, at - 24), at).toLowerCase(Locale.ROOT);
        for (String word : head.split("[^a-z]+")) {
            if (REFERENCE.contains(word) && !word.equals("and")) {
                return true;
            }
        }
        return false;
    }

    /** Only blanks, points or "#" stand between a word and what follows it. */
    private static boolean adjacent(String text, int at, String word) {
        int from = text.lastIndexOf(word, at - 1);
        for (int i = from + word.length(); i < at; i++) {
            if (" .#\u00a0(-".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static char firstAfter(String text, int at) {
        int i = skip(text, at);
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static int skip(String text, int at) {
        int i = at;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0' || text.charAt(i) == '-' && i == at)) {
            i++;
        }
        return i;
    }

    /** The word that starts at or directly after a place; empty where something else stands there. */
    private static String wordAt(String text, int at) {
        int from = skip(text, at);
        int end = from;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return from < end ? text.substring(from, end) : "";
    }

    private static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && !Character.isLetter(text.charAt(end - 1)) && at - end < 4) {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }
}
