package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A mark of a note behind a caption, "(2)", to which no note of the filing answers though others under the table do ({@code gap} false), or a number that the notes under a table leave out ({@code gap} true). */
public record FootnoteMark(Spot at, int number, boolean gap) implements Wording {

    @Override
    public String meant() {
        return "(" + number + ")";
    }

    /** The marks and gaps of a filing. The same number may mean other things under other tables; only one that no note at all has is missing. */
    public static List<FootnoteMark> in(Filing filing) {
        Map<Integer, TreeMap<Integer, Sentence>> notes = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (Sentence sentence : filing.sentences()) {
            int number = opening(sentence.text());
            if (number > 0) {
                all.add(number);
                if (sentence.table() >= 0) {
                    notes.computeIfAbsent(sentence.table(), t -> new TreeMap<>()).putIfAbsent(number, sentence);
                }
            }
        }
        List<FootnoteMark> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            TreeMap<Integer, Sentence> own = notes.getOrDefault(table.number(), new TreeMap<>());
            Set<Integer> marked = own.isEmpty() ? Set.of() : marks(table, own, all, found);
            gap(own, all, marked, found);
        }
        return found;
    }

    private static Set<Integer> marks(Table table, TreeMap<Integer, Sentence> own, Set<Integer> all, List<FootnoteMark> found) {
        Set<Integer> marked = new HashSet<>();
        List<FootnoteMark> lost = new ArrayList<>();
        for (Row row : table.rows()) {
            int number = closing(row.caption());
            if (number > 0 && marked.add(number) && !all.contains(number)) {
                lost.add(new FootnoteMark(Spot.of(row), number, false));
            }
        }
        if (marked.stream().anyMatch(own::containsKey)) {
            found.addAll(lost);
        }
        return marked;
    }

    private static void gap(TreeMap<Integer, Sentence> own, Set<Integer> all, Set<Integer> marked, List<FootnoteMark> found) {
        for (int number = 2; own.containsKey(1) && number < own.lastKey(); number++) {
            if (!all.contains(number) && !marked.contains(number)) {
                Sentence next = own.higherEntry(number).getValue();
                found.add(new FootnoteMark(Spot.of(next, 0, next.text().indexOf(')') + 1), number, true));
                return;
            }
        }
    }

    /** The number of a note that a sentence begins: "(2) Net of tax." */
    private static int opening(String text) {
        int close = text.indexOf(')');
        return text.startsWith("(") && close > 1 && close <= 3 ? number(text.substring(1, close)) : 0;
    }

    private static int closing(String caption) {
        int open = caption.lastIndexOf('(');
        return open > 0 && caption.endsWith(")") ? number(caption.substring(open + 1, caption.length() - 1)) : 0;
    }

    private static int number(String text) {
        return text.length() <= 2 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : 0;
    }
}
