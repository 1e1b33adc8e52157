package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A money amount without a unit in a note under a statement that is expressed in thousands or millions, where the note says by how much a line of the statement was moved:
 * {@code named} says that the note names the line (a damaged statement lends its largest), {@code share} is the amount over the line, read as it is printed, in percent; {@code thin} says that in the statement's own unit it would be less than the line.
 */
public record NoteAmount(Sentence sentence, Table table, Fact line, boolean named, BigDecimal share, boolean thin, int from, int to) implements SentencePart {

    private static final Prefiltered MONEY = Prefiltered.compile("(?:JPY|USD|US\\$|[$\u00a5\u20ac\u00a3]|\\bY) ?(\\d{1,3}(?:,\\d{3})+)(?![\\d,.]*\\d| ?(?:thousand|million|billion|trillion|lakh|crore|per\\b|a share))");
    private static final Pattern MARKS = Pattern.compile("\\(\\w{1,2}\\)\\s*$|\\W+$");
    private static final Prefiltered MOVED = Prefiltered.compile("\\b(?:reclassif|restate|revis|adjust|correct)\\w*", Pattern.CASE_INSENSITIVE);

    @Override
    public String meant() {
        return (named ? "the line it moves, " : "the statement's largest line, ") + line.caption() + ", " + line.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(line));
    }

    /** The amounts of a filing's notes that are so, beside the line whose caption the note names. */
    public static List<NoteAmount> in(Filing filing) {
        Map<Integer, Table> statements = new HashMap<>();
        filing.statements().forEach(table -> statements.put(table.number(), table));
        List<NoteAmount> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("reclassif", "restate", "revis", "adjust", "correct")) {
            Table table = statements.get(sentence.table());
            if (table == null || table.scale() < 3 || !MOVED.isIn(sentence.text())) {
                continue;
            }
            Matcher money = MONEY.matcher(sentence.text());
            if (!money.find()) {
                continue;
            }
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            Fact line = line(table, lower);
            for (boolean more = line != null; more; more = money.find()) {
                BigDecimal amount = new BigDecimal(money.group(1).replace(",", ""));
                BigDecimal share = amount.scaleByPowerOfTen(2).divide(line.value().abs(), Interval.CONTEXT);
                found.add(new NoteAmount(sentence, table, line, names(line.caption(), lower), share, amount.scaleByPowerOfTen(table.scale()).compareTo(line.value().abs()) < 0, money.start(), money.end()));
            }
        }
        return found;
    }

    /** Whether a text in small letters has a caption's words in their order, foot-note marks and an ending s aside. */
    private static boolean names(String caption, String text) {
        String words = MARKS.matcher(caption).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return words.length() >= 8 && text.contains(words.endsWith("s") ? words.substring(0, words.length() - 1) : words);
    }

    /** The largest figure of the statement's line that the note names; a statement whose lines could not be read lends its largest figure. */
    private static Fact line(Table table, String text) {
        Fact named = null;
        Fact largest = null;
        for (Row row : table.rows()) {
            boolean names = names(row.caption(), text);
            for (Fact fact : row.facts()) {
                if (fact.isAmount() && fact.uom().isCurrency() && fact.value().signum() != 0) {
                    named = names && (named == null || fact.value().abs().compareTo(named.value().abs()) > 0) ? fact : named;
                    largest = largest == null || fact.value().abs().compareTo(largest.value().abs()) > 0 ? fact : largest;
                }
            }
        }
        return named != null ? named : table.damaged() ? largest : null;
    }
}
