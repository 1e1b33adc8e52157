package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term whose length and ends a sentence both gives ("two-year terms ... from March 2003 until February 2005"): {@code months} as named, {@code counted} from the first month to the last, both taken in.
 * {@code conforms} allows for either way of counting the last month.
 */
public record StatedTerm(Sentence sentence, int months, int counted, boolean conforms, int from, int to) implements SentencePart {

    private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12));
    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November|December) (\\d{4})";
    private static final Prefiltered LENGTH = Prefiltered.compile("\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d{1,2})-(year|month) terms?\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered ENDS = Prefiltered.compile("\\bfrom " + MONTH + " (?:to|until|through) " + MONTH);

    @Override
    public String meant() {
        return counted + " months";
    }

    /** The terms of a filing that are given so. */
    public static List<StatedTerm> in(Filing filing) {
        List<StatedTerm> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("term")) {
            if (!sentence.text().contains("term")) {
                continue;
            }
            Matcher length = LENGTH.matcher(sentence.text());
            Matcher ends = ENDS.matcher(sentence.text());
            if (length.find() && ends.find() && !length.find()) {
                length.find(0);
                String count = length.group(1).toLowerCase(Locale.ROOT);
                int months = (COUNTS.containsKey(count) ? COUNTS.get(count) : Integer.parseInt(count)) * (length.group(2).equalsIgnoreCase("year") ? 12 : 1);
                int counted = month(ends.group(3), ends.group(4)) - month(ends.group(1), ends.group(2)) + 1;
                found.add(new StatedTerm(sentence, months, counted, months == counted || months == counted - 1, ends.start(), ends.end()));
            }
        }
        return found;
    }

    private static int month(String name, String year) {
        return Integer.parseInt(year) * 12 + Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
    }
}
