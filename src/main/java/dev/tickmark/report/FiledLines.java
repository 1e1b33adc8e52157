package dev.tickmark.report;

import dev.tickmark.review.Review;
import dev.tickmark.source.Location;
import dev.tickmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** A filing whose source is text, shown line by line exactly as it came; a leaf is set only when it is asked for. */
final class FiledLines implements FiledSource {

    private static final int ROWS = 250;
    private static final int CHARACTERS = 40_000;

    private final SourceText source;
    private final PanePlaces places;
    private final Markings markings;
    private final List<SourceSetting.Row> rows;
    private final List<Integer> firsts = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();

    FiledLines(Review review) {
        source = SourceText.of(review.document().file());
        places = new PanePlaces(source);
        markings = new Markings(review, places);
        markings.cut();
        rows = SourceSetting.rows(source, Integer.MAX_VALUE);
        for (int first = 0; first < rows.size(); ) {
            int next = first;
            while (next < rows.size() && next - first < ROWS && rows.get(next).start() - rows.get(first).start() < CHARACTERS) {
                next++;
            }
            firsts.add(first);
            headings.add(new Heading(firsts.size(), "Lines " + rows.get(first).number() + " to " + rows.get(next - 1).number(), next - first));
            first = next;
        }
    }

    @Override
    public Form form() {
        return Form.LINES;
    }

    @Override
    public List<Heading> leaves() {
        return headings;
    }

    @Override
    public Leaf leaf(int number) {
        int first = firsts.get(number - 1);
        return new Leaf(headings.get(number - 1), new SourceSetting(places, markings).lines(source, rows.subList(first, first + headings.get(number - 1).rows())), null);
    }

    @Override
    public String place(Location location) {
        return places.span(location).filter(span -> span.end() > span.start()).map(span -> leafAt(span.start()) + "." + span.start() + "." + span.end()).orElse("");
    }

    private int leafAt(int offset) {
        int low = 0;
        int high = firsts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(firsts.get(middle)).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }
}
