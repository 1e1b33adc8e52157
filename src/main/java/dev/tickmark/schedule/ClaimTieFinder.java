package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.recognition.Captions;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Hedge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ties what sentences claim to what tables print. The figures choose: a claim that agrees with a fact of its metric and period is ticked. It is an exception only where the metric is certain
 * (its concept, or all its words), the period is stated, one fact alone answers, and that disagrees; otherwise nobody answers it and it stays unproved.
 */
final class ClaimTieFinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Filing filing;
    private final ClaimLines lines;
    private final Map<String, ClaimLines.Line> tied = new HashMap<>();
    private final List<Comparison> out = new ArrayList<>();

    private ClaimTieFinder(Filing filing) {
        this.filing = filing;
        this.lines = new ClaimLines(filing);
    }

    static List<Comparison> find(Filing filing) {
        ClaimTieFinder finder = new ClaimTieFinder(filing);
        List<Claim> claims = filing.claims();
        for (Claim claim : claims) {
            switch (claim.kind()) {
                case AMOUNT, PER_SHARE, COUNT -> finder.amount(claim);
                case RATIO -> finder.ratio(claim);
                default -> { }
            }
        }
        ClaimChanges changes = new ClaimChanges(filing, finder.lines, finder.tied, finder.out);
        for (Claim claim : claims) {
            switch (claim.kind()) {
                case CHANGE_PERCENT -> changes.change(claim);
                case CHANGE_AMOUNT, CHANGE_POINTS -> changes.difference(claim);
                default -> { }
            }
        }
        finder.repeated(claims);
        finder.unclaimed();
        finder.out.addAll(SentenceMates.find(filing, finder.out));
        return finder.out;
    }

    private void amount(Claim claim) {
        ClaimLines.Line best = null;
        Fact agreed = null;
        int most = 0;
        List<Fact> answers = new ArrayList<>();
        ClaimLines.Line sure = null;
        boolean stated = claim.period().isStated();
        for (ClaimLines.Line line : lines.candidates(claim)) {
            List<Fact> fitting = line.row().facts().stream().filter(fact -> ClaimFit.fits(claim, fact) && (!stated || ClaimLines.same(claim.period(), fact.period()))).toList();
            int likeness = fitting.isEmpty() ? 0 : lines.likeness(claim, line);
            if (fitting.isEmpty() || !stated && likeness <= 0) {
                continue;
            }
            boolean certain = lines.certain(claim, line);
            for (Fact fact : fitting) {
                if (ClaimFit.agrees(claim, fact)) {
                    int score = likeness + (ClaimFit.digits(claim.figure()) >= 4 ? 2 : 0) + (certain ? 10 : 0);
                    if (score > 0 && (best == null || score > most)) {
                        best = line;
                        agreed = fact;
                        most = score;
                    }
                } else if (certain && stated) {
                    answers.add(fact);
                    sure = line;
                }
            }
        }
        if (agreed != null) {
            tied.putIfAbsent(ClaimFit.key(claim), best);
            boolean turned = stated && lines.certain(claim, best) && ClaimFit.turned(claim, agreed);
            out.add(new TieOut(ClaimFit.working(claim, agreed, !turned, ""), Identity.NONE, measured(claim)));
        } else if (!translated(claim) && !answers.isEmpty() && alike(answers) && ClaimFit.firmly(claim) && (ClaimFit.misprinted(claim, answers.get(0)) || !ClaimFit.fittingElsewhere(claim, sure).isEmpty() && ClaimFit.digits(claim.figure()) >= 3)) {
            tied.putIfAbsent(ClaimFit.key(claim), sure);
            out.add(new TieOut(ClaimFit.working(claim, answers.get(0), false, ClaimFit.fittingElsewhere(claim, sure)), Identity.NONE, measured(claim)));
        } else if (!answers.isEmpty() && alike(answers) && ClaimFit.firmly(claim) && ClaimFit.misscaled(claim, answers.get(0))) {
            tied.putIfAbsent(ClaimFit.key(claim), sure);
            out.add(new TieOut(ClaimFit.working(claim, answers.get(0), false, ""), Identity.NONE, Measured.CLAIM_SCALE));
        }
    }

    private static Measured measured(Claim claim) {
        return claim.kind() == Claim.Kind.COUNT ? Measured.CLAIM_COUNT : Measured.CLAIM_AMOUNT;
    }

    /** All answers print one value, at the coarsest rounding among them. */
    private static boolean alike(List<Fact> answers) {
        for (Fact fact : answers) {
            if (!fact.interval().meets(answers.get(0).interval()) && !fact.interval().negated().meets(answers.get(0).interval())) {
                return false;
            }
        }
        return true;
    }

    /** A second amount in another currency, beside the first at the filing's rate. */
    private boolean translated(Claim claim) {
        if (claim.pair().isEmpty() || claim.pair().get().uom().equals(claim.figure().uom()) || !claim.figure().uom().isCurrency()) {
            return false;
        }
        Fact first = claim.pair().get();
        for (Filing.Rate rate : filing.rates()) {
            if (rate.from().equals(first.uom().code()) && rate.to().equals(claim.figure().uom().code()) && rate.rate().signum() > 0) {
                Interval expected = first.interval().over(Interval.exactly(rate.rate()));
                List<Term> terms = List.of(new Term(first, BigDecimal.ONE.divide(rate.rate(), Interval.CONTEXT), "translated amount"), new Term(rate.figure(), BigDecimal.ZERO, "rate"));
                Working working = new Working(claim.figure(), terms, expected, ClaimFit.claimed(claim), ClaimFit.claimed(claim).meets(expected) ? Outcome.TICK : Outcome.EXCEPTION,
                        Workings.plain(first) + " / " + rate.rate().toPlainString(), Evidence.CLAIM, true, "");
                out.add(new Translation(working, Identity.NONE, Measured.CLAIM_TRANSLATION));
                return true;
            }
        }
        return false;
    }

    /** A stated percentage beside a printed one of that value and period, or beside a line over revenue. Never an exception: what a ratio is of is seldom certain. */
    private void ratio(Claim claim) {
        Set<String> metric = lines.words(claim.metric());
        List<ClaimLines.Line> alike = lines.all().stream().filter(line -> ClaimLines.overlap(metric, line) > 0).toList();
        for (ClaimLines.Line line : alike) {
            for (Fact fact : line.row().facts()) {
                boolean percentage = fact.uom().equals(Uom.PERCENT) && fact.role() != FactRole.CHANGE_PERCENT;
                if (percentage && ClaimLines.same(claim.period(), fact.period()) && ClaimFit.agrees(claim, fact)) {
                    out.add(new TieOut(ClaimFit.working(claim, fact, true, ""), Identity.NONE, Measured.CLAIM_AMOUNT));
                    return;
                }
            }
        }
        for (ClaimLines.Line line : alike) {
            for (Fact part : line.row().facts()) {
                if (!Matrix.amount(part) || !part.uom().isCurrency() || !ClaimLines.same(claim.period(), part.period())) {
                    continue;
                }
                for (ClaimLines.Line base : lines.of(line.table())) {
                    if (base != line && (base.row().concept().equals("REVENUE") || ClaimLines.overlap(metric, base) > 0)) {
                        for (Fact whole : base.row().facts()) {
                            if (whole.column() == part.column() && Matrix.amount(whole) && !whole.interval().holds(BigDecimal.ZERO)) {
                                Interval expected = part.interval().times(HUNDRED).over(whole.interval());
                                Interval complement = Interval.exactly(HUNDRED).minus(expected);
                                boolean margin = metric.contains("margin");
                                if (ClaimFit.claimed(claim).meets(expected) || margin && ClaimFit.claimed(claim).meets(complement)) {
                                    boolean direct = ClaimFit.claimed(claim).meets(expected);
                                    Working working = new Working(claim.figure(), List.of(Term.plus(part, "part"), Term.plus(whole, "base")), direct ? expected : complement, ClaimFit.claimed(claim), Outcome.TICK,
                                            (direct ? "" : "100 - ") + "100 x " + Workings.plain(part) + " / " + Workings.plain(whole), Evidence.CLAIM, false, "");
                                    out.add(new Proportion(working, Identity.NONE, Measured.CLAIM_RATIO));
                                    return;
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private void repeated(List<Claim> claims) {
        Map<String, Claim> first = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (!claim.period().isStated() || claim.metric().isEmpty() || claim.hedge() != Hedge.NONE || claim.kind() == Claim.Kind.COUNT) {
                continue;
            }
            String key = claim.kind() + " " + claim.metric() + " " + claim.period() + " " + claim.base() + " " + claim.figure().uom();
            Claim earlier = first.putIfAbsent(key, claim);
            if (earlier != null && earlier.sentence() != claim.sentence()) {
                boolean agree = ClaimFit.claimed(earlier).meets(ClaimFit.claimed(claim)) || ClaimFit.claimed(earlier).meets(ClaimFit.claimed(claim).negated());
                if (agree || earlier.sign() == claim.sign() && earlier.direction() == claim.direction() && ClaimFit.digits(claim.figure()) >= 3 && ClaimFit.misprinted(claim, earlier.figure())) {
                    out.add(new TieOut(ClaimFit.working(claim, earlier.figure(), agree, ""), Identity.NONE, Measured.CLAIM_REPEATED));
                }
            }
        }
    }

    /** Prose figures that no claim holds: ticked where a table prints the same with enough digits, in a line that shares a word with the sentence. */
    private void unclaimed() {
        Set<String> held = new HashSet<>();
        filing.claims().forEach(c -> held.add(c.figure().id()));
        Map<String, List<Map.Entry<ClaimLines.Line, Fact>>> byValue = new HashMap<>();
        for (ClaimLines.Line line : lines.all()) {
            for (Fact fact : line.row().facts()) {
                if (!fact.nil() && fact.value().signum() != 0) {
                    byValue.computeIfAbsent(leading(fact), k -> new ArrayList<>()).add(Map.entry(line, fact));
                }
            }
        }
        for (Fact figure : filing.facts()) {
            if (figure.isTabular() || held.contains(figure.id()) || ClaimFit.digits(figure) < 3 || figure.row() >= filing.sentences().size() || figure.row() < 0) {
                continue;
            }
            Set<String> words = ClaimWords.of(Captions.key(filing.sentences().get(figure.row()).text()));
            for (Map.Entry<ClaimLines.Line, Fact> entry : byValue.getOrDefault(leading(figure), List.<Map.Entry<ClaimLines.Line, Fact>>of())) {
                Fact fact = entry.getValue();
                boolean unit = fact.uom().equals(figure.uom()) || fact.role() == FactRole.PER_SHARE && figure.uom().isCurrency();
                boolean value = figure.interval().meets(fact.interval()) || figure.interval().meets(fact.interval().negated());
                if (unit && value && entry.getKey().words().stream().anyMatch(words::contains)) {
                    Term term = figure.value().signum() * fact.value().signum() < 0 ? Term.minus(fact, "table") : Term.plus(fact, "table");
                    out.add(new TieOut(new Working(figure, List.of(term), fact.interval(), figure.interval(), Outcome.TICK, Workings.plain(fact), Evidence.CLAIM, true, ""), Identity.NONE, Measured.CLAIM_AMOUNT));
                    break;
                }
            }
        }
    }

    /** The first two digits and the magnitude: figures that round to one another nearly always share them. */
    private static String leading(Fact fact) {
        BigDecimal rounded = fact.value().abs().round(new java.math.MathContext(2, java.math.RoundingMode.DOWN));
        return rounded.stripTrailingZeros().toString();
    }
}
