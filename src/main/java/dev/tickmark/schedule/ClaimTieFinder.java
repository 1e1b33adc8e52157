package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.recognition.Captions;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Hedge;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ties what sentences claim to what tables print. The figures choose: a claim that agrees with a fact of its metric and period is ticked. It is an exception only where the metric is certain
 * (its concept, or all its words), the period is stated, one fact alone answers, and that disagrees; otherwise nobody answers it and it stays unproved.
 */
final class ClaimTieFinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> RESULTS_PER_SHARE = List.of("EPS_DILUTED", "EPS_BASIC", "NON_GAAP_EPS", "EPS_CONTINUING_DILUTED", "EPS_CONTINUING_BASIC", "EPS_ADS");

    /** A row of a table and the words that name it: its caption's and, apart, those of the headings over it. */
    private static final class Line {
        private final Row row;
        private final Table table;
        private final Set<String> words;
        private final Set<String> around;

        Line(Row row, Table table, Set<String> words, Set<String> around) {
            this.row = row;
            this.table = table;
            this.words = words;
            this.around = around;
        }

        Row row() {
            return row;
        }

        Table table() {
            return table;
        }

        Set<String> words() {
            return words;
        }

        Set<String> around() {
            return around;
        }
    }

    private final Filing filing;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Line>> byConcept = new HashMap<>();
    private final Map<String, List<Line>> byWord = new HashMap<>();
    private final Map<String, Line> tied = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final List<Comparison> out = new ArrayList<>();

    private ClaimTieFinder(Filing filing) {
        this.filing = filing;
        for (Table table : filing.tables()) {
            Set<String> title = words(Captions.key(table.title()));
            for (Row row : table.rows()) {
                if (!row.isHeading()) {
                    Set<String> around = new HashSet<>(words(row.section()));
                    around.addAll(title);
                    Line line = new Line(row, table, words(row.key()), around);
                    lines.add(line);
                    Set<String> concepts = new HashSet<>(Set.of(row.concept()));
                    row.facts().forEach(fact -> concepts.add(fact.concept()));
                    concepts.forEach(concept -> byConcept.computeIfAbsent(concept, c -> new ArrayList<>()).add(line));
                    line.words().forEach(w -> byWord.computeIfAbsent(w, x -> new ArrayList<>()).add(line));
                }
            }
        }
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
        for (Claim claim : claims) {
            switch (claim.kind()) {
                case CHANGE_PERCENT -> finder.change(claim);
                case CHANGE_AMOUNT, CHANGE_POINTS -> finder.difference(claim);
                default -> { }
            }
        }
        finder.repeated(claims);
        finder.unclaimed();
        finder.out.addAll(SentenceMates.find(filing, finder.out));
        return finder.out;
    }

    private Set<String> words(String key) {
        return words.computeIfAbsent(key, ClaimWords::of);
    }

    // Which lines answer

    private List<Line> candidates(Claim claim) {
        Set<Line> found = new java.util.LinkedHashSet<>();
        if (!claim.concept().isEmpty()) {
            found.addAll(byConcept.getOrDefault(claim.concept(), List.of()));
            found.addAll(byConcept.getOrDefault("CF_" + claim.concept(), List.of()));
        }
        for (String word : words(claim.metric())) {
            found.addAll(byWord.getOrDefault(word, List.of()));
        }
        if (claim.kind() == Claim.Kind.PER_SHARE) {
            RESULTS_PER_SHARE.forEach(concept -> found.addAll(byConcept.getOrDefault(concept, List.of())));
        }
        return new ArrayList<>(found);
    }

    /** How many of the metric's words a line has, the caption's own counting twice, less those it has too many. */
    private int likeness(Claim claim, Line line) {
        Set<String> metric = words(claim.metric());
        int score = claim.concept().isEmpty() || !names(line, claim.concept()) ? 0 : 6;
        // a result per share is seldom called by its full name in a sentence
        score += claim.kind() == Claim.Kind.PER_SHARE && digits(claim.figure()) >= 3 && RESULTS_PER_SHARE.stream().anyMatch(concept -> names(line, concept)) ? 8 : 0;
        for (String word : metric) {
            score += line.words().contains(word) ? 2 : line.around().contains(word) ? 1 : -1;
        }
        for (String word : line.words()) {
            score -= metric.contains(word) ? 0 : 1;
        }
        return score;
    }

    /** Whether a line is of the concept, by its caption or, where its columns are of two kinds, by one of its figures. */
    private static boolean names(Line line, String concept) {
        return line.row().concept().equals(concept) || line.row().facts().stream().anyMatch(fact -> fact.concept().equals(concept));
    }

    /** Whether a line is beyond doubt what the claim speaks of: the same concept on the face of a statement, or the same words. */
    private boolean certain(Claim claim, Line line) {
        if (claim.metric().endsWith(" in part")) {
            return false;
        }
        if (!claim.concept().isEmpty() && names(line, claim.concept()) && (line.table().kind().isPrimary() || claim.kind() == Claim.Kind.COUNT || claim.concept().startsWith("NON_GAAP") || claim.concept().startsWith("ADJUSTED"))) {
            return true;
        }
        Set<String> metric = words(claim.metric());
        return metric.size() >= 2 && metric.equals(line.words());
    }

    static boolean same(Period a, Period b) {
        if (a.equals(b)) {
            return a.isStated();
        }
        if (!a.isStated() || !b.isStated() || Math.abs(a.end().toEpochDay() - b.end().toEpochDay()) > 8) {
            return false;
        }
        return a.isInstant() || b.isInstant() || a.months() == b.months();
    }

    private static boolean fits(Claim claim, Fact fact) {
        if (fact.nil() || fact.role() == FactRole.CHANGE_PERCENT || fact.role() == FactRole.CHANGE_AMOUNT) {
            return false;
        }
        return switch (claim.kind()) {
            case PER_SHARE -> fact.role() == FactRole.PER_SHARE;
            case COUNT -> fact.role() == FactRole.AMOUNT && !fact.uom().isCurrency();
            default -> (fact.role() == FactRole.AMOUNT || fact.role() == FactRole.TRANSLATION) && (fact.uom().equals(claim.figure().uom()) || !fact.uom().isCurrency() && !fact.uom().equals(Uom.SHARES) && !claim.figure().uom().isCurrency());
        };
    }

    private static Interval claimed(Claim claim) {
        Fact figure = claim.figure();
        Interval printed = figure.interval();
        return switch (claim.hedge()) {
            case ABOUT -> printed.roughly(figure.value());
            case MORE_THAN -> new Interval(printed.low(), figure.value().abs().multiply(BigDecimal.valueOf(2)).max(printed.high()));
            case LESS_THAN -> new Interval(BigDecimal.ZERO.min(printed.low()), printed.high());
            default -> printed;
        };
    }

    /** Whether the claim's magnitude agrees with a fact's; which sign a sentence gives a loss or an expense is its own affair. */
    private static boolean agrees(Claim claim, Fact fact) {
        Interval claimed = claimed(claim);
        Interval other = fact.interval();
        return claimed.meets(other) || claimed.meets(other.negated());
    }

    private static int digits(Fact fact) {
        return fact.value().divide(fact.unit(), 0, java.math.RoundingMode.HALF_UP).abs().stripTrailingZeros().precision();
    }

    private static Working working(Claim claim, Fact fact, boolean holds, String note) {
        Fact figure = claim.figure();
        boolean mirrored = figure.value().signum() * fact.value().signum() < 0;
        Interval expected = mirrored ? fact.interval().negated() : fact.interval();
        Term term = mirrored ? Term.minus(fact, "table") : Term.plus(fact, "table");
        return new Working(figure, List.of(term), expected, claimed(claim), holds ? Outcome.TICK : Outcome.EXCEPTION, Workings.plain(fact), Evidence.CLAIM, true, note);
    }

    // Amounts

    private void amount(Claim claim) {
        Line best = null;
        Fact agreed = null;
        int most = 0;
        List<Fact> answers = new ArrayList<>();
        Line sure = null;
        boolean stated = claim.period().isStated();
        for (Line line : candidates(claim)) {
            List<Fact> fitting = line.row().facts().stream().filter(fact -> fits(claim, fact) && (!stated || same(claim.period(), fact.period()))).toList();
            int likeness = fitting.isEmpty() ? 0 : likeness(claim, line);
            if (fitting.isEmpty() || !stated && likeness <= 0) {
                continue;
            }
            boolean certain = certain(claim, line);
            for (Fact fact : fitting) {
                if (agrees(claim, fact)) {
                    int score = likeness + (digits(claim.figure()) >= 4 ? 2 : 0) + (certain ? 10 : 0);
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
            tied.putIfAbsent(key(claim), best);
            out.add(new TieOut(working(claim, agreed, true, ""), Identity.NONE, measured(claim)));
        } else if (!translated(claim) && !answers.isEmpty() && alike(answers) && firmly(claim) && (misprinted(claim, answers.get(0)) || !fittingElsewhere(claim, sure).isEmpty() && digits(claim.figure()) >= 3)) {
            tied.putIfAbsent(key(claim), sure);
            out.add(new TieOut(working(claim, answers.get(0), false, fittingElsewhere(claim, sure)), Identity.NONE, measured(claim)));
        } else if (!answers.isEmpty() && alike(answers) && firmly(claim) && misscaled(claim, answers.get(0))) {
            tied.putIfAbsent(key(claim), sure);
            out.add(new TieOut(working(claim, answers.get(0), false, ""), Identity.NONE, Measured.CLAIM_SCALE));
        }
    }

    private static Measured measured(Claim claim) {
        return claim.kind() == Claim.Kind.COUNT ? Measured.CLAIM_COUNT : Measured.CLAIM_AMOUNT;
    }

    /** Whether the claim would agree with the fact if it said thousand, million or billion where it says another of them. */
    private static boolean misscaled(Claim claim, Fact fact) {
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

    /** Whether the claim is the fact but for a slip or a few units of its last place; an amount that is far off speaks of something else. */
    private static boolean misprinted(Claim claim, Fact fact) {
        Fact figure = claim.figure();
        BigDecimal meant = figure.value().signum() * fact.value().signum() < 0 ? fact.value().negate() : fact.value();
        BigDecimal rounded = meant.divide(figure.unit(), 0, java.math.RoundingMode.HALF_UP).multiply(figure.unit());
        return digits(figure) >= 3 && NearMiss.slip(figure, rounded).isPresent() || figure.value().subtract(meant).abs().compareTo(figure.unit().multiply(BigDecimal.valueOf(2))) <= 0;
    }

    private static boolean firmly(Claim claim) {
        return claim.hedge() != Hedge.MAINLY && digits(claim.figure()) >= 2;
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
                Working working = new Working(claim.figure(), terms, expected, claimed(claim), claimed(claim).meets(expected) ? Outcome.TICK : Outcome.EXCEPTION,
                        Workings.plain(first) + " / " + rate.rate().toPlainString(), Evidence.CLAIM, true, "");
                out.add(new Translation(working, Identity.NONE, Measured.CLAIM_TRANSLATION));
                return true;
            }
        }
        return false;
    }

    private static String key(Claim claim) {
        return claim.sentence().paragraph() + " " + claim.metric();
    }

    /** A cell of the line, of another period or kind, that prints what the claim says. */
    private static String fittingElsewhere(Claim claim, Line line) {
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

    // Ratios

    /** A stated percentage beside a printed one of that value and period, or beside a line over revenue. Never an exception: what a ratio is of is seldom certain. */
    private void ratio(Claim claim) {
        Set<String> metric = words(claim.metric());
        for (Line line : lines) {
            for (Fact fact : line.row().facts()) {
                boolean percentage = fact.uom().equals(Uom.PERCENT) && fact.role() != FactRole.CHANGE_PERCENT;
                if (percentage && same(claim.period(), fact.period()) && agrees(claim, fact) && overlap(metric, line) > 0) {
                    out.add(new TieOut(working(claim, fact, true, ""), Identity.NONE, Measured.CLAIM_AMOUNT));
                    return;
                }
            }
        }
        for (Line line : lines) {
            for (Fact part : line.row().facts()) {
                if (!Matrix.amount(part) || !same(claim.period(), part.period()) || overlap(metric, line) == 0 || !part.uom().isCurrency()) {
                    continue;
                }
                for (Line base : lines) {
                    if (base.table() == line.table() && base != line && (base.row().concept().equals("REVENUE") || overlap(metric, base) > 0)) {
                        for (Fact whole : base.row().facts()) {
                            if (whole.column() == part.column() && Matrix.amount(whole) && !whole.interval().holds(BigDecimal.ZERO)) {
                                Interval expected = part.interval().times(HUNDRED).over(whole.interval());
                                Interval complement = Interval.exactly(HUNDRED).minus(expected);
                                boolean margin = metric.contains("margin");
                                if (claimed(claim).meets(expected) || margin && claimed(claim).meets(complement)) {
                                    boolean direct = claimed(claim).meets(expected);
                                    Working working = new Working(claim.figure(), List.of(Term.plus(part, "part"), Term.plus(whole, "base")), direct ? expected : complement, claimed(claim), Outcome.TICK,
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

    private static int overlap(Set<String> metric, Line line) {
        int n = 0;
        for (String word : metric) {
            n += line.words().contains(word) ? 1 : 0;
        }
        return n;
    }

    // Changes

    private record Pair(Fact now, Fact then, Line line, boolean certain) {
    }

    private void change(Claim claim) {
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
                cell(claim, pair).ifPresent(c -> out.add(new TieOut(working(claim, c, true, ""), Identity.NONE, Measured.CLAIM_CHANGE_CELL)));
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
        String note = fittingElsewhere(claim, sure.line());
        out.add(new Change(changed(claim, sure, Outcome.EXCEPTION, note), Identity.NONE, Measured.CLAIM_CHANGE));
        cell(claim, sure).filter(c -> !agrees(claim, c)).ifPresent(c -> out.add(new TieOut(working(claim, c, false, note), Identity.NONE, Measured.CLAIM_CHANGE_CELL)));
    }

    /** Figures of the two periods on one line, surest first. */
    private List<Pair> pairs(Claim claim, List<Period> bases) {
        List<Pair> found = new ArrayList<>();
        Line known = tied.get(key(claim));
        List<Line> candidates = candidates(claim);
        if (known != null) {
            candidates.remove(known);
            candidates.add(0, known);
        }
        for (Line line : candidates) {
            boolean certain = line == known || certain(claim, line);
            if (!certain && likeness(claim, line) < 1) {
                continue;
            }
            for (Fact now : line.row().facts()) {
                if (!plain(now) || !same(claim.period(), now.period())) {
                    continue;
                }
                for (Fact then : line.row().facts()) {
                    boolean asked = bases.isEmpty() ? !then.period().equals(now.period()) : same(bases.get(0), then.period());
                    if (plain(then) && asked && then.uom().equals(now.uom()) && then.role() == now.role() && !then.interval().holds(BigDecimal.ZERO)) {
                        found.add(new Pair(now, then, line, certain && !bases.isEmpty()));
                    }
                }
            }
        }
        claimedPairs(claim, bases, found);
        found.sort((a, b) -> Boolean.compare(b.certain(), a.certain()));
        return found;
    }

    private static boolean plain(Fact fact) {
        return !fact.nil() && (fact.role() == FactRole.AMOUNT || fact.role() == FactRole.PER_SHARE);
    }

    /** Amounts of the same metric that sentences give. */
    private void claimedPairs(Claim claim, List<Period> bases, List<Pair> found) {
        for (Claim now : filing.claims()) {
            if (!isAmountOf(now, claim) || !same(now.period(), claim.period())) {
                continue;
            }
            for (Claim then : filing.claims()) {
                if (isAmountOf(then, claim) && !bases.isEmpty() && same(then.period(), bases.get(0)) && then.figure().uom().equals(now.figure().uom()) && then.sign() == now.sign() && !then.figure().interval().holds(BigDecimal.ZERO)) {
                    found.add(new Pair(now.figure(), then.figure(), null, false));
                }
            }
        }
    }

    private static boolean isAmountOf(Claim amount, Claim change) {
        return (amount.kind() == Claim.Kind.AMOUNT || amount.kind() == Claim.Kind.PER_SHARE) && amount.metric().equals(change.metric()) && amount.period().isStated();
    }

    private static Interval growth(Pair pair) {
        return pair.now().interval().over(pair.then().interval()).minus(Interval.exactly(BigDecimal.ONE)).times(HUNDRED);
    }

    /** Whether a change recomputes, with the direction the sentence gives it or, as asked, with either. A smaller loss is an improvement: signs of losses are left out. */
    private static boolean recomputes(Claim claim, Pair pair, boolean withDirection) {
        Interval growth = growth(pair);
        Interval size = claimed(claim);
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
        return new Working(claim.figure(), List.of(Term.plus(pair.now(), "this period"), Term.plus(pair.then(), "compared with")), expected, claimed(claim), outcome,
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
            if (plain(then) && !then.period().equals(sure.then().period()) && !then.period().equals(sure.now().period()) && sameLength && then.uom().equals(sure.now().uom()) && !then.interval().holds(BigDecimal.ZERO)
                    && recomputes(claim, new Pair(sure.now(), then, sure.line(), true), true) && digits(claim.figure()) >= 2) {
                return Optional.of("is the change on " + then.period().words());
            }
        }
        return Optional.empty();
    }

    /** A change in money or in points: this period less the other. Points are those of the ratios the sentence itself gives. */
    private void difference(Claim claim) {
        boolean points = claim.kind() == Claim.Kind.CHANGE_POINTS;
        List<Pair> pairs = points ? ratios(claim) : pairs(claim, claim.base().isStated() ? List.of(claim.base()) : List.of());
        for (Pair pair : pairs) {
            Interval moved = pair.now().interval().minus(pair.then().interval());
            for (BigDecimal factor : points ? List.of(BigDecimal.ONE, HUNDRED) : List.of(BigDecimal.ONE)) {
                Interval expected = moved.times(factor);
                if (claimed(claim).meets(expected) || claimed(claim).meets(expected.negated())) {
                    Interval shown = claimed(claim).meets(expected) ? expected : expected.negated();
                    Working working = new Working(claim.figure(), List.of(Term.plus(pair.now(), "this period"), Term.minus(pair.then(), "compared with")), shown, claimed(claim), Outcome.TICK,
                            Workings.plain(pair.now()) + " - " + Workings.plain(pair.then()), Evidence.CLAIM, false, "");
                    out.add(new Change(working, Identity.NONE, Measured.CLAIM_CHANGE));
                    return;
                }
            }
        }
    }

    private List<Pair> ratios(Claim claim) {
        List<Pair> pairs = new ArrayList<>();
        for (Claim now : filing.claims()) {
            for (Claim then : filing.claims()) {
                if (now != then && now.kind() == Claim.Kind.RATIO && then.kind() == Claim.Kind.RATIO && now.sentence().equals(claim.sentence()) && then.sentence().equals(claim.sentence()) && now.metric().equals(then.metric())) {
                    pairs.add(new Pair(now.figure(), then.figure(), null, true));
                }
            }
        }
        return pairs;
    }

    // The same claim twice, and figures of no claim

    private void repeated(List<Claim> claims) {
        Map<String, Claim> first = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (!claim.period().isStated() || claim.metric().isEmpty() || claim.hedge() != Hedge.NONE || claim.kind() == Claim.Kind.COUNT) {
                continue;
            }
            String key = claim.kind() + " " + claim.metric() + " " + claim.period() + " " + claim.base() + " " + claim.figure().uom();
            Claim earlier = first.putIfAbsent(key, claim);
            if (earlier != null && earlier.sentence() != claim.sentence()) {
                boolean agree = claimed(earlier).meets(claimed(claim)) || claimed(earlier).meets(claimed(claim).negated());
                if (agree || earlier.sign() == claim.sign() && earlier.direction() == claim.direction() && digits(claim.figure()) >= 3 && misprinted(claim, earlier.figure())) {
                    out.add(new TieOut(working(claim, earlier.figure(), agree, ""), Identity.NONE, Measured.CLAIM_REPEATED));
                }
            }
        }
    }

    /** Prose figures that no claim holds: ticked where a table prints the same with enough digits, in a line that shares a word with the sentence. */
    private void unclaimed() {
        Set<String> held = new HashSet<>();
        filing.claims().forEach(c -> held.add(c.figure().id()));
        Map<String, List<Map.Entry<Line, Fact>>> byValue = new HashMap<>();
        for (Line line : lines) {
            for (Fact fact : line.row().facts()) {
                if (!fact.nil() && fact.value().signum() != 0) {
                    byValue.computeIfAbsent(leading(fact), k -> new ArrayList<>()).add(Map.entry(line, fact));
                }
            }
        }
        for (Fact figure : filing.facts()) {
            if (figure.isTabular() || held.contains(figure.id()) || digits(figure) < 3 || figure.row() >= filing.sentences().size() || figure.row() < 0) {
                continue;
            }
            Set<String> words = ClaimWords.of(Captions.key(filing.sentences().get(figure.row()).text()));
            for (Map.Entry<Line, Fact> entry : byValue.getOrDefault(leading(figure), List.<Map.Entry<Line, Fact>>of())) {
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
