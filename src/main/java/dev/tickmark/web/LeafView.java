package dev.tickmark.web;

import dev.tickmark.report.FiledSource;
import dev.tickmark.report.SourcePane;
import java.util.Arrays;
import java.util.List;

/** A leaf of a filing on the page: set, or only announced; a place on it may be lit. */
public record LeafView(String id, FiledSource.Heading heading, boolean set, List<SourcePane.Part> parts, FiledSource.Drawing drawing, FiledSource.Box lit, int from, int to) {

    /** A leaf with everything that is on it. */
    static LeafView set(String id, FiledSource.Leaf leaf, String place) {
        return of(id, leaf, true, numbers(place));
    }

    /** A leaf that is fetched when it is wanted; of a page, its size is known before. */
    static LeafView announced(String id, FiledSource source, FiledSource.Heading heading) {
        if (source.form() == FiledSource.Form.PAGES) {
            return of(id, source.leaf(heading.number()), false, new int[0]);
        }
        return new LeafView(id, heading, false, List.of(), null, null, 0, 0);
    }

    private static LeafView of(String id, FiledSource.Leaf leaf, boolean set, int[] place) {
        boolean here = place.length > 0 && place[0] == leaf.heading().number();
        FiledSource.Box box = here && place.length == 5 ? new FiledSource.Box(tenth(place[1]), tenth(place[2]), tenth(place[3]), tenth(place[4]), "lit", "", "", "") : null;
        boolean stretch = here && place.length == 3;
        return new LeafView(id, leaf.heading(), set, leaf.parts(), leaf.drawing(), box, stretch ? place[1] : 0, stretch ? place[2] : 0);
    }

    private static String tenth(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    /** The numbers of a place as it stands in an address; none where it is no place. */
    static int[] numbers(String place) {
        return place != null && place.matches("\\d{1,7}(\\.\\d{1,9}){2}|\\d{1,7}(\\.\\d{1,9}){4}") ? Arrays.stream(place.split("\\.")).mapToInt(Integer::parseInt).toArray() : new int[0];
    }

    /** The class of a piece that is lit, after a blank; empty for every other. */
    public String light(SourcePane.Piece piece) {
        return piece.at() >= from && piece.at() < to ? " lit" : "";
    }
}
