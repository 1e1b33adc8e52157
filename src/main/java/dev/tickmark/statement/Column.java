package dev.tickmark.statement;

import dev.tickmark.amount.Uom;

/**
 * A column of figures: its place, its heading in one line, what it is ({@code role}), of which period, in which unit, and how many powers of ten stand
 * behind what is printed. {@code entity} tells apart columns of one period that are not of the whole group (a segment, a class of shares); empty for the whole.
 */
public record Column(int index, String heading, FactRole role, Period period, Uom uom, int scale, String entity) {

    /** Maps of columns are maps of one table's columns. */
    @Override
    public int hashCode() {
        return index;
    }

    public Column as(FactRole changed, Uom unit) {
        return new Column(index, heading, changed, period, unit, scale, entity);
    }
}
