package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date that a scan cut between the headings of two columns, "March 3" and "1, 2003": {@code joined} is the date as it was. */
public record SplitHeading(Table table, String cut, String joined) implements Wording {

    private static final Prefiltered BEGUN = Prefiltered.compile("^((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? [1-3])(?![\\d,])", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered ENDED = Prefiltered.compile("^\\d, ?(?:19|20)\\d\\d\\b");

    @Override
    public Spot at() {
        return new Spot(cut, table.location(), Optional.empty());
    }

    @Override
    public String meant() {
        return joined;
    }

    @Override
    public List<Spot> beside() {
        return table.rows().stream().filter(row -> !row.isHeading()).findFirst().map(SplitHeading::first).map(List::of).orElse(List.of());
    }

    private static Spot first(Row row) {
        return Spot.of(row.facts().get(0));
    }

    /** The headings of a filing that are so. */
    public static List<SplitHeading> in(Filing filing) {
        List<SplitHeading> found = new ArrayList<>();
        for (Table table : filing.tables()) {
            for (int i = 0; i + 1 < table.columns().size(); i++) {
                Column next = table.columns().get(i + 1);
                Matcher begun = BEGUN.matcher(table.columns().get(i).heading());
                Matcher ended = ENDED.matcher(next.heading());
                if (begun.find() && ended.find()) {
                    found.add(new SplitHeading(table, begun.group(1) + " | " + ended.group(), begun.group(1) + ended.group()));
                }
            }
        }
        return found;
    }
}
