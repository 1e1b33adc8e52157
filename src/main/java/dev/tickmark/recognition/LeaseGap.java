package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** New leases of a period as the filing discloses them, beside those that the lease liabilities imply with what was repaid: {@code percent} is the part of the implied ones that the disclosed ones leave out or exceed. */
public record LeaseGap(Fact disclosed, Fact repaid, BigDecimal implied, BigDecimal percent) implements Wording {

    private static final String REPAID = "LEASE_PRINCIPAL_PAID";
    private static final List<String> LIABILITIES = List.of("LEASE_CURRENT", "LEASE_NONCURRENT");

    @Override
    public Spot at() {
        return Spot.of(disclosed);
    }

    @Override
    public String meant() {
        return String.format(Locale.ROOT, "%,d in the unit of the statements", implied.divide(repaid.unit(), 0, java.math.RoundingMode.HALF_UP).toBigInteger());
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(repaid));
    }

    /** The periods of a filing for which both are told. */
    public static List<LeaseGap> in(Filing filing) {
        List<Fact> amounts = filing.facts().stream().filter(fact -> fact.isTabular() && fact.role() == FactRole.AMOUNT && !fact.nil()).toList();
        List<Fact> repaid = amounts.stream().filter(fact -> fact.concept().equals(REPAID)).toList();
        if (repaid.isEmpty()) {
            return List.of();
        }
        List<Fact> liabilities = amounts.stream().filter(fact -> LIABILITIES.contains(fact.concept())).toList();
        List<Fact> disclosed = amounts.stream().filter(fact -> !fact.concept().equals(REPAID) && !LIABILITIES.contains(fact.concept()))
                .filter(fact -> fact.concept().equals("NONCASH_ROU_OBTAINED") || isNewLease(Captions.key(fact.caption()))).toList();
        List<LeaseGap> found = new ArrayList<>();
        for (Fact paid : repaid) {
            Optional<Fact> told = disclosed.stream().filter(fact -> same(fact.period(), paid.period()) && fact.uom().equals(paid.uom())).findFirst();
            Optional<BigDecimal> after = sum(liabilities, paid, paid.end());
            Optional<BigDecimal> before = sum(liabilities, paid, paid.end().minusMonths(paid.months()));
            if (told.isPresent() && after.isPresent() && before.isPresent() && paid.months() > 0) {
                BigDecimal implied = after.get().subtract(before.get()).add(paid.value().abs());
                if (implied.signum() > 0) {
                    found.add(new LeaseGap(told.get(), paid, implied, implied.subtract(told.get().value().abs()).abs().scaleByPowerOfTen(2).divide(implied, Interval.CONTEXT)));
                }
            }
        }
        return found;
    }

    private static boolean isNewLease(String key) {
        return (key.contains("capital lease") || key.contains("finance lease")) && (key.contains("entering into") || key.contains("acquired under") || key.contains("acquired by") || key.contains("obtained in exchange"));
    }

    private static boolean same(Period one, Period other) {
        return one.isStated() && other.isStated() && one.months() == other.months() && near(one.end(), other.end());
    }

    private static boolean near(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= 8;
    }

    /** Both parts of the liability at a date; empty where one is missing or stands twice. */
    private static Optional<BigDecimal> sum(List<Fact> liabilities, Fact paid, LocalDate date) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : LIABILITIES) {
            List<Fact> at = liabilities.stream().filter(fact -> fact.concept().equals(part) && fact.uom().equals(paid.uom()) && fact.period().isStated() && near(fact.end(), date)).toList();
            if (at.size() != 1) {
                return Optional.empty();
            }
            sum = sum.add(at.get(0).value());
        }
        return Optional.of(sum);
    }
}
