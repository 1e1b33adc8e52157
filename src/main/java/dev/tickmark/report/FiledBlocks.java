package dev.tickmark.report;

import dev.tickmark.review.Review;
import dev.tickmark.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A filing whose source is tables and passages set in some code of their own (Markdown, CSV, workbooks), shown as the tables and passages that they are. */
final class FiledBlocks implements FiledSource {

    private static final int ROWS = 250;

    private final PanePlaces places;
    private final List<Leaf> leaves = new ArrayList<>();
    private final TreeMap<Integer, Integer> leafByStart = new TreeMap<>();

    FiledBlocks(Review review) {
        places = new PanePlaces(review.document().blocks());
        Markings markings = new Markings(review, places);
        markings.cut();
        SourceSetting setting = new SourceSetting(places, markings);
        List<SourcePane.Part> parts = review.document().reader().equals("workbook") ? new SheetSetting(setting).sheets(review.document().blocks())
                : setting.blocks(review.document().blocks(), Integer.MAX_VALUE);
        List<SourcePane.Part> open = new ArrayList<>();
        int rows = 0;
        for (SourcePane.Part part : parts) {
            for (int from = 0; from < part.lines().size(); from += ROWS) {
                List<SourcePane.Line> lines = part.lines().subList(from, Math.min(part.lines().size(), from + ROWS));
                if (rows > 0 && rows + lines.size() > ROWS) {
                    close(open, rows);
                    rows = 0;
                }
                open.add(new SourcePane.Part(part.table(), part.heading(), lines));
                rows += lines.size();
            }
        }
        close(open, rows);
    }

    private void close(List<SourcePane.Part> parts, int rows) {
        int number = leaves.size() + 1;
        leaves.add(new Leaf(new Heading(number, "Part " + number, rows), List.copyOf(parts), null));
        for (SourcePane.Part part : parts) {
            for (SourcePane.Line line : part.lines()) {
                for (SourcePane.Slot slot : line.slots()) {
                    slot.pieces().stream().filter(piece -> piece.at() >= 0).forEach(piece -> leafByStart.putIfAbsent(piece.at(), number));
                }
            }
        }
        parts.clear();
    }

    @Override
    public Form form() {
        return Form.BLOCKS;
    }

    @Override
    public List<Heading> leaves() {
        return leaves.stream().map(Leaf::heading).toList();
    }

    @Override
    public Leaf leaf(int number) {
        return leaves.get(number - 1);
    }

    @Override
    public String place(Location location) {
        return places.span(location).map(span -> {
            Map.Entry<Integer, Integer> first = leafByStart.ceilingEntry(span.start());
            return first == null || first.getKey() >= span.end() ? "" : first.getValue() + "." + span.start() + "." + span.end();
        }).orElse("");
    }
}
