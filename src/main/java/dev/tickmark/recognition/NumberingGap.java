package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Headings of tables that are numbered in one run from 1, but for a number: {@code missing} is the first that is left out, {@code sentence} the heading that follows it. */
public record NumberingGap(Sentence sentence, int missing, Spot before, int from, int to) implements SentencePart {

    private static final Prefiltered HEADING = Prefiltered.compile("^Table (\\d{1,2})[.:](?:\\s|$)");
    private static final int LONGEST = 160;

    @Override
    public String meant() {
        return "Table " + missing;
    }

    @Override
    public List<Spot> beside() {
        return List.of(before);
    }

    /** The gaps of a filing. Where a table of the missing number is named elsewhere, its heading may have escaped us. */
    public static List<NumberingGap> in(Filing filing) {
        TreeMap<Integer, Sentence> headings = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("table")) {
            Matcher heading = HEADING.matcher(sentence.text());
            if (sentence.text().startsWith("Table ") && sentence.text().length() <= LONGEST && heading.find()) {
                int number = Integer.parseInt(heading.group(1));
                headings.putIfAbsent(number, sentence);
                order.add(number);
            }
        }
        List<NumberingGap> found = new ArrayList<>();
        boolean run = headings.size() >= 3 && headings.firstKey() == 1 && order.size() == headings.size() && order.stream().sorted().toList().equals(order);
        for (int number = 2; run && number < headings.lastKey() && found.isEmpty(); number++) {
            String name = "Table " + number;
            if (!headings.containsKey(number) && filing.sentences().stream().noneMatch(s -> s.text().contains(name)) && filing.tables().stream().noneMatch(t -> t.title().contains(name))) {
                Sentence next = headings.higherEntry(number).getValue();
                Sentence before = headings.lowerEntry(number).getValue();
                found.add(new NumberingGap(next, number, Spot.of(before, 0, before.text().length()), 0, next.text().length()));
            }
        }
        return found;
    }
}
