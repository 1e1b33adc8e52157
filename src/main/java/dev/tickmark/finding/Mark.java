package dev.tickmark.finding;

import dev.tickmark.source.Location;
import dev.tickmark.statement.Fact;
import java.util.Optional;

/** A place a finding rests on: what part it plays, the figure if it is one, the text as printed, and where. */
public record Mark(String role, Optional<Fact> figure, String text, Location location) {

    public static Mark of(String role, Fact fact) {
        return new Mark(role, Optional.of(fact), fact.text(), fact.location());
    }

    public static Mark of(String role, String text, Location location) {
        return new Mark(role, Optional.empty(), text, location);
    }
}
