package dev.tickmark.reading;

/** A piece of a document in reading order. */
public sealed interface Block permits Grid, Passage {
}
