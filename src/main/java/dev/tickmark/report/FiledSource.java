package dev.tickmark.report;

import dev.tickmark.finding.Mark;
import dev.tickmark.source.Location;
import dev.tickmark.source.Unread;
import java.util.List;

/**
 * A filing as it was filed, to be shown leaf by leaf beside its findings. A place in it is written {@code leaf.from.to} where it is a stretch of text,
 * {@code leaf.x.y.width.height} in tenths of a point where it is a box on a page.
 */
public sealed interface FiledSource extends PlaceLinks permits FiledLines, FiledBlocks, FiledPages, FiledMarkup {

    /** What comes of a filing that is shown. */
    enum Form { LINES, BLOCKS, PAGES, MARKUP }

    /** A leaf that may be asked for: its number from 1, what is on it, and how many rows it has about. */
    record Heading(int number, String label, int rows) {
    }

    /** Boxes over a page: the size of the page and the boxes, in points. */
    record Drawing(String width, String height, List<Box> boxes) {
    }

    /** A marked box on a page. */
    record Box(String x, String y, String width, String height, String state, String title, String place, String text) {
    }

    /** A leaf: parts of text, or a drawing over a page. */
    record Leaf(Heading heading, List<SourcePane.Part> parts, Drawing drawing) {
    }

    Form form();

    List<Heading> leaves();

    /** A leaf by its number, from 1. */
    Leaf leaf(int number);

    /** The place of a location; empty where it is not shown. */
    String place(Location location);

    @Override
    default String href(Mark mark) {
        return place(mark.location());
    }

    @Override
    default String href(Unread gap) {
        return place(gap.location());
    }
}
