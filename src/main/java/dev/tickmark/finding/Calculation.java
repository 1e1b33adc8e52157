package dev.tickmark.finding;

import dev.tickmark.amount.Interval;
import java.math.BigDecimal;

/** The arithmetic behind a finding: written out, what it gives, what is reported, reported less expected, and the values the operands allow. Base units; percentages in percent. */
public record Calculation(String expression, BigDecimal expected, BigDecimal reported, BigDecimal difference, Interval interval) {
}
