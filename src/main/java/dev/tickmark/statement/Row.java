package dev.tickmark.statement;

import dev.tickmark.source.Location;
import java.util.List;

/**
 * A line of a table: its caption as printed, the caption normalised for look-up, its concept (empty if unknown), how far it is indented (in the reader's own steps),
 * the heading it stands under ({@code section}, normalised, empty if none), and its figures. A row without figures is a heading.
 */
public record Row(int index, String caption, String key, String concept, String section, int indent, boolean ruledAbove, List<Fact> facts, Location location) {

    public Row {
        facts = List.copyOf(facts);
    }

    public boolean isHeading() {
        return facts.isEmpty();
    }
}
