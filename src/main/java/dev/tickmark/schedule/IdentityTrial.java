package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Rounding;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries an identity in every instance it can be, in each of the ways filings print it: the way that holds most often is the filing's way. An instance that fails is an exception only where the same way holds in another
 * instance, or where a single slip of one digit or sign explains it; otherwise the lines may simply not be the ones the identity means.
 */
final class IdentityTrial {

    private final List<StatementFace> faces;
    private final RoundingModes modes;
    private final List<Comparison> out = new ArrayList<>();

    IdentityTrial(List<StatementFace> faces, RoundingModes modes) {
        this.faces = faces;
        this.modes = modes;
    }

    /** What was found of all identities that were tried. */
    List<Comparison> found() {
        return out;
    }

    /** The instances of one identity: for each, its ways in a fixed order; a way that cannot be stated is null. */
    void settle(Identity identity, List<List<Way>> all) {
        Map<String, List<List<Way>>> groups = new LinkedHashMap<>();
        for (List<Way> instance : all) {
            for (Way way : instance) {
                if (way != null) {
                    groups.computeIfAbsent(way.reported().table() + " " + way.terms().get(0).fact().table() + " " + way.reported().role(), g -> new ArrayList<>()).add(instance);
                    break;
                }
            }
        }
        groups.values().forEach(group -> settleGroup(identity, group));
    }

    /** Instances of one statement, or of one pair of statements. */
    private void settleGroup(Identity identity, List<List<Way>> instances) {
        int ways = instances.stream().mapToInt(List::size).max().orElse(0);
        int best = -1;
        int most = 0;
        for (int w = 0; w < ways; w++) {
            int holds = 0;
            for (List<Way> instance : instances) {
                holds += instance.size() > w && instance.get(w) != null && working(instance.get(w)).outcome() == Outcome.TICK ? 1 : 0;
            }
            if (holds > most) {
                most = holds;
                best = w;
            }
        }
        for (List<Way> instance : instances) {
            Optional<Working> held = held(instance, best);
            if (held.isPresent()) {
                out.add(comparison(identity, held.get()));
            } else if (best >= 0 && best < instance.size() && instance.get(best) != null) {
                Working failed = working(instance.get(best));
                if (roundedLineByLine(instances, best)) {
                    failed = Workings.sum(failed.reported(), failed.terms(), Rounding.NEAREST, Evidence.IDENTITY);
                }
                if (!isALine(failed) && !(identity == Identity.NET_RESULT && linesBetween(failed))) {
                    out.add(comparison(identity, failed));
                }
            } else if (instances.size() == 1) {
                slipped(instance).ifPresent(w -> out.add(comparison(identity, w)));
            }
        }
    }

    /** The way of an instance that holds: the filing's own way first, then any. */
    private Optional<Working> held(List<Way> instance, int best) {
        List<Way> ways = new ArrayList<>(instance);
        if (best >= 0 && best < instance.size()) {
            ways.add(0, instance.get(best));
        }
        return ways.stream().filter(way -> way != null).map(this::working).filter(w -> w.outcome() == Outcome.TICK).findFirst();
    }

    /** Whether two instances or more miss by no more than rounding: then lines here are rounded one by one, whatever other tables do. */
    private boolean roundedLineByLine(List<List<Way>> instances, int way) {
        int misses = 0;
        for (List<Way> instance : instances) {
            if (way < instance.size() && instance.get(way) != null && instance.get(way).terms().size() > 1 && working(instance.get(way)).outcome() == Outcome.EXCEPTION) {
                misses += Workings.sum(instance.get(way).reported(), instance.get(way).terms(), Rounding.NEAREST, Evidence.IDENTITY).outcome() == Outcome.TICK ? 1 : 0;
            }
        }
        return misses >= 2;
    }

    /** Whether the difference is another line of the same column: then the identity lacks a line here, and nothing is wrong. */
    private boolean isALine(Working working) {
        Fact reported = working.reported();
        BigDecimal off = working.difference().abs();
        for (StatementFace face : faces(reported)) {
            for (Fact fact : face.all()) {
                if (fact.value().abs().compareTo(off) == 0 && !fact.id().equals(reported.id()) && off.compareTo(fact.unit().multiply(BigDecimal.valueOf(4))) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether lines stand between pre-tax result and net result that the identity does not name. */
    private boolean linesBetween(Working working) {
        Fact reported = working.reported();
        int first = working.terms().stream().mapToInt(t -> t.fact().row()).min().orElse(0);
        Set<String> named = new HashSet<>();
        working.terms().forEach(t -> named.add(t.fact().id()));
        for (StatementFace face : faces(reported)) {
            for (Fact fact : face.all()) {
                if (fact.row() > first && fact.row() < reported.row() && fact.value().signum() != 0 && !named.contains(fact.id())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<StatementFace> faces(Fact fact) {
        return faces.stream().filter(face -> face.table().number() == fact.table() && face.column().index() == fact.column()).toList();
    }

    /** Without a witness, only a way that one slip in one figure would mend is believed. */
    private Optional<Working> slipped(List<Way> instance) {
        for (Way way : instance) {
            if (way != null && way.terms().size() <= 4) {
                Working working = working(way);
                if (NearMiss.slip(working.reported(), working.expected().middle()).isPresent()) {
                    return Optional.of(working);
                }
                for (Term term : way.terms()) {
                    BigDecimal meant = term.fact().value().add(working.difference().divide(term.weight(), Interval.CONTEXT));
                    if (NearMiss.slip(term.fact(), meant).isPresent()) {
                        return Optional.of(working);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Working working(Way way) {
        Fact reported = way.reported();
        if (way.terms().size() == 1) {
            Term term = way.terms().get(0);
            if (reported.unit().compareTo(term.fact().unit()) == 0) {
                return Workings.sum(reported, way.terms(), Rounding.EXACT, Evidence.IDENTITY);
            }
            return Workings.sum(reported, way.terms(), Rounding.NEAREST, Evidence.IDENTITY);
        }
        int key = reported.role() == FactRole.AMOUNT ? reported.scale() - reported.decimals() : 1000 + reported.role().ordinal();
        return Workings.sum(reported, way.terms(), modes.at(key, reported.table()), Evidence.IDENTITY);
    }

    private static Comparison comparison(Identity identity, Working working) {
        return switch (identity) {
            case BALANCE -> new Footing(working, identity, Measured.AMOUNT);
            case BOTH_SIDES, ENDING_CASH, OPENING_CASH, CASH_CHAIN, NET_RESULT_IN_CASH_FLOW, NET_RESULT_IN_EQUITY, MINORITY_MIRROR, EQUITY_METHOD_MIRROR, DEPRECIATION, RESTRICTED_CASH -> new TieOut(working, identity, Measured.AMOUNT);
            default -> new RollForward(working, identity, Measured.AMOUNT);
        };
    }
}
