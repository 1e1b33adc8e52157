package dev.tickmark.statement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something a sentence says about a metric with a figure: that it was so much (AMOUNT), that it changed by so much in percent, money or points (CHANGE), that it is such a percentage (RATIO),
 * that it went from one amount to another. {@code figure} is the number as a fact of its own (statement PROSE); {@code metric} the phrase that names the metric, normalised like a caption;
 * {@code concept} its code, empty if unknown; {@code period} when; {@code base} the period compared with (unstated where none); {@code direction} and {@code hedge} as worded;
 * {@code pair} is the amount that a change belongs to, where the same clause gives one; for an amount, the same amount as stated first, in another currency. {@code sign} is -1 where the words, and
 * not the figure, make the amount a loss or the change a decrease: "a loss of 567" is 567 with sign -1, as is "a decrease of 8.0%".
 */
public record Claim(Kind kind, Fact figure, String metric, String concept, Period period, Period base, Direction direction, Hedge hedge, Optional<Fact> pair, int sign, Sentence sentence) {

    /** What is claimed. */
    public enum Kind { AMOUNT, CHANGE_PERCENT, CHANGE_AMOUNT, CHANGE_POINTS, RATIO, PER_SHARE, COUNT }

    /** The figure with the sign that the words give it. */
    public BigDecimal signedValue() {
        return sign < 0 ? figure.value().negate() : figure.value();
    }
}
