package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A row whose figures group their digits with blanks ("3 341 255") in a table whose other figures group theirs with commas: {@code others} is how many of these there are. */
public record BlankGrouping(Fact fact, int others, List<Spot> beside) implements Wording {

    private static final Pattern BLANKS = Pattern.compile("\\(?-?\\d{1,3}(?:[ \u00a0]\\d{3})+\\)?");
    private static final Prefiltered COMMAS = Prefiltered.compile("\\D{0,3}\\d{1,3}(?:,\\d{3})+\\D{0,3}");

    public BlankGrouping {
        beside = List.copyOf(beside);
    }

    @Override
    public Spot at() {
        return Spot.of(fact);
    }

    /** The rows of a filing that are so, where three figures of the table to one are not. */
    public static List<BlankGrouping> in(Filing filing) {
        List<BlankGrouping> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            int commas = 0;
            Set<Row> rows = new HashSet<>();
            int blanks = 0;
            for (Row row : table.rows()) {
                for (Fact fact : row.facts()) {
                    if (fact.text().indexOf(',') >= 0) {
                        commas += COMMAS.matcher(fact.text().strip()).matches() ? 1 : 0;
                    } else if (fact.text().length() > 4 && BLANKS.matcher(fact.text().strip()).matches()) {
                        blanks++;
                        rows.add(row);
                    }
                }
            }
            if (blanks > 0 && commas >= 3 * blanks) {
                for (Row row : table.rows()) {
                    if (rows.contains(row)) {
                        List<Fact> facts = row.facts().stream().filter(f -> BLANKS.matcher(f.text().strip()).matches()).toList();
                        found.add(new BlankGrouping(facts.get(0), commas, facts.stream().skip(1).map(Spot::of).toList()));
                    }
                }
            }
        }
        return found;
    }
}
