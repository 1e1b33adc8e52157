package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.util.List;

/** A figure as reported beside the same figure recomputed from others. */
public sealed interface Comparison permits Footing, CrossFooting, TieOut, RollForward, Translation, Proportion, Change, PerShare {

    Working working();

    Identity identity();

    Measured measured();

    default Fact reported() {
        return working().reported();
    }

    default List<Term> terms() {
        return working().terms();
    }

    default Outcome outcome() {
        return working().outcome();
    }

    default boolean isException() {
        return working().outcome() == Outcome.EXCEPTION;
    }
}
