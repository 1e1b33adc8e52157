package dev.tickmark.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a tag says its figure is about: whose, as of which day or from which day to which (both inclusive; {@code start} is empty for a balance), and of which part of the whole
 * (axes with their members; empty for the whole).
 */
public record TagContext(String id, String entity, Optional<LocalDate> start, LocalDate end, Map<String, String> dimensions) {

    public TagContext {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }
}
