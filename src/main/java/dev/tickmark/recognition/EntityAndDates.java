package dev.tickmark.recognition;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who files and when: the issuer's name as printed, the words by which the text calls it (lower case), and the day the document bears, which is the last of its dateline's,
 * else that of the filing's header. An annual report often bears none.
 */
public record EntityAndDates(Optional<String> issuer, Set<String> names, Optional<LocalDate> documentDate) {

    static final int TOP = 60;
    private static final Set<String> FORMS = Set.of("inc", "corp", "corporation", "ltd", "limited", "co", "company", "plc", "llc", "holdings", "group", "the", "ag", "nv", "sa", "and", "of", "incorporated", "&");
    private static final List<String> EXCHANGES = List.of("nasdaq", "nyse", "amex", "tsx", "lse", "otc", "aim", "asx", "tse", "jasdaq", "new york stock exchange");
    private static final List<String> ANNOUNCING = List.of(" announces ", " reports ", " posts ", " announced ", " releases ", " delivers ", " today reported", " today announced");

    /** What the first passages of a document say. */
    public static EntityAndDates of(List<Block> blocks) {
        List<String> top = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Passage passage && !passage.text().isBlank()) {
                top.add(ClaimRecogniser.plain(passage.text()));
            }
            if (top.size() == TOP) {
                break;
            }
        }
        Optional<String> issuer = issuer(top);
        return new EntityAndDates(issuer, names(issuer, top), documentDate(top));
    }

    static Optional<LocalDate> documentDate(List<String> top) {
        for (String text : top) {
            Optional<LocalDate> line = dateline(text);
            if (line.isPresent()) {
                return line;
            }
        }
        for (String mark : List.of("FILED AS OF DATE:", "<ACCEPTANCE-DATETIME>", "Date of Report")) {
            for (int i = 0; i < top.size(); i++) {
                int at = top.get(i).indexOf(mark);
                if (at >= 0) {
                    Optional<LocalDate> day = compact(top.get(i).substring(at + mark.length())).or(() -> Optional.empty());
                    if (day.isEmpty()) {
                        String tail = top.get(i).substring(at) + " " + (i + 1 < top.size() ? top.get(i + 1) : "") + " " + (i > 0 ? top.get(i - 1) : "");
                        day = DateScanner.scan(tail).stream().filter(d -> d.date().isPresent()).findFirst().flatMap(DateScanner.Found::date);
                    }
                    if (day.isPresent()) {
                        return day;
                    }
                }
            }
        }
        // a date on a line of its own, or in a page's running head
        for (String text : top.subList(0, Math.min(top.size(), 15))) {
            List<DateScanner.Found> dates = DateScanner.scan(text);
            if (text.length() < 60 && dates.size() == 1 && dates.get(0).date().isPresent() && text.substring(0, dates.get(0).start()).isBlank()) {
                return dates.get(0).date();
            }
        }
        return Optional.empty();
    }

    /** "Tokyo, May 21, 2003 / New York, May 20, 2003 - ...", "SAN JOSE, Calif., July 28, 2005 (BUSINESS WIRE) -- ...": the last of the days before the dash. */
    static Optional<LocalDate> dateline(String text) {
        LocalDate last = null;
        int from = 0;
        for (DateScanner.Found date : DateScanner.scan(text.substring(0, Math.min(text.length(), 400)))) {
            if (date.start() - from > 90 || date.form() == DateScanner.Form.MONTH_YEAR || hasEnd(text.substring(from, date.start()))) {
                break;
            }
            String before = text.substring(from, date.start());
            boolean period = before.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:ended|ending|of|at|by|until|on|in)\\s*");
            if (period) {
                break;
            }
            if (date.date().isPresent()) {
                last = last == null || date.date().get().isAfter(last) ? date.date().get() : last;
            }
            from = date.end();
        }
        if (last == null) {
            return Optional.empty();
        }
        String after = text.substring(from, Math.min(text.length(), from + 60));
        int dash = -1;
        for (String mark : List.of("\u2013", "\u2014", "--", " - ", "- ", "/PRNewswire", "BUSINESS WIRE", "Business Wire", "GLOBE NEWSWIRE", "PRNewswire", "(BUSINESS")) {
            int at = after.indexOf(mark);
            dash = at >= 0 && (dash < 0 || at < dash) ? at : dash;
        }
        return dash >= 0 && dash <= 30 ? Optional.of(last) : Optional.empty();
    }

    /** A sentence's end, after which no dateline goes on. */
    private static boolean hasEnd(String text) {
        int stop = text.indexOf(". ");
        return stop >= 0 && stop > 12 && !text.substring(0, stop).endsWith("Calif") && Character.isLowerCase(text.charAt(stop - 1)) && stop > 40;
    }

    /** "20030522..." */
    private static Optional<LocalDate> compact(String text) {
        String digits = text.strip();
        if (digits.length() < 8 || !digits.substring(0, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8))));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> issuer(List<String> top) {
        for (String text : top) {
            int at = text.indexOf("COMPANY CONFORMED NAME:");
            if (at >= 0) {
                String line = text.substring(at + 23).strip();
                int end = line.indexOf("  ");
                return Optional.of((end > 0 ? line.substring(0, end) : line).strip());
            }
        }
        for (String text : top) {
            int open = text.indexOf('(');
            while (open >= 0) {
                String inside = text.substring(open + 1, Math.min(text.length(), open + 40)).toLowerCase(Locale.ROOT);
                if (EXCHANGES.stream().anyMatch(inside::contains) && (inside.contains(":") || inside.contains("exchange"))) {
                    Optional<String> name = nameBefore(text, open);
                    if (name.isPresent()) {
                        return name;
                    }
                }
                open = text.indexOf('(', open + 1);
            }
        }
        for (int i = 0; i < top.size(); i++) {
            if (top.get(i).toLowerCase(Locale.ROOT).contains("exact name of registrant") && i > 0 && top.get(i - 1).length() < 100) {
                return Optional.of(top.get(i - 1).strip());
            }
        }
        for (String text : top.subList(0, Math.min(20, top.size()))) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String verb : ANNOUNCING) {
                int at = lower.indexOf(verb);
                if (at > 2 && at < 80) {
                    Optional<String> name = nameBefore(text, at);
                    if (name.isPresent()) {
                        return name;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The run of capitalised words that ends at a place. */
    private static Optional<String> nameBefore(String text, int end) {
        String head = text.substring(Math.max(0, end - 100), end).stripTrailing();
        String[] words = head.split("\\s+");
        int from = words.length;
        while (from > 0) {
            String word = words[from - 1];
            boolean name = !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || word.length() > 2 && Character.isUpperCase(word.charAt(1)) || word.equals("&") || word.equals("of") && from > 1 || word.equals("and") && from > 1 || word.endsWith(".com"));
            boolean stop = word.equals("\u2013") || word.equals("-") || word.equals("--") || word.equals("\u2014") || word.endsWith("\u2014") || word.endsWith("--") || word.endsWith(":") || word.endsWith(")");
            boolean comma = word.endsWith(",") && from < words.length && !List.of("inc", "inc.", "ltd", "ltd.", "llc", "corp", "corp.", "l.p.", "co.").contains(words[from].toLowerCase(Locale.ROOT).replace(",", ""));
            if (!name || stop || comma) {
                break;
            }
            from--;
        }
        while (from < words.length && (words[from].equals("of") || words[from].equals("and") || words[from].equals("&"))) {
            from++;
        }
        String found = String.join(" ", List.of(words).subList(from, words.length)).strip();
        found = found.endsWith(",") ? found.substring(0, found.length() - 1) : found;
        boolean named = false;
        for (String word : Captions.key(found).split(" ")) {
            named |= word.length() > 1 && !FORMS.contains(word);
        }
        return named ? Optional.of(found) : Optional.empty();
    }

    /** The words of the issuer's name, and the short names that follow it in brackets or quotes. */
    private static Set<String> names(Optional<String> issuer, List<String> top) {
        Set<String> names = new HashSet<>();
        if (issuer.isEmpty()) {
            return names;
        }
        String[] words = Captions.key(issuer.get()).split(" ");
        if (words.length > 0 && words[0].length() > 1 && !FORMS.contains(words[0])) {
            names.add(words[0]);
        }
        for (String text : top) {
            int at = text.indexOf(issuer.get());
            if (at < 0) {
                continue;
            }
            String tail = text.substring(at + issuer.get().length(), Math.min(text.length(), at + issuer.get().length() + 60));
            int open = tail.indexOf('(');
            while (open >= 0) {
                int close = tail.indexOf(')', open);
                String inside = close < 0 ? "" : Captions.key(tail.substring(open + 1, close).replaceAll("[\"\u201c\u201d']", ""));
                if (!inside.isEmpty() && inside.indexOf(' ') < 0 && inside.length() <= 12 && !inside.equals("the")) {
                    names.add(inside);
                }
                open = close < 0 ? -1 : tail.indexOf('(', close);
            }
        }
        return names;
    }
}
