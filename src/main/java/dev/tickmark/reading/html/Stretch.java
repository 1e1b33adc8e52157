package dev.tickmark.reading.html;

import java.util.Map;

/** A stretch of a page's source that is to be marked: {@code start} inclusive, {@code end} exclusive, and the attributes of the element set around its text. */
public record Stretch(int start, int end, Map<String, String> attributes) {

    public Stretch {
        attributes = Map.copyOf(attributes);
    }
}
