package dev.tickmark.recognition;

import dev.tickmark.recognition.ClauseItems.Item;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Period;

/** A claim in the making: what a sentence says of one of its figures, as far as it has been read. */
final class ClaimDraft {

    final Item item;
    Claim.Kind kind;
    MetricPhrase metric;
    Item own;
    boolean main;
    Direction direction = Direction.NONE;
    Item base;
    ClaimDraft pair;
    ClaimDraft leader;
    Period period = Period.UNSTATED;
    Period basePeriod = Period.UNSTATED;
    Fact fact;

    ClaimDraft(Item item) {
        this.item = item;
    }
}
