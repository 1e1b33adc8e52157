package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Printed figures of tables beside the tags that stand on them. The table itself says how it is tagged: the figures of a column are of one period and accurate to one place, those of a row of one part and sign;
 * a tag that is at odds with its neighbours, or gives another amount than is printed, is at odds with the page.
 */
final class TagAgreement {

    private final Map<String, List<Tag>> rows = new LinkedHashMap<>();
    private final Map<String, List<Tag>> columns = new HashMap<>();
    private final Map<Integer, List<Tag>> tables = new HashMap<>();
    private final Map<String, List<Tag>> sameConcept = new HashMap<>();
    private final Map<String, Optional<Period>> usualPeriods = new HashMap<>();
    private final Map<String, Optional<String>> usualParts = new HashMap<>();
    private final Map<Printing, List<Tag>> sameAccuracy = new HashMap<>();
    private final Map<Printing, Optional<Optional<Integer>>> usualAccuracies = new HashMap<>();
    private final Map<String, Integer> instants = new HashMap<>();

    private Optional<String> usualPart = Optional.empty();

    /** How money is printed and tagged in a table: what is accurate to one place there. */
    private record Printing(int table, String uom, int decimals, int scale) {

        static Printing of(Tag tag) {
            return new Printing(tag.figure().table(), tag.uom().code(), tag.figure().decimals(), tag.scale());
        }
    }

    private TagAgreement() {
    }

    static List<Comparison> find(Filing filing) {
        TagAgreement agreement = new TagAgreement();
        for (Tag tag : filing.tags()) {
            if (tag.onPage() && tag.figure().isTabular()) {
                agreement.take(tag);
            }
        }
        agreement.usualPart = most(agreement.tables.values().stream().flatMap(List::stream).toList(), Tag::part, 50);
        TagWords words = new TagWords(filing);
        List<Comparison> out = new ArrayList<>();
        for (List<Tag> row : agreement.rows.values()) {
            for (Tag tag : row) {
                Comparison comparison = agreement.compare(tag, row);
                if (comparison.isException() || words.confirm(tag)) {
                    out.add(comparison);
                }
            }
        }
        return out;
    }

    private void take(Tag tag) {
        Fact figure = tag.figure();
        rows.computeIfAbsent(figure.table() + " " + figure.row(), r -> new ArrayList<>()).add(tag);
        columns.computeIfAbsent(figure.table() + " " + figure.column(), c -> new ArrayList<>()).add(tag);
        tables.computeIfAbsent(figure.table(), t -> new ArrayList<>()).add(tag);
        sameConcept.computeIfAbsent(tag.name(), n -> new ArrayList<>(4)).add(tag);
        instants.merge(tag.name(), tag.period().isInstant() ? 1 : 0, Integer::sum);
        if (!tag.nil() && tag.value().signum() != 0) {
            sameAccuracy.computeIfAbsent(Printing.of(tag), p -> new ArrayList<>()).add(tag);
        }
    }

    private Comparison compare(Tag tag, List<Tag> row) {
        Fact figure = tag.figure();
        List<Tag> column = columns.get(figure.table() + " " + figure.column());
        String odd = amount(tag).or(() -> sign(tag, row)).or(() -> time(tag)).or(() -> period(tag, row)).or(() -> part(tag, column, row)).or(() -> accuracy(tag)).orElse("");
        BigDecimal value = TagFigure.value(tag);
        BigDecimal sign = flipped(tag) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        Fact own = TagFigure.own(tag);
        Interval expected = Interval.exactly(value.multiply(odd.isEmpty() || !odd.equals(SIGN) ? sign : BigDecimal.ONE));
        Working working = new Working(figure, List.of(new Term(own, BigDecimal.ZERO, "tag")), expected, Interval.exactly(figure.value()), odd.isEmpty() ? Outcome.TICK : Outcome.EXCEPTION, own.text(), Evidence.STRUCTURE, true, odd);
        return new TieOut(working, Identity.NONE, Measured.TAG);
    }

    /** So many tags make a table whose pairs of figures are told by their signs. */
    private static final int MANY = 12;
    private static final String SIGN = "is tagged with the sign turned, unlike its neighbours";

    private static Optional<String> amount(Tag tag) {
        boolean nil = tag.nil() || tag.figure().nil();
        return nil || TagFigure.value(tag).abs().compareTo(tag.figure().value().abs()) == 0 ? Optional.empty() : Optional.of("is tagged as " + TagFigure.value(tag).stripTrailingZeros().toPlainString());
    }

    private static boolean flipped(Tag tag) {
        return tag.value().signum() * tag.figure().value().signum() < 0;
    }

    /** The tags of one concept in a row are all of the printed sign, or all of the opposite one. */
    private Optional<String> sign(Tag tag, List<Tag> row) {
        if (tag.value().signum() == 0 || tag.figure().value().signum() == 0) {
            return Optional.empty();
        }
        int like = 0;
        int unlike = 0;
        for (Tag other : row) {
            if (other != tag && other.name().equals(tag.name()) && other.value().signum() != 0 && other.figure().value().signum() != 0) {
                if (flipped(other) == flipped(tag)) {
                    like++;
                } else {
                    unlike++;
                }
            }
        }
        if (like + unlike == 0) {
            return Optional.empty();
        }
        boolean suspect = unlike > like || unlike == like + 1 && flipped(tag);
        boolean alone = unlike == 1 && like == 0;
        boolean telling = tag.uom().isCurrency() && (tag.figure().statement().isPrimary() || tables.get(tag.figure().table()).size() >= MANY);
        return suspect && (!alone || telling && elsewhere(tag)) ? Optional.of(SIGN) : Optional.empty();
    }

    /** Of two that differ, the one that is at odds with the rest of the filing, or else the one turned. */
    private boolean elsewhere(Tag tag) {
        int like = 0;
        int unlike = 0;
        for (Tag other : sameConcept.get(tag.name())) {
            if ((other.figure().table() != tag.figure().table() || other.figure().row() != tag.figure().row()) && other.value().signum() != 0 && other.figure().value().signum() != 0) {
                if (flipped(other) == flipped(tag)) {
                    like++;
                } else {
                    unlike++;
                }
            }
        }
        return unlike > like || unlike == like && flipped(tag);
    }

    private static <T> Optional<T> most(List<Tag> tags, Function<Tag, T> aspect, int percent) {
        Map<T, Integer> counts = new HashMap<>();
        tags.forEach(tag -> counts.merge(aspect.apply(tag), 1, Integer::sum));
        return counts.entrySet().stream().filter(e -> e.getValue() * 100 >= tags.size() * percent).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** What is a balance in most places is one in all. */
    private Optional<String> time(Tag tag) {
        int all = sameConcept.get(tag.name()).size();
        int unlike = tag.period().isInstant() ? all - instants.get(tag.name()) : instants.get(tag.name());
        boolean odd = unlike > 0 && unlike * 2 >= all;
        return odd ? Optional.of("is tagged for " + tag.period().words() + ", elsewhere it is " + (tag.period().isInstant() ? "of a length of time" : "of a day")) : Optional.empty();
    }

    /** A column has one period; a balance in a column of flows is of its end or of the day before its beginning. */
    private Optional<String> period(Tag tag, List<Tag> row) {
        Optional<Period> usual = usual(tag);
        if (usual.isEmpty() || fits(tag.period(), usual.get())) {
            return Optional.empty();
        }
        // a row of its own time, such as dates of issue or opening balances, is off in every column
        long off = row.stream().filter(other -> other != tag && !usual(other).map(p -> fits(other.period(), p)).orElse(false)).count();
        return off > 0 || row.size() < 2 ? Optional.empty() : Optional.of("is tagged for " + tag.period().words() + ", its column is " + usual.get().words());
    }

    private Optional<Period> usual(Tag tag) {
        return usualPeriods.computeIfAbsent(tag.figure().table() + " " + tag.figure().column(), c -> columns.get(c).size() < 3 ? Optional.empty() : most(columns.get(c), Tag::period, 60));
    }

    private static boolean fits(Period own, Period column) {
        if (own.equals(column) || !column.isStated()) {
            return true;
        }
        if (!own.isInstant()) {
            return false;
        }
        return own.end().equals(column.end()) || column instanceof Duration flow && own.end().equals(flow.start().minusDays(1));
    }

    /** The figures of a row are of one part of the whole, unless their columns are parts. */
    private Optional<String> part(Tag tag, List<Tag> column, List<Tag> row) {
        List<Tag> others = row.stream().filter(other -> other != tag && other.name().equals(tag.name())).toList();
        if (others.isEmpty() || others.stream().anyMatch(other -> other.part().equals(tag.part()))) {
            return Optional.empty();
        }
        Optional<String> rowPart = most(others, Tag::part, 100);
        Optional<String> columnPart = usualParts.computeIfAbsent(tag.figure().table() + " " + tag.figure().column(), c -> column.size() < 3 ? Optional.empty() : most(column, Tag::part, 60));
        if (column.size() < 3 && row.size() == 2 && rowPart.equals(usualPart) && !rowPart.get().equals(tag.part())) {
            return Optional.of("is tagged as of another part of the whole than its neighbour");
        }
        boolean alone = rowPart.isPresent() && columnPart.isPresent() && !columnPart.get().equals(tag.part()) && rowPart.get().equals(columnPart.get());
        return alone ? Optional.of("is tagged as of another part of the whole than its row and its column") : Optional.empty();
    }

    /** Money printed to one place is tagged as accurate to one place, all over a table. */
    private Optional<String> accuracy(Tag tag) {
        Fact figure = tag.figure();
        if (!tag.uom().isCurrency() || figure.role() != FactRole.AMOUNT || tag.nil() || tag.value().signum() == 0) {
            return Optional.empty();
        }
        Optional<Optional<Integer>> usual = usualAccuracies.computeIfAbsent(Printing.of(tag), p -> sameAccuracy.get(p).size() < 4 ? Optional.empty() : most(sameAccuracy.get(p), Tag::decimals, 75));
        boolean odd = usual.isPresent() && !usual.get().equals(tag.decimals());
        return odd ? Optional.of("is tagged as accurate " + places(tag.decimals()) + ", its neighbours " + places(usual.get())) : Optional.empty();
    }

    private static String places(Optional<Integer> decimals) {
        return decimals.map(d -> "to " + d + " decimal places").orElse("exactly");
    }
}
