package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.source.Location;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.StatementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tags of a page by their place: which tag stands on a printed number, and what the tags of a row or a column have in common. */
final class TagPlaces {

    static final TagPlaces NONE = new TagPlaces(List.of(), new Taxonomies(CaptionLexicon.standard(), Map.of()));

    private final List<TaggedFigure> shown = new ArrayList<>();
    private final int[] starts;
    private final Map<String, Integer> usual = new LinkedHashMap<>();
    private final Taxonomies taxonomies;

    TagPlaces(List<TaggedFigure> figures, Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
        for (TaggedFigure figure : figures) {
            if (!figure.hidden() && figure.location() instanceof TextSpan) {
                shown.add(figure);
            }
        }
        shown.sort(Comparator.comparingInt(f -> ((TextSpan) f.location()).start()));
        for (String unit : shown.stream().map(TaggedFigure::unit).distinct().toList()) {
            List<TaggedFigure> alike = shown.stream().filter(f -> f.unit().equals(unit) && !f.nil() && f.printed().signum() != 0).toList();
            most(alike, TaggedFigure::scale).filter(scale -> alike.stream().filter(f -> f.scale() == scale).count() * 10 >= alike.size() * 9L).ifPresent(scale -> usual.put(unit, scale));
        }
        starts = shown.stream().mapToInt(f -> ((TextSpan) f.location()).start()).toArray();
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** The scale of nearly all of the filing's tags of a unit. */
    Optional<Integer> usualScale(String unit) {
        return Optional.ofNullable(usual.get(unit));
    }

    /** The tag whose text overlaps a place. */
    Optional<TaggedFigure> at(Location location) {
        if (!(location instanceof TextSpan span) || starts.length == 0) {
            return Optional.empty();
        }
        int i = java.util.Arrays.binarySearch(starts, span.end() - 1);
        i = i >= 0 ? i : -i - 2;
        for (int back = 0; i >= 0 && back < 4; i--, back++) {
            TextSpan tag = (TextSpan) shown.get(i).location();
            if (tag.start() < span.end() && span.start() < tag.end()) {
                return Optional.of(shown.get(i));
            }
        }
        return Optional.empty();
    }

    /** The tag of a cell. */
    Optional<TaggedFigure> of(CellReading cell) {
        if (starts.length == 0) {
            return Optional.empty();
        }
        return cell.number().isPresent() ? at(cell.cell().excerpt().location(cell.number().get().start(), cell.number().get().end())) : at(cell.cell().excerpt().location(0, cell.cell().text().length()));
    }

    List<TaggedFigure> of(List<CellReading> cells) {
        List<TaggedFigure> found = new ArrayList<>();
        if (starts.length > 0) {
            cells.forEach(cell -> of(cell).ifPresent(found::add));
        }
        return found;
    }

    /** The concept of the tags of a row. */
    Optional<Concept> concept(List<TaggedFigure> row, StatementKind kind) {
        return most(row, TaggedFigure::name).flatMap(name -> taxonomies.concept(name, kind));
    }

    Taxonomies taxonomies() {
        return taxonomies;
    }

    /** The period that most of the tags of a column name. */
    static Optional<Period> period(List<TaggedFigure> column) {
        return most(column, TagPlaces::period);
    }

    /** The scale of most of some tags of money. */
    static Optional<Integer> scale(List<TaggedFigure> tags) {
        return most(tags.stream().filter(t -> uom(t).isCurrency() && !t.nil() && t.printed().signum() != 0).toList(), TaggedFigure::scale);
    }

    /** The currency of most of some tags of money. */
    static Optional<String> currency(List<TaggedFigure> tags) {
        return most(tags.stream().filter(t -> uom(t).isCurrency()).toList(), t -> uom(t).code());
    }

    static Uom uom(TaggedFigure tag) {
        String unit = tag.unit();
        return unit.equals("shares") ? Uom.SHARES : unit.equals("pure") || unit.equals("Pure") || unit.isBlank() ? Uom.PURE : unit.endsWith("/shares") ? Uom.perShare(unit.substring(0, unit.indexOf('/'))) : new Uom(unit);
    }

    static Period period(TaggedFigure tag) {
        return tag.context().start().<Period>map(start -> new Duration(start, tag.context().end())).orElseGet(() -> new Instant(tag.context().end()));
    }

    /** What most have; of equally many the first. */
    static <T> Optional<T> most(Collection<TaggedFigure> tags, Function<TaggedFigure, T> aspect) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        tags.forEach(tag -> counts.merge(aspect.apply(tag), 1, Integer::sum));
        return counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey);
    }
}
