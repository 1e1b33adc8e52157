package dev.tickmark.recognition;

import dev.tickmark.source.Location;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A place in a filing that a reviewer is sent to: what is printed there, where, and the figure if it is one. */
public record Spot(String text, Location location, Optional<Fact> figure) {

    static Spot of(Sentence sentence, int from, int to) {
        return new Spot(sentence.text().substring(from, to), sentence.excerpt().location(from, to), Optional.empty());
    }

    static Spot of(Fact fact) {
        return new Spot(fact.text(), fact.location(), Optional.of(fact));
    }

    static Spot of(Claim claim) {
        return of(claim.figure());
    }

    static Spot of(Row row) {
        return new Spot(row.caption(), row.location(), Optional.empty());
    }

    static Spot of(Table table) {
        return new Spot(table.title(), table.location(), Optional.empty());
    }

    static Spot of(Unread unread) {
        return new Spot(unread.text(), unread.location(), Optional.empty());
    }

    /** What stands in a sentence of a text or page, of things that have places. */
    static <T> List<T> within(List<T> things, Function<T, Location> place, Sentence sentence) {
        List<T> found = new ArrayList<>();
        Location first = sentence.excerpt().location(0, 1);
        Location last = sentence.excerpt().location(sentence.text().length() - 1, sentence.text().length());
        for (T thing : things) {
            long at = place.apply(thing).order();
            if (at >= first.order() && at <= last.order()) {
                found.add(thing);
            }
        }
        return found;
    }

    /** The line of a text or page, -1 where the form has none. */
    int line() {
        return location instanceof TextSpan span ? span.line() : -1;
    }
}
