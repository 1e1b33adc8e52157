package dev.tickmark.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Where the cells of a row drawn by itself begin and end, by measure: of a table of one row whose cells have widths, or of a block whose parts are put at their places. */
record Edges(List<int[]> cells) {

    private static final int STEP = 125;
    private static final int MOST_CELLS = 40;
    /** A figure stands at the right end of its cell, however wide that is. */
    private static final int WIDEST_FIGURE = 50;
    private static final int TALLEST = 9_600;

    /** The cells of a table of one row; empty where it has more rows, or cells without a width. */
    static Optional<Edges> ofTable(Element table, Function<Element, Style> styles) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (child.normalName().equals("tbody")) {
                rows.addAll(child.children());
            } else if (!child.normalName().startsWith("col")) {
                return Optional.empty();
            }
            if (rows.size() > 1) {
                return Optional.empty();
            }
        }
        return rows.size() == 1 && rows.get(0).childrenSize() > 0 ? inOrder(rows.get(0), styles) : Optional.empty();
    }

    private static Optional<Edges> inOrder(Element row, Function<Element, Style> styles) {
        List<int[]> cells = new ArrayList<>();
        int at = 0;
        for (Element cell : row.children()) {
            int width = styles.apply(cell).extent().width();
            if (width <= 0 || cell.hasAttr("colspan") || cells.size() == MOST_CELLS) {
                return Optional.empty();
            }
            cells.add(new int[] {at / STEP, Math.max(at / STEP + 1, (at + width) / STEP)});
            at += width;
        }
        return Optional.of(new Edges(cells));
    }

    /** The parts of a low block all of which are put at their places side by side; empty where it holds anything else. */
    static Optional<Edges> ofBlock(Element block, Style own, Function<Element, Style> styles) {
        if (own.extent().height() <= 0 || own.extent().height() > TALLEST || block.childrenSize() == 0 || block.childrenSize() > MOST_CELLS) {
            return Optional.empty();
        }
        for (Node node : block.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                return Optional.empty();
            }
        }
        List<int[]> cells = new ArrayList<>();
        int at = 0;
        for (Element part : block.children()) {
            Extent extent = styles.apply(part).extent();
            if (!extent.placed() || extent.left() < at || extent.width() <= 0) {
                return Optional.empty();
            }
            at = extent.left() + extent.width();
            cells.add(new int[] {extent.left() / STEP, Math.max(extent.left() / STEP + 1, at / STEP)});
        }
        return Optional.of(new Edges(cells));
    }

    /** The one row of a table, its cells at their places; empty where the table turned out to have another number of cells. */
    Optional<List<Slot>> place(Markup table) {
        if (table.rows().size() != 1 || table.rows().get(0).size() != cells.size()) {
            return Optional.empty();
        }
        List<Slot> placed = new ArrayList<>();
        for (Slot slot : table.rows().get(0)) {
            int[] edge = cells.get(placed.size());
            boolean figure = !slot.isEmpty() && !slot.text().isEmpty() && Kind.of(slot.text().text()).figure();
            int from = figure ? Math.max(edge[0], edge[1] - WIDEST_FIGURE) : edge[0];
            placed.add(new Slot(from, edge[1] - from, slot.pieces(), slot.ruledTop(), slot.ruledBottom()));
        }
        return placed.stream().anyMatch(Slot::holdsTable) ? Optional.empty() : Optional.of(placed);
    }
}
