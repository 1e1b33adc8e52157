package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;

/** A line item on the face of the filing's primary statements: the concept's code, over what time, of which of the periods shown, and the figure. */
public record KeyFigure(String concept, Span span, Age age, Fact fact) {

    /** The figure's value in base units, for rules. */
    public java.math.BigDecimal value() {
        return fact.value();
    }
}
