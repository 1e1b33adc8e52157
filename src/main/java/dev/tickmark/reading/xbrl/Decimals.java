package dev.tickmark.reading.xbrl;

import java.math.BigDecimal;
import java.util.Optional;

/** To how many decimal places a tagged value is accurate: as its {@code decimals} say, or as its {@code precision} (so many significant digits) comes to. */
record Decimals(Optional<Integer> places) {

    private static final Decimals EXACT = new Decimals(Optional.empty());

    static Decimals of(String decimals, String precision, BigDecimal value) {
        Optional<Integer> places = number(decimals);
        if (places.isPresent()) {
            return new Decimals(places);
        }
        Optional<Integer> digits = number(precision);
        if (digits.isEmpty() || value.signum() == 0) {
            return EXACT;
        }
        return new Decimals(Optional.of(digits.get() - (value.precision() - value.scale())));
    }

    private static Optional<Integer> number(String text) {
        String digits = text.strip();
        return digits.matches("[+-]?\\d{1,3}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }
}
