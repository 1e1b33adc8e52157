package dev.tickmark.report;

import dev.tickmark.finding.Mark;
import dev.tickmark.review.Review;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.Unread;
import java.util.List;

/** The filing beside its findings: its lines and tables, every figure marked as ticked, in exception, at risk, not proved or not read, each with an anchor of its own. */
public final class SourcePane implements PlaceLinks {

    /**
     * A stretch of text: marked where {@code state} is not empty; {@code id} on the first piece of a place; {@code href} to the finding that names it first.
     * {@code place} is the id of the place it belongs to, {@code at} where its stretch starts in the shown text, {@code goesOn} where the next stretch belongs to the same place.
     */
    public record Piece(String text, String state, String id, String href, String title, String place, int at, boolean goesOn) {
    }

    /** A table cell or a whole line. */
    public record Slot(List<Piece> pieces, int span, boolean numeric) {

        /** How many characters stand in it, but for white space around them. */
        public int length() {
            return pieces.stream().mapToInt(piece -> piece.text().strip().length()).sum();
        }
    }

    /** A line with its number (empty where the form has no lines that mean anything). */
    public record Line(String number, List<Slot> slots) {

        /** How many characters stand in it. */
        public int length() {
            return slots.stream().mapToInt(Slot::length).sum();
        }

        /** How many columns its slots take. */
        public int width() {
            return slots.stream().mapToInt(Slot::span).sum();
        }
    }

    /** Consecutive lines: of a table, or running text. */
    public record Part(boolean table, boolean heading, List<Line> lines) {

        /** How many columns its widest line takes. */
        public int width() {
            return lines.stream().mapToInt(Line::width).max().orElse(0);
        }

        /** How many characters stand in it. */
        public int length() {
            return lines.stream().mapToInt(Line::length).sum();
        }

        /** Whether its lines have numbers. */
        public boolean numbered() {
            return lines.stream().anyMatch(line -> !line.number().isEmpty());
        }
    }

    private static final int LONGEST = 3_000_000;

    private final Markings markings;
    private final SourceSetting setting;
    private final List<Part> parts;

    SourcePane(Review review) {
        PanePlaces places = new PanePlaces(review.document().blocks());
        markings = new Markings(review, places);
        setting = new SourceSetting(places, markings);
        if (review.document().reader().equals("text")) {
            SourceText source = SourceText.of(review.document().file());
            parts = setting.lines(source, SourceSetting.rows(source, LONGEST));
        } else {
            parts = setting.blocks(review.document().blocks(), LONGEST);
        }
    }

    @Override
    public String href(Mark mark) {
        return markings.id(mark).filter(setting::isSet).map(id -> "#" + id).orElse("");
    }

    @Override
    public String href(Unread gap) {
        return markings.id(gap).filter(setting::isSet).map(id -> "#" + id).orElse("");
    }

    /** The filing's parts in reading order. */
    List<Part> parts() {
        return parts;
    }
}
