package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Percent-of-total columns and ratio rows: finds the amounts a percentage is of, and its base row, by what most rows say. */
final class ProportionFinder {

    /** How many printed units a share may be off and still tell which row is the base. */
    private static final BigDecimal SLACK = new BigDecimal("1.05");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_BASES = 40;
    /** After so many rows of which most disagree, a row is not the base. */
    private static final int ENOUGH_TO_TELL = 6;

    private static final Set<String> OF_ANY_RATIO = Set.of("", "%", "margin", "rate", "ratio", "income", "profit", "loss", "as", "a", "percentage", "percent", "of", "to", "total", "net", "sales", "revenue", "revenues", "the", "and");

    private ProportionFinder() {
    }

    static List<Comparison> find(Matrix matrix) {
        List<Comparison> out = new ArrayList<>();
        List<Column> amounts = matrix.columns(FactRole.AMOUNT, FactRole.TRANSLATION);
        for (Column share : matrix.columns(FactRole.SHARE)) {
            out.addAll(column(matrix, share, amounts));
        }
        out.addAll(rows(matrix, amounts));
        return out;
    }

    private static List<Comparison> column(Matrix matrix, Column share, List<Column> amounts) {
        Fact[] percents = matrix.column(share);
        List<Column> near = matrix.nearest(share, amounts);
        for (Column column : near.subList(0, Math.min(4, near.size()))) {
            Fact[] values = matrix.column(column);
            int best = -1;
            int most = 0;
            for (int base : bases(matrix, percents, values)) {
                int[] score = score(percents, values, values[base]);
                if (score[0] >= 3 && score[0] * 10 >= score[1] * 7 && score[0] > most) {
                    best = base;
                    most = score[0];
                }
            }
            if (best >= 0) {
                return comparisons(percents, values, values[best]);
            }
            List<Comparison> ofOwn = ofOwnCaption(matrix, percents, values);
            if (!ofOwn.isEmpty()) {
                return ofOwn;
            }
        }
        return List.of();
    }

    /** Percentages of the line of the same caption in an earlier block, as margins of segments are: believed where they hold for most rows, three at least. */
    private static List<Comparison> ofOwnCaption(Matrix matrix, Fact[] percents, Fact[] values) {
        java.util.Map<String, Fact> first = new java.util.HashMap<>();
        Fact total = null;
        List<Comparison> tried = new ArrayList<>();
        int holds = 0;
        for (Row row : matrix.table().rows()) {
            Fact value = values[row.index()];
            if (!Matrix.amount(value)) {
                continue;
            }
            Fact base = first.putIfAbsent(row.key(), value);
            if (row.concept().equals("REVENUE") && total == null) {
                total = value;
            }
            Fact percent = percents[row.index()];
            if (percent == null || percent.nil()) {
                continue;
            }
            Fact of = base != null && base != value ? base : total;
            if (of != null && of != value && of.value().signum() != 0) {
                Working working = working(percent, value, of, Evidence.STRUCTURE);
                holds += working.outcome() == Outcome.TICK ? 1 : 0;
                tried.add(new Proportion(working, Identity.NONE, Measured.SHARE));
            }
        }
        return holds >= 3 && holds * 10 >= tried.size() * 7 ? tried : List.of();
    }

    /** Rows that may be the base: those printed as 100, then revenue and total assets, then any. */
    private static Set<Integer> bases(Matrix matrix, Fact[] percents, Fact[] values) {
        Set<Integer> bases = new LinkedHashSet<>();
        for (int r = 0; r < percents.length; r++) {
            if (percents[r] != null && Matrix.amount(values[r]) && percents[r].value().compareTo(HUNDRED) == 0) {
                bases.add(r);
            }
        }
        for (Row row : matrix.table().rows()) {
            boolean natural = row.concept().equals("REVENUE") || row.concept().equals("ASSETS");
            if (Matrix.amount(values[row.index()]) && natural) {
                bases.add(row.index());
            }
        }
        for (int r = 0; r < values.length && bases.size() < MOST_BASES; r++) {
            if (Matrix.amount(values[r])) {
                bases.add(r);
            }
        }
        return bases;
    }

    private static int[] score(Fact[] percents, Fact[] values, Fact base) {
        int[] score = new int[2];
        if (base.value().signum() == 0) {
            return score;
        }
        for (int r = 0; r < percents.length && (score[1] < ENOUGH_TO_TELL || score[0] * 2 >= score[1]); r++) {
            if (percents[r] != null && Matrix.amount(values[r]) && values[r] != base && values[r].value().signum() != 0 && percents[r].value().signum() != 0) {
                score[1]++;
                BigDecimal off = percents[r].value().multiply(base.value()).subtract(HUNDRED.multiply(values[r].value())).abs();
                if (off.compareTo(percents[r].unit().multiply(SLACK).multiply(base.value().abs())) <= 0) {
                    score[0]++;
                }
            }
        }
        return score;
    }

    private static List<Comparison> comparisons(Fact[] percents, Fact[] values, Fact base) {
        List<Comparison> out = new ArrayList<>();
        for (int r = 0; r < percents.length; r++) {
            if (percents[r] != null && Matrix.amount(values[r]) && !percents[r].nil()) {
                out.add(new Proportion(working(percents[r], values[r], base, Evidence.STRUCTURE), values[r] == base ? Identity.WHOLE : Identity.NONE, Measured.SHARE));
            }
        }
        return out;
    }

    static Working working(Fact percent, Fact part, Fact base, Evidence evidence) {
        Interval below = base.interval();
        Interval expected = part == base ? Interval.exactly(HUNDRED) : below.holds(BigDecimal.ZERO) ? Interval.exactly(percent.value()) : part.interval().times(HUNDRED).over(below);
        return Workings.of(percent, List.of(Term.plus(part, "part"), Term.plus(base, "base")), expected, "100 x " + Workings.plain(part) + " / " + Workings.plain(base), evidence);
    }

    /** Rows of percentages between rows of amounts: "Gross margin 35.6%". Believed where one pair of rows explains every column but at most one, two columns at least. */
    private static List<Comparison> rows(Matrix matrix, List<Column> amounts) {
        List<Comparison> out = new ArrayList<>();
        List<Row> rows = matrix.table().rows();
        for (Row row : rows) {
            List<Fact> ratios = new ArrayList<>();
            for (Fact fact : row.facts()) {
                if (fact.role() == FactRole.RATIO && fact.uom().code().equals("%") && !fact.nil()) {
                    ratios.add(fact);
                }
            }
            if (ratios.size() >= 2) {
                out.addAll(row(matrix, row, ratios));
            }
        }
        return out;
    }

    private static List<Comparison> row(Matrix matrix, Row row, List<Fact> ratios) {
        List<Row> rows = matrix.table().rows();
        List<Integer> candidates = new ArrayList<>();
        for (int r = Math.max(0, row.index() - 24); r < Math.min(rows.size(), row.index() + 4); r++) {
            if (r != row.index() && rows.get(r).facts().stream().anyMatch(Matrix::amount)) {
                candidates.add(r);
            }
        }
        List<Comparison> best = List.of();
        int most = 0;
        for (int n : candidates) {
            for (int d : candidates) {
                if (n == d) {
                    continue;
                }
                List<Comparison> tried = new ArrayList<>();
                int holds = 0;
                for (Fact ratio : ratios) {
                    Fact part = at(rows.get(n), ratio.column());
                    Fact base = at(rows.get(d), ratio.column());
                    if (part != null && !part.nil() && base != null && !base.interval().holds(BigDecimal.ZERO)) {
                        Working working = working(ratio, part, base, Evidence.STRUCTURE);
                        tried.add(new Proportion(working, Identity.NONE, Measured.SHARE));
                        holds += working.outcome() == Outcome.TICK ? 1 : 0;
                    }
                }
                boolean named = rows.get(d).concept().equals("REVENUE") && kin(row, rows.get(n));
                boolean enough = holds >= 2 && holds >= tried.size() - 1 && (holds == tried.size() || holds >= 3) || named && holds >= 1 && holds >= tried.size() - 1;
                if ((enough || holds == 1 && tried.size() == 2 && most == 0 && turned(tried)) && holds > most) {
                    best = tried;
                    most = holds;
                }
            }
        }
        return best;
    }

    /** Whether the one percentage of two that does not hold is right but for its sign. */
    private static boolean turned(List<Comparison> tried) {
        return tried.stream().filter(Comparison::isException).anyMatch(ratio -> ratio.reported().value().abs().movePointRight(ratio.reported().decimals()).precision() >= 2
                && ratio.reported().interval().negated().meets(ratio.working().expected()));
    }

    /** Whether a ratio's caption names the line: "Adjusted EBITDA %" and "Adjusted EBITDA", "Operating margin" and "Operating income". */
    private static boolean kin(Row ratio, Row line) {
        Set<String> words = words(ratio);
        return !words.isEmpty() && words.equals(words(line));
    }

    private static Set<String> words(Row row) {
        Set<String> words = new LinkedHashSet<>(List.of(row.key().split(" ")));
        words.removeAll(OF_ANY_RATIO);
        return words;
    }

    private static Fact at(Row row, int column) {
        for (Fact fact : row.facts()) {
            if (fact.column() == column && Matrix.amount(fact)) {
                return fact;
            }
        }
        return null;
    }
}
