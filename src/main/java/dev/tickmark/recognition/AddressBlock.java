package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A block of internet addresses whose size a sentence gives twice: by its prefix and as a power of ten ("3 x 10^26 addresses (a block of /40)"). A prefix of n bits leaves two to the power of the rest of 128, or of 32 in
 * version 4; {@code holds} says whether the power of ten is that number, {@code bits} are the rest. A raised exponent that was printed level ("1026") is read as one.
 */
public record AddressBlock(Sentence sentence, int bits, boolean holds, int from, int to) implements SentencePart {

    private static final Prefiltered POWER = Prefiltered.compile("\\b(\\d{1,3}(?:\\.\\d+)?) ?[x\u00d7*] ?10(?:\\^| ?\\*\\* ?| )?([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,2}|\\d{1,2})(?!\\d)");
    private static final Prefiltered PREFIX = Prefiltered.compile("(?<![\\d/])/(\\d{1,3})(?![\\d/])");
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final int SHOWN = 2;

    @Override
    public String meant() {
        String size = new BigDecimal(BigInteger.TWO.pow(bits)).round(new MathContext(SHOWN)).toString();
        return "2^" + bits + " or about " + size.replace("E+", " x 10^");
    }

    /** The blocks of a filing that are told so: one prefix and one power of ten in a sentence. */
    public static List<AddressBlock> in(Filing filing) {
        List<AddressBlock> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("ipv4", "ipv6")) {
            String text = sentence.text();
            boolean six = text.contains("IPv6");
            if (six != text.contains("IPv4") && text.contains("10") && text.indexOf('/') >= 0) {
                block(sentence, six ? 128 : 32, found);
            }
        }
        return found;
    }

    private static void block(Sentence sentence, int all, List<AddressBlock> found) {
        Matcher power = POWER.matcher(sentence.text());
        Matcher prefix = PREFIX.matcher(sentence.text());
        if (power.find() && prefix.find() && Integer.parseInt(prefix.group(1)) < all) {
            int bits = all - Integer.parseInt(prefix.group(1));
            BigDecimal size = new BigDecimal(BigInteger.TWO.pow(bits));
            BigDecimal mantissa = new BigDecimal(power.group(1));
            Interval claimed = Interval.around(mantissa, BigDecimal.ONE.movePointLeft(mantissa.scale())).times(BigDecimal.ONE.scaleByPowerOfTen(level(power.group(2))));
            boolean holds = claimed.holds(size);
            boolean once = !power.find() && !prefix.find();
            power.find(0);
            if (once) {
                found.add(new AddressBlock(sentence, bits, holds, power.start(), power.end()));
            }
        }
    }

    private static int level(String exponent) {
        int value = 0;
        for (char digit : exponent.toCharArray()) {
            value = value * 10 + (RAISED.indexOf(digit) >= 0 ? RAISED.indexOf(digit) : Character.digit(digit, 10));
        }
        return value;
    }
}
