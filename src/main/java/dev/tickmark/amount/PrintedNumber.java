package dev.tickmark.amount;

import java.math.BigDecimal;

/**
 * A number as it is printed. {@code value} has the printed sign and the printed magnitude (no scale applied: "13,036" is 13036 whatever the heading
 * says, "8.3%" is 8.3); {@code decimals} is how many digits stand after the decimal mark; {@code start} and {@code end} (exclusive) are where the
 * number with its brackets and sign stands in the text it was found in, {@code coreStart} and {@code coreEnd} where its digits do.
 * A dash or "nil" is {@code nil}: a stated zero, not an absent figure.
 */
public record PrintedNumber(BigDecimal value, int decimals, boolean percent, boolean nil, boolean grouped, boolean bracketed, String currency,
                            int start, int end, int coreStart, int coreEnd) {

    public PrintedNumber {
        if (value == null || currency == null || start > coreStart || coreStart > coreEnd || coreEnd > end) {
            throw new IllegalArgumentException("no such printed number: " + value + " at " + start + "-" + end);
        }
    }

    /** One unit in the last printed place: 1 for "13,036", 0.1 for "8.3". */
    public BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }
}
