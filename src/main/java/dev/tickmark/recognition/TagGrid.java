package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.StatementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tags of a table by row and column, and what they say of it: the period of a column, the concept of a row, the unit and scale of a cell. What its neighbours say weighs more than what one tag says of itself. */
final class TagGrid {

    private static final int PER_CENT = -2;
    /** So few votes (a cell has one in its row and one in its column) do not tell a scale against that of the filing. */
    private static final int FEW = 3;

    private final TagPlaces places;
    private final Map<CellReading, TaggedFigure> cells = new IdentityHashMap<>();
    private final Map<Integer, List<TaggedFigure>> columns = new HashMap<>();
    private final Map<GridSections.Body, List<TaggedFigure>> rows = new IdentityHashMap<>();
    private final List<TaggedFigure> all = new ArrayList<>();

    TagGrid(GridSections.Section section, TagPlaces places) {
        this.places = places;
        if (places.isEmpty()) {
            return;
        }
        for (GridSections.Body body : section.body()) {
            for (CellReading cell : body.figures()) {
                places.of(cell).ifPresent(tag -> {
                    cells.put(cell, tag);
                    columns.computeIfAbsent(cell.cell().column(), c -> new ArrayList<>()).add(tag);
                    rows.computeIfAbsent(body, b -> new ArrayList<>()).add(tag);
                    all.add(tag);
                });
            }
        }
    }

    List<TaggedFigure> all() {
        return all;
    }

    List<TaggedFigure> row(GridSections.Body body) {
        return rows.getOrDefault(body, List.of());
    }

    List<TaggedFigure> column(int column) {
        return columns.getOrDefault(column, List.of());
    }

    /** Whether most of the tags of a column name its period; where they do not, rows are periods or times of their own. */
    boolean isRegular(int column) {
        Optional<Period> period = TagPlaces.period(column(column));
        return period.isEmpty() || column(column).stream().filter(tag -> TagPlaces.period(tag).equals(period.get()) || TagPlaces.period(tag).isInstant() != period.get().isInstant()).count() * 10 >= column(column).size() * 6L;
    }

    /** The concept that a row's tags stand for. */
    Optional<Concept> concept(GridSections.Body body, StatementKind kind) {
        return places.concept(row(body), kind);
    }

    /** The figure of a cell with what its tag says of concept, unit and, in a column without a period of its own, period. */
    Fact settled(Fact fact, CellReading cell, GridSections.Body body, StatementKind kind) {
        TaggedFigure tag = cells.get(cell);
        if (tag == null || fact.role() == FactRole.TRANSLATION) {
            return fact;
        }
        Uom unit = TagPlaces.uom(tag);
        int scale = scale(tag, cell, body);
        FactRole role = fact.role();
        boolean change = role == FactRole.CHANGE_PERCENT || role == FactRole.CHANGE_AMOUNT || role == FactRole.SHARE;
        if (unit.equals(Uom.PURE) && scale == PER_CENT) {
            unit = Uom.PERCENT;
            scale = 0;
            role = change ? role : FactRole.RATIO;
        } else if (unit.equals(Uom.PURE)) {
            role = role == FactRole.RATIO ? role : FactRole.AMOUNT;
        } else {
            role = unit.isCurrency() || unit.equals(Uom.SHARES) ? role == FactRole.CHANGE_AMOUNT ? role : FactRole.AMOUNT : FactRole.PER_SHARE;
        }
        boolean opening = kind == StatementKind.CASH_FLOW && tag.context().start().isEmpty() && !fact.concept().isEmpty();
        String concept = opening ? fact.concept() : places.taxonomies().concept(tag.name(), kind).map(Concept::code).orElse(fact.concept());
        Period period = isRegular(cell.cell().column()) && fact.period().isStated() ? fact.period() : TagPlaces.period(tag);
        return new Fact(fact.id(), fact.text(), cell.number().get().value().scaleByPowerOfTen(scale), unit, scale, fact.decimals(), fact.nil(), fact.caption(), concept, period, fact.statement(), role, fact.table(), fact.row(), fact.column(),
                fact.location());
    }

    /** The scale of a cell's neighbours of the same unit, in its row and column, itself included; where these are even, that of the table. */
    private int scale(TaggedFigure tag, CellReading cell, GridSections.Body body) {
        Map<Integer, Integer> votes = new HashMap<>();
        row(body).forEach(other -> vote(other, tag, votes));
        column(cell.cell().column()).forEach(other -> vote(other, tag, votes));
        int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
        if (votes.values().stream().mapToInt(v -> v).sum() <= FEW && places.usualScale(tag.unit()).isPresent() && TagPlaces.uom(tag).isCurrency()) {
            return places.usualScale(tag.unit()).get();
        }
        List<Integer> best = votes.entrySet().stream().filter(e -> e.getValue() == most).map(Map.Entry::getKey).toList();
        if (best.size() == 1) {
            return best.get(0);
        }
        Map<Integer, Integer> table = new HashMap<>();
        all.forEach(other -> vote(other, tag, table));
        return best.stream().max(java.util.Comparator.comparingInt((Integer s) -> table.getOrDefault(s, 0)).thenComparing(s -> s == tag.scale() ? 1 : 0)).orElse(tag.scale());
    }

    private static void vote(TaggedFigure other, TaggedFigure tag, Map<Integer, Integer> votes) {
        if (other.unit().equals(tag.unit()) && !other.nil() && other.printed().signum() != 0) {
            votes.merge(other.scale(), 1, Integer::sum);
        }
    }
}
