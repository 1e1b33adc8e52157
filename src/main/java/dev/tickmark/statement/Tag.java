package dev.tickmark.statement;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a machine-readable tag says of a figure: its concept in the taxonomy's words ({@code name}), its value in base units, to how many decimal places it is accurate (empty: exactly),
 * its unit and period, of which part of the whole it is ({@code part}, axes and members, empty for the whole), and {@code figure}: the printed figure at the same place, or the tag's own where none is printed.
 * {@code printed} is the number of its text before {@code scale} and sign; {@code onPage} says whether a page shows it where a figure was read.
 */
public record Tag(String name, BigDecimal value, Optional<Integer> decimals, Uom uom, Period period, String part, boolean nil, boolean hidden, boolean onPage, BigDecimal printed, int scale, Fact figure) {

    /** Every value that the tag may stand for. */
    public Interval interval() {
        return decimals.isEmpty() || nil ? Interval.exactly(value) : Interval.around(value, BigDecimal.ONE.scaleByPowerOfTen(-decimals.get()).divide(BigDecimal.valueOf(2)));
    }

    /** Whether the value has digits behind the place to which it is said to be accurate; nought has none. */
    public boolean isTooPrecise() {
        return decimals.isPresent() && !nil && value.signum() != 0 && value.stripTrailingZeros().scale() > decimals.get();
    }

    /** Concept, period, unit and part: what two tags of one fact have in common. */
    public String fact() {
        return name + "|" + time() + "|" + uom.code() + "|" + part;
    }

    /** Period, unit and part: what the parts of a sum have in common. */
    public String scope() {
        return time() + "|" + uom.code() + "|" + part;
    }

    private String time() {
        return period instanceof Duration duration ? duration.start() + "/" + duration.end() : period.end().toString();
    }
}
