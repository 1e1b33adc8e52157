package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number that is tagged at another scale than others of its kind: a percentage told in hundreds where the filing's are fractions of one, or a count of shares in thousands beside one in units ({@code percent} tells which).
 * {@code other} is one at the usual scale.
 */
public record TagScale(boolean percent, Fact figure, Fact other) implements Wording {

    private static final Prefiltered RATE = Prefiltered.compile(".*(?:Percentage|Percent|TaxRate|TaxRateContinuingOperations|InterestRate|DiscountRate|VolatilityRate|DividendRate|RiskFreeInterestRate)");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FRACTIONS = 3;
    private static final Set<String> COUNTS = Set.of("SHARES_OUTSTANDING", "SHARES_ISSUED", "SHARES_BASIC");
    private static final BigDecimal LEAST = BigDecimal.valueOf(800);
    private static final BigDecimal MOST = BigDecimal.valueOf(1250);

    @Override
    public Spot at() {
        return Spot.of(figure);
    }

    @Override
    public String meant() {
        return other.text() + " for " + other.caption();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(other));
    }

    /** The tags of a filing that are so. */
    public static List<TagScale> in(Filing filing) {
        List<TagScale> found = new ArrayList<>();
        percentages(filing, found);
        shares(filing, found);
        return found;
    }

    private static void percentages(Filing filing, List<TagScale> found) {
        List<Tag> rates = filing.tags().stream().filter(tag -> !tag.nil() && tag.uom().equals(Uom.PURE) && tag.value().signum() != 0 && RATE.matcher(tag.name()).matches()).toList();
        List<Tag> large = rates.stream().filter(tag -> tag.value().abs().compareTo(WHOLE) >= 0 && tag.value().abs().compareTo(HUNDRED) <= 0).toList();
        Optional<Tag> fraction = rates.stream().filter(tag -> tag.value().abs().compareTo(BigDecimal.ONE) < 0).findFirst();
        long fractions = rates.stream().filter(tag -> tag.value().abs().compareTo(BigDecimal.ONE) < 0).count();
        if (fraction.isPresent() && fractions >= FRACTIONS && large.size() * FRACTIONS <= fractions) {
            large.forEach(tag -> found.add(new TagScale(true, tag.figure(), fraction.get().figure())));
        }
    }

    private static void shares(Filing filing, List<TagScale> found) {
        List<Tag> counts = filing.tags().stream().filter(tag -> !tag.nil() && tag.uom().equals(Uom.SHARES) && tag.value().signum() > 0 && COUNTS.contains(tag.figure().concept()) && tag.part().indexOf('=') < 0).toList();
        for (Tag few : counts) {
            counts.stream().filter(many -> thousandfold(few, many)).findFirst().ifPresent(many -> found.add(new TagScale(false, few.figure(), many.figure())));
        }
    }

    private static boolean thousandfold(Tag few, Tag many) {
        return many.value().compareTo(few.value().multiply(LEAST)) >= 0 && many.value().compareTo(few.value().multiply(MOST)) <= 0;
    }
}
