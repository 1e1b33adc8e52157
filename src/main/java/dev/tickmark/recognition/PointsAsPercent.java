package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Filing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A change that a sentence gives a ratio in percent and that is the difference of the two ratios it also gives, and not a percentage of either: "up 2.2% to 13.4% from 11.2%". */
public record PointsAsPercent(Claim change, Claim now, Claim then) implements Wording {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Spot at() {
        return Spot.of(change);
    }

    @Override
    public String meant() {
        return now.figure().text() + " and " + then.figure().text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(now), Spot.of(then));
    }

    /** The claims of a filing that are so, of sentences that give two ratios. */
    public static List<PointsAsPercent> in(Filing filing) {
        Map<Integer, List<Claim>> ratios = new HashMap<>();
        for (Claim claim : filing.claims()) {
            if (claim.kind() == Claim.Kind.RATIO) {
                ratios.computeIfAbsent(claim.figure().row(), s -> new ArrayList<>()).add(claim);
            }
        }
        List<PointsAsPercent> found = new ArrayList<>();
        for (Claim claim : filing.claims()) {
            List<Claim> pair = claim.kind() == Claim.Kind.CHANGE_PERCENT ? ratios.getOrDefault(claim.figure().row(), List.of()) : List.of();
            if (pair.size() == 2 && isDifference(claim, pair.get(0), pair.get(1))) {
                found.add(new PointsAsPercent(claim, pair.get(0), pair.get(1)));
            }
        }
        return found;
    }

    private static boolean isDifference(Claim claim, Claim one, Claim other) {
        Interval size = Interval.exactly(claim.figure().value().abs());
        Interval points = Interval.exactly(one.figure().value().subtract(other.figure().value()).abs());
        boolean divisible = !one.figure().interval().holds(BigDecimal.ZERO) && !other.figure().interval().holds(BigDecimal.ZERO);
        return divisible && points.low().signum() > 0 && size.meets(points) && !grown(claim, one, other) && !grown(claim, other, one);
    }

    private static boolean grown(Claim claim, Claim now, Claim then) {
        Interval growth = now.figure().interval().over(then.figure().interval()).minus(Interval.exactly(BigDecimal.ONE)).times(HUNDRED);
        return claim.figure().interval().meets(growth) || claim.figure().interval().meets(growth.negated());
    }
}
