package dev.tickmark.recognition;

import dev.tickmark.source.Unread;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A caption, in a table that was damaged by a scan which ran rows together, of words that stand nowhere else: neither in the captions that statements have, nor in the sentences or in other captions of the filing. {@code percent} is the share of such
 * words among those of four letters or more. Names of people and places are such words as well, but seldom in a damaged table and never in running text.
 */
public record GarbledCaption(Row row, BigDecimal percent) implements Wording {

    private static final int SHORTEST = 4;
    private static final int FEWEST = 2;

    @Override
    public Spot at() {
        return Spot.of(row);
    }

    /** The captions of a filing's damaged tables with a word that is known nowhere. */
    public static List<GarbledCaption> in(Filing filing) {
        List<GarbledCaption> found = new ArrayList<>();
        List<Unread> merged = filing.unread().stream().filter(unread -> UnreadPiece.fault(unread) == UnreadPiece.Fault.MERGED).toList();
        List<Table> damaged = merged.isEmpty() ? List.of() : filing.tables().stream().filter(table -> table.damaged() || merged.stream().anyMatch(piece -> isWithin(table, piece))).toList();
        if (damaged.isEmpty()) {
            return found;
        }
        Set<String> told = new HashSet<>();
        for (Sentence sentence : filing.sentences()) {
            told.addAll(words(sentence.text()));
        }
        Map<String, Integer> captions = new HashMap<>();
        filing.tables().forEach(table -> table.rows().forEach(row -> Set.copyOf(words(row.caption())).forEach(word -> captions.merge(word, 1, Integer::sum))));
        for (Table table : damaged) {
            for (Row row : table.rows()) {
                List<String> words = words(row.caption());
                long odd = words.stream().filter(word -> !told.contains(word) && captions.get(word) == 1 && !CaptionLexicon.standard().knows(word)).count();
                if (odd > 0 && words.size() >= FEWEST) {
                    found.add(new GarbledCaption(row, BigDecimal.valueOf(100 * odd).divide(BigDecimal.valueOf(words.size()), 1, RoundingMode.HALF_UP)));
                }
            }
        }
        return found;
    }

    private static boolean isWithin(Table table, Unread piece) {
        List<Row> rows = table.rows();
        return !rows.isEmpty() && piece.location().order() >= rows.get(0).location().order() && piece.location().order() <= rows.get(rows.size() - 1).location().order();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end - at >= SHORTEST) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = end + 1;
        }
        return words;
    }
}
