package dev.tickmark.reading;

import java.util.List;

/** How a taxonomy lays out a statement: its role, its title, and the concepts in their order. */
public record TagOutline(String role, String title, List<Line> lines) {

    public TagOutline {
        lines = List.copyOf(lines);
    }

    /** A concept in its place: how deep it stands, which of its labels is shown ("standard", "total", "periodStart", "periodEnd" ...), and whether it is shown with its sign turned. */
    public record Line(String name, int depth, String label, boolean negated) {
    }
}
