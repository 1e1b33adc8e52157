package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of the period that a note under a statement speaks of as being shown there ("The 4th quarter of FY2001 presented has been reclassified": {@code months} 3), beside the lengths that the statement's
 * columns have ({@code shown}). A period that a note mentions as history ("since the 1st quarter of FY2002") is none. The phrase stands from {@code from} to {@code to} in the sentence.
 */
public record NotePeriod(Sentence sentence, Table table, int months, List<Integer> shown, int from, int to) {

    private static final String PHRASE = "((?:[1-4](?:st|nd|rd|th)|first|second|third|fourth|final) quarters?(?: (?:of|for|ended|in))?(?: the)?(?: fiscal(?: year)?)?(?: ?FY ?\\d{2,4}| \\d{4})?|[1-4]Q ?\\d{2,4}|Q[1-4] ?\\d{2,4}"
            + "|(?:three|six|nine|twelve)[ -]months?(?: periods?)?(?: ended)?|quarters?(?: ended)|(?:fiscal )?years?(?: ended)|fiscal(?: year)? \\d{4}|FY ?\\d{2,4}|full (?:fiscal )?year)";
    private static final Prefiltered SUBJECT = Prefiltered.compile("^\\W*(?:Notes?\\b[^:.]{0,12}[:.]?\\s*)?(?:\\(\\w{1,3}\\)\\s*)?(?:(?:the )?(?:figures|amounts|results|balances|comparatives?|statements?)[^,.;]{0,30}? (?:for|of|in) )?(?:the )?" + PHRASE
            + "[^,.;]{0,40}?\\b(?:presented|shown|(?:has|have) been|was|were|is|are)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered RESPECT = Prefiltered.compile("\\bwith respect to (?:the )?" + PHRASE, Pattern.CASE_INSENSITIVE);

    public NotePeriod {
        shown = List.copyOf(shown);
    }

    /** Whether no column of the statement has a period of that length, though every column with a period has one of a known length. */
    public boolean isForeign() {
        return !shown.isEmpty() && !shown.contains(months);
    }

    /** The phrase as the sentence has it. */
    public String phrase() {
        return sentence.text().substring(from, to);
    }

    /** What the notes under a filing's statements name. */
    public static List<NotePeriod> in(Filing filing) {
        Map<Integer, Table> statements = new HashMap<>();
        filing.statements().forEach(table -> statements.put(table.number(), table));
        List<NotePeriod> found = new ArrayList<>();
        for (Sentence sentence : filing.sentences()) {
            Table table = statements.get(sentence.table());
            if (table == null) {
                continue;
            }
            for (Prefiltered pattern : List.of(SUBJECT, RESPECT)) {
                Matcher phrase = pattern.matcher(sentence.text());
                if (phrase.find()) {
                    found.add(new NotePeriod(sentence, table, months(phrase.group(1)), shown(table), phrase.start(1), phrase.end(1)));
                    break;
                }
            }
        }
        return found;
    }

    private static List<Integer> shown(Table table) {
        TreeSet<Integer> months = new TreeSet<>();
        for (Column column : table.columns()) {
            if (column.period().months() > 0) {
                months.add(column.period().months());
            }
        }
        return List.copyOf(months);
    }

    private static int months(String phrase) {
        String words = phrase.toLowerCase(java.util.Locale.ROOT);
        if (words.contains("quarter") || words.matches("[1-4]q.*|q[1-4].*") || words.startsWith("three")) {
            return 3;
        }
        return words.startsWith("six") ? 6 : words.startsWith("nine") ? 9 : 12;
    }
}
