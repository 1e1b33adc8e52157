package dev.tickmark.recognition;

import dev.tickmark.reading.TagSum;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.reading.Tagging;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Tag;
import dev.tickmark.statement.TagTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tags with the figures they belong to: the printed one at the same place, the one of a table made of tags, or, {@code loose}, one of their own. */
record TagLinks(List<Tag> tags, List<Fact> loose) {

    private static final Set<String> ISSUER = Set.of("EntityRegistrantName", "EntityCurrentLegalOrRegisteredName", "EntityCurrentLegalName", "NameOfReportingEntityOrOtherMeansOfIdentification", "CompanyName", "FilerNameInEnglishDEI",
            "CompanyNameInEnglish");

    static TagLinks of(Tagging tagging, List<Fact> facts, TagTables tables) {
        TreeMap<Integer, Fact> places = new TreeMap<>();
        if (!tagging.figures().isEmpty()) {
            for (Fact fact : facts) {
                if (fact.location() instanceof TextSpan span) {
                    places.putIfAbsent(span.start(), fact);
                }
            }
        }
        List<Tag> tags = new ArrayList<>();
        List<Fact> loose = new ArrayList<>();
        for (TaggedFigure figure : tagging.figures()) {
            Optional<Fact> made = tables.fact(figure);
            Optional<Fact> printed = made.isPresent() || figure.hidden() ? Optional.empty() : printed(figure, places);
            Fact fact = made.or(() -> printed).orElseGet(() -> {
                Fact own = tables.loose(figure, loose.size());
                loose.add(own);
                return own;
            });
            tags.add(new Tag(figure.name(), figure.value(), figure.decimals(), TagPlaces.uom(figure), TagPlaces.period(figure), TagTables.part(figure.context()) + entity(figure), figure.nil(), figure.hidden(), printed.isPresent(),
                    figure.printed(), figure.scale(), fact));
        }
        return new TagLinks(tags, loose);
    }

    private static String entity(TaggedFigure figure) {
        return figure.context().entity().isEmpty() ? "" : "@" + figure.context().entity();
    }

    private static Optional<Fact> printed(TaggedFigure figure, TreeMap<Integer, Fact> places) {
        if (!(figure.location() instanceof TextSpan span)) {
            return Optional.empty();
        }
        Map.Entry<Integer, Fact> before = places.floorEntry(span.end() - 1);
        return before != null && ((TextSpan) before.getValue().location()).end() > span.start() ? Optional.of(before.getValue()) : Optional.empty();
    }

    /** Who files, where a tag says it. */
    static Optional<String> issuer(Tagging tagging) {
        return tagging.texts().stream().filter(text -> ISSUER.contains(text.name().substring(text.name().indexOf(':') + 1))).map(TaggedText::value).findFirst();
    }

    static List<TagTotal> totals(Tagging tagging) {
        List<TagTotal> totals = new ArrayList<>();
        for (TagSum sum : tagging.sums()) {
            totals.add(new TagTotal(sum.total(), sum.parts().stream().map(part -> new TagTotal.Part(part.name(), part.weight())).toList()));
        }
        return totals.stream().distinct().toList();
    }
}
