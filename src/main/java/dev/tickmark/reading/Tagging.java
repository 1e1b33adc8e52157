package dev.tickmark.reading;

import java.util.List;
import java.util.Map;

/** What a document says in tags: figures, short texts, and what its taxonomy adds to them: sums, layouts, labels (by concept name); {@code namespaces} says what the prefixes of names stand for. Empty for documents without tags. */
public record Tagging(List<TaggedFigure> figures, List<TaggedText> texts, List<TagSum> sums, List<TagOutline> outlines, Map<String, String> labels, Map<String, String> namespaces) {

    public static final Tagging NONE = new Tagging(List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

    public Tagging {
        figures = List.copyOf(figures);
        texts = List.copyOf(texts);
        sums = List.copyOf(sums);
        outlines = List.copyOf(outlines);
        labels = Map.copyOf(labels);
        namespaces = Map.copyOf(namespaces);
    }

    /** The same with other figures. */
    public Tagging with(List<TaggedFigure> others) {
        return new Tagging(others, texts, sums, outlines, labels, namespaces);
    }

    public boolean isEmpty() {
        return figures.isEmpty() && texts.isEmpty();
    }
}
