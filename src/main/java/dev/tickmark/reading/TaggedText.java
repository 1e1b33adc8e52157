package dev.tickmark.reading;

import dev.tickmark.source.Location;

/** A short text with a machine-readable tag, such as the name of who files. */
public record TaggedText(String name, String value, Location location) {
}
