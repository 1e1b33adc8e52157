package dev.tickmark.source;

/** Something printed that could not be read reliably: its text, why, and where. Said in every report, never guessed at. */
public record Unread(String text, String reason, Location location) {
}
