package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A row of a primary statement that has figures and, for its caption, a few dots apart: what is left of words that were not read. Leaders and rows without any caption are none. */
public record LostCaption(Row row) implements Wording {

    private static final Pattern DOTS = Pattern.compile("(?:[\u00b7\u2022] ){1,8}[\u00b7\u2022]");

    @Override
    public Spot at() {
        return Spot.of(row);
    }

    @Override
    public String meant() {
        return row.facts().get(0).text();
    }

    @Override
    public List<Spot> beside() {
        return row.facts().stream().map(Spot::of).toList();
    }

    /** The rows of a filing that are so. */
    public static List<LostCaption> in(Filing filing) {
        List<LostCaption> found = new ArrayList<>();
        for (Table table : filing.statements()) {
            for (Row row : table.rows()) {
                if (!row.isHeading() && DOTS.matcher(row.caption().strip()).matches()) {
                    found.add(new LostCaption(row));
                }
            }
        }
        return found;
    }
}
