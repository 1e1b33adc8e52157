package dev.tickmark.reading;

import dev.tickmark.source.Location;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with a machine-readable tag: "6,907" tagged {@code NetSales} at scale 6 is 6907000000. {@code name} is the concept with its prefix; {@code unit} an ISO currency code, {@code shares}, {@code pure} or
 * a quotient of these; {@code decimals} says to how many places the value is accurate (empty: exactly); {@code printed} is the number as its text has it, before scale and sign;
 * {@code hidden} where no page shows it; {@code text} is exactly what stands at {@code location}.
 */
public record TaggedFigure(String name, TagContext context, String unit, Optional<Integer> decimals, BigDecimal value, BigDecimal printed, int scale, boolean nil, boolean hidden, String text, Location location) {
}
