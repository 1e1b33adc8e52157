package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Hedge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How a claim stands to a figure that may answer it. */
final class ClaimFit {

    private static final List<String> OUTLAYS = List.of("loss", "expense", "cost", "charge", "deficit", "decrease", "used", "tax", "payment", "paid", "repurchase", "interest", "change", "adjust", "impair");

    private ClaimFit() {
    }

    static boolean fits(Claim claim, Fact fact) {
        if (fact.nil() || fact.role() == FactRole.CHANGE_PERCENT || fact.role() == FactRole.CHANGE_AMOUNT) {
            return false;
        }
        return switch (claim.kind()) {
            case PER_SHARE -> fact.role() == FactRole.PER_SHARE;
            case COUNT -> fact.role() == FactRole.AMOUNT && !fact.uom().isCurrency();
            default -> (fact.role() == FactRole.AMOUNT || fact.role() == FactRole.TRANSLATION) && (fact.uom().equals(claim.figure().uom()) || !fact.uom().isCurrency() && !fact.uom().equals(Uom.SHARES) && !claim.figure().uom().isCurrency());
        };
    }

    static Interval claimed(Claim claim) {
        Fact figure = claim.figure();
        Interval printed = figure.interval();
        return switch (claim.hedge()) {
            case ABOUT -> printed.roughly(figure.value());
            case MORE_THAN -> printed.beyond(figure.value());
            case LESS_THAN -> new Interval(BigDecimal.ZERO.min(printed.low()), printed.high());
            default -> printed;
        };
    }

    /** Whether the claim's magnitude agrees with a fact's; which sign a sentence gives a loss or an expense is its own affair. */
    static boolean agrees(Claim claim, Fact fact) {
        Interval claimed = claimed(claim);
        Interval other = fact.interval();
        return claimed.meets(other) || claimed.meets(other.negated());
    }

    /** Whether a sentence prints in brackets what the table prints above nil, and neither speaks of a loss or an outlay. */
    static boolean turned(Claim claim, Fact fact) {
        if (claim.figure().value().signum() >= 0 || fact.value().signum() <= 0) {
            return false;
        }
        String words = (claim.metric() + " " + fact.caption()).toLowerCase(Locale.ROOT);
        return OUTLAYS.stream().noneMatch(words::contains);
    }

    static int digits(Fact fact) {
        return fact.value().divide(fact.unit(), 0, java.math.RoundingMode.HALF_UP).abs().stripTrailingZeros().precision();
    }

    static Working working(Claim claim, Fact fact, boolean holds, String note) {
        Fact figure = claim.figure();
        boolean mirrored = figure.value().signum() * fact.value().signum() < 0;
        Interval expected = mirrored ? fact.interval().negated() : fact.interval();
        Term term = mirrored ? Term.minus(fact, "table") : Term.plus(fact, "table");
        return new Working(figure, List.of(term), expected, claimed(claim), holds ? Outcome.TICK : Outcome.EXCEPTION, Workings.plain(fact), Evidence.CLAIM, true, note);
    }

    /** Whether the claim is the fact but for a slip or a few units of its last place; an amount that is far off speaks of something else. */
    static boolean misprinted(Claim claim, Fact fact) {
        Fact figure = claim.figure();
        BigDecimal meant = figure.value().signum() * fact.value().signum() < 0 ? fact.value().negate() : fact.value();
        BigDecimal rounded = meant.divide(figure.unit(), 0, java.math.RoundingMode.HALF_UP).multiply(figure.unit());
        return digits(figure) >= 3 && NearMiss.slip(figure, rounded).isPresent() || figure.value().subtract(meant).abs().compareTo(figure.unit().multiply(BigDecimal.valueOf(2))) <= 0;
    }

    /** Whether the claim would agree with the fact if it said thousand, million or billion where it says another of them. */
    static boolean misscaled(Claim claim, Fact fact) {
        if (digits(claim.figure()) < 3 || claim.kind() != Claim.Kind.AMOUNT || claim.figure().scale() == 0 || fact.scale() == 0) {
            return false;
        }
        for (int power : new int[] {-6, -3, 3, 6}) {
            Interval shifted = claimed(claim).times(BigDecimal.ONE.scaleByPowerOfTen(power));
            if (shifted.meets(fact.interval()) || shifted.meets(fact.interval().negated())) {
                return true;
            }
        }
        return false;
    }

    static boolean firmly(Claim claim) {
        return claim.hedge() != Hedge.MAINLY && digits(claim.figure()) >= 2;
    }

    /** A cell of the line, of another period or kind, that prints what the claim says. */
    static String fittingElsewhere(Claim claim, ClaimLines.Line line) {
        for (Fact fact : line.row().facts()) {
            boolean percent = fact.uom().equals(Uom.PERCENT) == claim.figure().uom().equals(Uom.PERCENT);
            if (percent && !fact.nil() && fact.value().abs().compareTo(claim.figure().value().abs()) == 0) {
                String what = switch (fact.role()) {
                    case SHARE -> "the percent-of-total cell";
                    case CHANGE_PERCENT -> "the change cell of another period";
                    default -> "the figure of " + fact.period().words();
                };
                return "equals " + what + " in the same row";
            }
        }
        return "";
    }

    static String key(Claim claim) {
        return claim.sentence().paragraph() + " " + claim.metric();
    }

    static boolean plain(Fact fact) {
        return !fact.nil() && (fact.role() == FactRole.AMOUNT || fact.role() == FactRole.PER_SHARE);
    }
}
