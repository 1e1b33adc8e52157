package dev.tickmark.statement;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Rounding;
import dev.tickmark.amount.Uom;
import dev.tickmark.source.Location;
import java.math.BigDecimal;

/**
 * One printed figure and what it says: "13,036" under "JPY in millions" is 13036000000 JPY, at scale 6 with 0 decimals, to the nearest 1000000.
 * {@code value} is in base units with the printed sign; percentages are in percent. {@code concept} is a code of the lexicon, empty where the caption is not known.
 * {@code table} is the number of its table, -1 in prose; {@code row} and {@code column} are its place there.
 */
public record Fact(String id, String text, BigDecimal value, Uom uom, int scale, int decimals, boolean nil, String caption, String concept, Period period,
                   StatementKind statement, FactRole role, int table, int row, int column, Location location) {

    public Fact {
        if (id == null || text == null || value == null || uom == null || caption == null || concept == null || period == null || statement == null || role == null || location == null) {
            throw new IllegalArgumentException("a fact lacks a part: " + id + " " + text + " " + caption);
        }
    }

    /** By its id alone: ids are unique in a filing, and facts are looked up often. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** One unit in the last printed place, in base units. */
    public BigDecimal unit() {
        return BigDecimal.ONE.scaleByPowerOfTen(scale - decimals);
    }

    /** What the printed figure may stand for under a way of rounding. A nil stands for less than one unit. */
    public Interval interval(Rounding rounding) {
        return Interval.printed(value, unit(), rounding);
    }

    /** To the nearest printed unit. */
    public Interval interval() {
        return interval(Rounding.NEAREST);
    }

    /** The unit's code, for rules. */
    public String uomCode() {
        return uom.code();
    }

    public boolean isAmount() {
        return role == FactRole.AMOUNT;
    }

    public boolean isTabular() {
        return table >= 0;
    }

    /** The last day of the period. */
    public java.time.LocalDate end() {
        return period.end();
    }

    /** Length of the period in months; 0 for a balance. */
    public int months() {
        return period.months();
    }
}
