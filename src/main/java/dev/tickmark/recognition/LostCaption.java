package dev.tickmark.recognition;

import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A row of a primary statement that has figures and no caption, on the line next to a cell that could not be read: its words went with it. Rows without a caption elsewhere are totals. */
public record LostCaption(Fact first, List<Spot> beside) implements Wording {

    public LostCaption {
        beside = List.copyOf(beside);
    }

    @Override
    public Spot at() {
        return Spot.of(first);
    }

    /** The rows of a filing that are so. */
    public static List<LostCaption> in(Filing filing) {
        Set<Integer> lines = new HashSet<>();
        for (Unread unread : filing.unread()) {
            int line = Spot.of(unread).line();
            if (line > 0 && UnreadPiece.fault(unread) != null) {
                lines.addAll(List.of(line - 1, line, line + 1));
            }
        }
        List<LostCaption> found = new ArrayList<>();
        for (Table table : lines.isEmpty() ? List.<Table>of() : filing.statements()) {
            for (Row row : table.rows()) {
                if (row.facts().size() >= 2 && row.caption().isBlank() && lines.contains(Spot.of(row.facts().get(0)).line())) {
                    found.add(new LostCaption(row.facts().get(0), row.facts().stream().skip(1).map(Spot::of).toList()));
                }
            }
        }
        return found;
    }
}
