package dev.tickmark.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The exponential function, its inverse and the curves of probability that models need, by their series, to more places than any model has coefficients for. */
public final class Exponential {

    private static final MathContext PLACES = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final BigDecimal END = BigDecimal.ONE.scaleByPowerOfTen(-36);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FAR = BigDecimal.valueOf(60);
    private static final BigDecimal LN_2 = new BigDecimal("0.6931471805599453094172321214581765680755");
    private static final BigDecimal ROOT_2_PI = new BigDecimal("2.506628274631000502415765284811045253007");

    private Exponential() {
    }

    /** e to the power of x, for x up to 60 either way; beyond, the value there. By Taylor's series on x / 256, squared eight times. */
    public static BigDecimal exp(BigDecimal x) {
        BigDecimal held = x.min(FAR).max(FAR.negate());
        BigDecimal small = held.divide(BigDecimal.valueOf(256), PLACES);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(END) > 0; n++) {
            term = term.multiply(small).divide(BigDecimal.valueOf(n), PLACES);
            sum = sum.add(term);
        }
        for (int i = 0; i < 8; i++) {
            sum = sum.multiply(sum, PLACES);
        }
        return sum.round(Interval.CONTEXT);
    }

    /** The natural logarithm of a positive number: halved or doubled to near 1, then 2 artanh((x - 1) / (x + 1)). */
    public static BigDecimal ln(BigDecimal x) {
        if (x.signum() <= 0) {
            throw new IllegalArgumentException("there is no logarithm of " + x);
        }
        int tens = x.precision() - x.scale() - 1;
        BigDecimal left = x.scaleByPowerOfTen(-tens);
        int twos = 0;
        while (left.compareTo(new BigDecimal("1.5")) > 0) {
            left = left.divide(TWO, PLACES);
            twos++;
        }
        return artanh(left).add(LN_2.multiply(BigDecimal.valueOf(twos))).add(LN_2.multiply(BigDecimal.valueOf(3)).add(artanh(new BigDecimal("1.25"))).multiply(BigDecimal.valueOf(tens))).round(Interval.CONTEXT);
    }

    private static BigDecimal artanh(BigDecimal x) {
        BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), PLACES);
        BigDecimal square = z.multiply(z, PLACES);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = z;
        for (int n = 1; power.abs().compareTo(END) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), PLACES));
            power = power.multiply(square, PLACES);
        }
        return sum.multiply(TWO);
    }

    /** The logistic curve: e^x / (1 + e^x). */
    public static BigDecimal logistic(BigDecimal x) {
        BigDecimal power = exp(x);
        return power.divide(power.add(BigDecimal.ONE), Interval.CONTEXT);
    }

    /** The share of the standard normal distribution below x: 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...); beyond eight deviations nothing is left. */
    public static BigDecimal normal(BigDecimal x) {
        BigDecimal held = x.min(BigDecimal.valueOf(8)).max(BigDecimal.valueOf(-8));
        BigDecimal square = held.multiply(held, PLACES);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = held;
        for (int n = 3; term.abs().compareTo(END) > 0; n += 2) {
            sum = sum.add(term);
            term = term.multiply(square).divide(BigDecimal.valueOf(n), PLACES);
        }
        BigDecimal density = exp(square.divide(TWO, PLACES).negate()).divide(ROOT_2_PI, PLACES);
        return new BigDecimal("0.5").add(density.multiply(sum)).round(Interval.CONTEXT);
    }
}
