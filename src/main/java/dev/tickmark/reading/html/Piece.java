package dev.tickmark.reading.html;

/** Something that stands on the page between its neighbours above and below. */
sealed interface Piece permits Paragraph, Figures, Strip {
}
