package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Change columns, in percent and in money: finds which two columns they compare and by which convention, by what most rows say. */
final class ChangeFinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** After so many rows of which most disagree, a pair of columns is not the one. */
    private static final int ENOUGH_TO_TELL = 6;

    private static final Set<String> RESULTS = Set.of("OPERATING_INCOME", "PRETAX_INCOME", "NET_INCOME", "PROFIT_INCLUDING_NCI", "CONTINUING_INCOME", "GROSS_PROFIT", "EBITDA", "ADJUSTED_EBITDA", "CFO");
    /** Changes at other exchange rates or of another scope than the columns beside them. */
    private static final Prefiltered OTHER_BASIS = Prefiltered.compile("(?i)currenc|constant|neutral|organic|comparable|underlying|like[ -]for[ -]like|excluding|adjusted for");

    private ChangeFinder() {
    }

    static List<Comparison> find(Matrix matrix) {
        List<Comparison> out = new ArrayList<>();
        List<Column> amounts = matrix.columns(FactRole.AMOUNT, FactRole.TRANSLATION);
        for (Column column : matrix.columns(FactRole.CHANGE_PERCENT, FactRole.SHARE)) {
            if (OTHER_BASIS.isIn(column.heading())) {
                continue;
            }
            out.addAll(percent(matrix, column, amounts));
        }
        for (Column column : matrix.columns(FactRole.CHANGE_AMOUNT)) {
            out.addAll(absolute(matrix, column, amounts));
        }
        return out;
    }

    private static List<Comparison> percent(Matrix matrix, Column column, List<Column> amounts) {
        Fact[] percents = matrix.column(column);
        Fact[] bestNow = null;
        Fact[] bestThen = null;
        int best = 0;
        for (Column now : matrix.nearest(column, amounts)) {
            for (Column then : matrix.nearest(column, amounts)) {
                if (now.index() == then.index() || !now.uom().equals(then.uom())) {
                    continue;
                }
                int[] score = score(percents, matrix.column(now), matrix.column(then));
                int standing = score[1] == 0 ? 0 : 100 * score[0] + 100 * score[0] / score[1];
                if (score[0] >= 3 && score[0] * 10 >= score[1] * 7 && standing > best) {
                    best = standing;
                    bestNow = matrix.column(now);
                    bestThen = matrix.column(then);
                }
            }
        }
        if (bestNow == null) {
            return List.of();
        }
        boolean absolute = onAbsoluteBase(percents, bestNow, bestThen);
        Set<Identity> noted = EnumSet.noneOf(Identity.class);
        List<Comparison> out = new ArrayList<>();
        for (int r = 0; r < percents.length; r++) {
            if (usable(percents[r], bestNow[r], bestThen[r])) {
                Working working = working(percents[r], bestNow[r], bestThen[r], absolute, Evidence.STRUCTURE);
                boolean unusual = bestThen[r].value().signum() * bestNow[r].value().signum() <= 0 || bestThen[r].value().signum() < 0;
                Working other = unusual ? working(percents[r], bestNow[r], bestThen[r], !absolute, Evidence.STRUCTURE) : working;
                boolean otherwise = working.outcome() == Outcome.EXCEPTION && other.outcome() == Outcome.TICK;
                Identity kind = otherwise ? Identity.OTHER_CONVENTION : kind(bestNow[r], bestThen[r]);
                out.add(new Change(otherwise ? other : working, kind != Identity.NONE && (kind == Identity.OTHER_CONVENTION || noted.add(kind)) ? kind : Identity.NONE, Measured.PERCENT));
            }
        }
        return out;
    }

    /** What is odd about a change in percent, if anything is. */
    private static Identity kind(Fact now, Fact then) {
        if (now.value().signum() * then.value().signum() < 0 && RESULTS.contains(now.concept())) {
            return Identity.SIGN_CHANGE;
        }
        return now.value().signum() < 0 && then.value().signum() < 0 && RESULTS.contains(now.concept()) ? Identity.NEGATIVE_BASE : Identity.NONE;
    }

    private static boolean usable(Fact percent, Fact now, Fact then) {
        return percent != null && !percent.nil() && percent.uom().code().equals("%") && now != null && then != null && percent.role() != FactRole.RATIO
                && then.value().signum() != 0 && !then.interval().holds(BigDecimal.ZERO) && now.uom().equals(then.uom()) && now.role() != FactRole.RATIO;
    }

    private static int[] score(Fact[] percents, Fact[] now, Fact[] then) {
        int[] score = new int[2];
        for (int r = 0; r < percents.length && (score[1] < ENOUGH_TO_TELL || score[0] * 2 >= score[1]); r++) {
            if (usable(percents[r], now[r], then[r])) {
                score[1]++;
                Interval expected = expected(now[r], then[r], false);
                Interval printed = percents[r].interval();
                if (printed.meets(expected) || then[r].value().signum() < 0 && printed.meets(expected.negated())) {
                    score[0]++;
                }
            }
        }
        return score;
    }

    /** Whether rows with a negative base recompute on its absolute value rather than on the value itself. */
    private static boolean onAbsoluteBase(Fact[] percents, Fact[] now, Fact[] then) {
        int plain = 0;
        int absolute = 0;
        for (int r = 0; r < percents.length; r++) {
            if (usable(percents[r], now[r], then[r]) && then[r].value().signum() < 0) {
                plain += working(percents[r], now[r], then[r], false, Evidence.STRUCTURE).outcome() == Outcome.TICK ? 1 : 0;
                absolute += working(percents[r], now[r], then[r], true, Evidence.STRUCTURE).outcome() == Outcome.TICK ? 1 : 0;
            }
        }
        return absolute > plain;
    }

    /** 100 (x - x') / x', or over the absolute value of x'. */
    private static Interval expected(Fact now, Fact then, boolean absoluteBase) {
        Interval change = now.interval().over(then.interval()).minus(Interval.exactly(BigDecimal.ONE)).times(HUNDRED);
        return absoluteBase && then.value().signum() < 0 ? change.negated() : change;
    }

    /** That change beside a printed percentage. */
    static Working working(Fact percent, Fact now, Fact then, boolean absoluteBase, Evidence evidence) {
        Interval expected = expected(now, then, absoluteBase);
        String text = "100 x (" + Workings.plain(now) + " / " + Workings.plain(then) + " - 1)";
        return Workings.of(percent, List.of(Term.plus(now, "this period"), Term.plus(then, "compared with")), expected, text, evidence);
    }

    private static List<Comparison> absolute(Matrix matrix, Column column, List<Column> amounts) {
        Fact[] changes = matrix.column(column);
        List<Comparison> best = List.of();
        int bestAhead = 0;
        for (Column now : matrix.nearest(column, amounts)) {
            for (Column then : matrix.nearest(column, amounts)) {
                if (now.index() == then.index() || !now.uom().equals(then.uom())) {
                    continue;
                }
                int ahead = 0;
                List<Comparison> tried = new ArrayList<>();
                int holds = 0;
                Fact[] a = matrix.column(now);
                Fact[] b = matrix.column(then);
                for (int r = 0; r < changes.length; r++) {
                    if (changes[r] == null || a[r] == null || b[r] == null || changes[r].uom().code().equals("%") || !a[r].uom().equals(b[r].uom())) {
                        continue;
                    }
                    Working forward = Workings.sum(changes[r], List.of(Term.plus(a[r], "this period"), Term.minus(b[r], "compared with")), dev.tickmark.amount.Rounding.NEAREST, Evidence.STRUCTURE);
                    Working back = Workings.sum(changes[r], List.of(Term.plus(b[r], "compared with"), Term.minus(a[r], "this period")), dev.tickmark.amount.Rounding.NEAREST, Evidence.STRUCTURE);
                    Working chosen = forward.outcome() == Outcome.EXCEPTION && back.outcome() == Outcome.TICK ? back : forward;
                    holds += chosen.outcome() == Outcome.TICK ? 1 : 0;
                    ahead += forward.outcome() == Outcome.TICK ? 1 : 0;
                    tried.add(new Change(chosen, Identity.NONE, Measured.AMOUNT));
                }
                if (holds >= 3 && holds * 10 >= tried.size() * 7 && (tried.size() > best.size() || tried.size() == best.size() && ahead > bestAhead)) {
                    best = tried;
                    bestAhead = ahead;
                }
            }
        }
        return best;
    }
}
