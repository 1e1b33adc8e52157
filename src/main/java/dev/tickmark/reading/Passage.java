package dev.tickmark.reading;

import dev.tickmark.source.Excerpt;

/** A paragraph or heading: its text and places. {@code heading} where the form itself marks it so (a heading element, bold or centred short line, capitals). */
public record Passage(Excerpt excerpt, boolean heading) implements Block {

    public String text() {
        return excerpt.text();
    }
}
