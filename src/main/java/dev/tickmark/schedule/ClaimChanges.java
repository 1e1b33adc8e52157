package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Hedge;
import dev.tickmark.statement.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ties changes that sentences claim to the figures of the two periods, and to the change column that compares them. */
final class ClaimChanges {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ClaimLines lines;
    private final Map<String, ClaimLines.Line> tied;
    private final List<Comparison> out;
    private final Map<String, List<Claim>> amounts = new HashMap<>();
    private final Map<Integer, List<Claim>> ratios = new HashMap<>();

    /** {@code tied} gives the line that a claim of an amount has been tied to, by {@link ClaimFit#key}; what is found is added to {@code out}. */
    ClaimChanges(Filing filing, ClaimLines lines, Map<String, ClaimLines.Line> tied, List<Comparison> out) {
        this.lines = lines;
        this.tied = tied;
        this.out = out;
        for (Claim claim : filing.claims()) {
            boolean amount = claim.kind() == Claim.Kind.AMOUNT || claim.kind() == Claim.Kind.PER_SHARE;
            if (amount && claim.period().isStated()) {
                amounts.computeIfAbsent(claim.metric(), metric -> new ArrayList<>()).add(claim);
            } else if (claim.kind() == Claim.Kind.RATIO) {
                ratios.computeIfAbsent(claim.sentence().paragraph(), paragraph -> new ArrayList<>()).add(claim);
            }
        }
    }

    private record Pair(Fact now, Fact then, ClaimLines.Line line, boolean certain) {
    }

    /** A change in percent. */
    void change(Claim claim) {
        if (!claim.period().isStated() || claim.figure().nil()) {
            return;
        }
        List<Period> bases = claim.base().isStated() ? List.of(claim.base()) : List.of();
        List<Pair> pairs = pairs(claim, bases);
        Pair sure = null;
        int sures = 0;
        for (Pair pair : pairs) {
            if (recomputes(claim, pair, true)) {
                out.add(new Change(changed(claim, pair, Outcome.TICK, ""), Identity.NONE, Measured.CLAIM_CHANGE));
                cell(claim, pair).ifPresent(c -> out.add(new TieOut(ClaimFit.working(claim, c, true, ""), Identity.NONE, Measured.CLAIM_CHANGE_CELL)));
                return;
            }
            if (pair.certain()) {
                sures += sure == null || !recomputesAs(sure, pair) ? 1 : 0;
                sure = pair;
            }
        }
        if (sure == null || sures != 1 || claim.hedge() == Hedge.MORE_THAN || claim.hedge() == Hedge.LESS_THAN) {
            return;
        }
        if (recomputes(claim, sure, false)) {
            if (claim.direction() == Direction.UP || claim.direction() == Direction.DOWN) {
                out.add(new Change(changed(claim, sure, Outcome.EXCEPTION, ""), Identity.NONE, Measured.CLAIM_DIRECTION));
            }
            return;
        }
        Optional<String> basis = otherBasis(claim, sure);
        if (basis.isPresent()) {
            boolean sequential = claim.sentence().text().contains("sequential");
            out.add(new Change(changed(claim, sure, Outcome.EXCEPTION, basis.get()), Identity.NONE, sequential ? Measured.CLAIM_SEQUENCE : Measured.CLAIM_BASIS));
            return;
        }
        String note = ClaimFit.fittingElsewhere(claim, sure.line());
        out.add(new Change(changed(claim, sure, Outcome.EXCEPTION, note), Identity.NONE, Measured.CLAIM_CHANGE));
        cell(claim, sure).filter(c -> !ClaimFit.agrees(claim, c)).ifPresent(c -> out.add(new TieOut(ClaimFit.working(claim, c, false, note), Identity.NONE, Measured.CLAIM_CHANGE_CELL)));
    }

    /** Figures of the two periods on one line, surest first. */
    private List<Pair> pairs(Claim claim, List<Period> bases) {
        List<Pair> found = new ArrayList<>();
        ClaimLines.Line known = tied.get(ClaimFit.key(claim));
        List<ClaimLines.Line> candidates = lines.candidates(claim);
        if (known != null) {
            candidates.remove(known);
            candidates.add(0, known);
        }
        for (ClaimLines.Line line : candidates) {
            boolean certain = line == known || lines.certain(claim, line);
            if (!certain && lines.likeness(claim, line) < 1) {
                continue;
            }
            for (Fact now : line.row().facts()) {
                if (!ClaimFit.plain(now) || !ClaimLines.same(claim.period(), now.period())) {
                    continue;
                }
                for (Fact then : line.row().facts()) {
                    boolean asked = bases.isEmpty() ? !then.period().equals(now.period()) : ClaimLines.same(bases.get(0), then.period());
                    if (ClaimFit.plain(then) && asked && then.uom().equals(now.uom()) && then.role() == now.role() && !then.interval().holds(BigDecimal.ZERO)) {
                        found.add(new Pair(now, then, line, certain && !bases.isEmpty()));
                    }
                }
            }
        }
        claimedPairs(claim, bases, found);
        found.sort((a, b) -> Boolean.compare(b.certain(), a.certain()));
        return found;
    }

    /** Amounts of the same metric that sentences give. */
    private void claimedPairs(Claim claim, List<Period> bases, List<Pair> found) {
        List<Claim> same = amounts.getOrDefault(claim.metric(), List.of());
        for (Claim now : same) {
            if (!ClaimLines.same(now.period(), claim.period())) {
                continue;
            }
            for (Claim then : same) {
                if (!bases.isEmpty() && ClaimLines.same(then.period(), bases.get(0)) && then.figure().uom().equals(now.figure().uom()) && then.sign() == now.sign() && !then.figure().interval().holds(BigDecimal.ZERO)) {
                    found.add(new Pair(now.figure(), then.figure(), null, false));
                }
            }
        }
    }

    private static Interval growth(Pair pair) {
        return pair.now().interval().over(pair.then().interval()).minus(Interval.exactly(BigDecimal.ONE)).times(HUNDRED);
    }

    /** Whether a change recomputes, with the direction the sentence gives it or, as asked, with either. A smaller loss is an improvement: signs of losses are left out. */
    private static boolean recomputes(Claim claim, Pair pair, boolean withDirection) {
        Interval growth = growth(pair);
        Interval size = ClaimFit.claimed(claim);
        boolean losses = pair.now().value().signum() <= 0 || pair.then().value().signum() <= 0;
        if (!withDirection || losses) {
            return size.meets(growth) || size.meets(growth.negated());
        }
        return switch (claim.direction()) {
            case DOWN -> size.meets(growth.negated()) || claim.figure().value().signum() < 0 && size.meets(growth);
            case UP -> size.meets(growth);
            default -> size.meets(growth) || size.meets(growth.negated());
        };
    }

    private static boolean recomputesAs(Pair a, Pair b) {
        return growth(a).meets(growth(b));
    }

    private static Working changed(Claim claim, Pair pair, Outcome outcome, String note) {
        Interval expected = growth(pair);
        String text = "100 x (" + Workings.plain(pair.now()) + " / " + Workings.plain(pair.then()) + " - 1)";
        if (claim.figure().value().signum() > 0 && expected.high().signum() < 0) {
            expected = expected.negated();
            text = "100 x (1 - " + Workings.plain(pair.now()) + " / " + Workings.plain(pair.then()) + ")";
        }
        return new Working(claim.figure(), List.of(Term.plus(pair.now(), "this period"), Term.plus(pair.then(), "compared with")), expected, ClaimFit.claimed(claim), outcome,
                text, Evidence.CLAIM, false, note);
    }

    /** The change cell of the line that compares the two periods: the only one whose value recomputes from them. */
    private static Optional<Fact> cell(Claim claim, Pair pair) {
        if (pair.line() == null) {
            return Optional.empty();
        }
        Interval growth = growth(pair);
        for (Fact fact : pair.line().row().facts()) {
            if (fact.role() == FactRole.CHANGE_PERCENT && !fact.nil() && fact.interval().meets(growth)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** Whether the change is that on another of the line's periods than the sentence names. */
    private Optional<String> otherBasis(Claim claim, Pair sure) {
        for (Fact then : sure.line() == null ? List.<Fact>of() : sure.line().row().facts()) {
            boolean sameLength = then.period().months() == sure.then().period().months();
            if (ClaimFit.plain(then) && !then.period().equals(sure.then().period()) && !then.period().equals(sure.now().period()) && sameLength && then.uom().equals(sure.now().uom()) && !then.interval().holds(BigDecimal.ZERO)
                    && recomputes(claim, new Pair(sure.now(), then, sure.line(), true), true) && ClaimFit.digits(claim.figure()) >= 2) {
                return Optional.of("is the change on " + then.period().words());
            }
        }
        return Optional.empty();
    }

    /** A change in money or in points: this period less the other. Points are those of the ratios the sentence itself gives. */
    void difference(Claim claim) {
        boolean points = claim.kind() == Claim.Kind.CHANGE_POINTS;
        List<Pair> pairs = points ? ratios(claim) : pairs(claim, claim.base().isStated() ? List.of(claim.base()) : List.of());
        for (Pair pair : pairs) {
            Interval moved = pair.now().interval().minus(pair.then().interval());
            for (BigDecimal factor : points ? List.of(BigDecimal.ONE, HUNDRED) : List.of(BigDecimal.ONE)) {
                Interval expected = moved.times(factor);
                if (ClaimFit.claimed(claim).meets(expected) || ClaimFit.claimed(claim).meets(expected.negated())) {
                    Interval shown = ClaimFit.claimed(claim).meets(expected) ? expected : expected.negated();
                    Working working = new Working(claim.figure(), List.of(Term.plus(pair.now(), "this period"), Term.minus(pair.then(), "compared with")), shown, ClaimFit.claimed(claim), Outcome.TICK,
                            Workings.plain(pair.now()) + " - " + Workings.plain(pair.then()), Evidence.CLAIM, false, "");
                    out.add(new Change(working, Identity.NONE, Measured.CLAIM_CHANGE));
                    return;
                }
            }
        }
    }

    private List<Pair> ratios(Claim claim) {
        List<Pair> pairs = new ArrayList<>();
        List<Claim> near = ratios.getOrDefault(claim.sentence().paragraph(), List.of());
        for (Claim now : near) {
            for (Claim then : near) {
                if (now != then && now.sentence().equals(claim.sentence()) && then.sentence().equals(claim.sentence()) && now.metric().equals(then.metric())) {
                    pairs.add(new Pair(now.figure(), then.figure(), null, true));
                }
            }
        }
        return pairs;
    }
}
