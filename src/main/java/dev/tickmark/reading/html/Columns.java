package dev.tickmark.reading.html;

import dev.tickmark.reading.html.Typesetter.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a printed table, found by how figures overlap down the page: the mark-up's own columns are finer (spacers, currency marks, brackets) and shift from row to row.
 * Captions are column 0; the lanes of figures and of further texts are 1, 2, 3 from the left.
 */
final class Columns {

    private final List<Lane> lanes = new ArrayList<>();
    private int captionStart = Integer.MAX_VALUE;
    private int captionEnd;
    private int firstLane = Integer.MAX_VALUE;

    private Columns() {
    }

    static Columns of(List<Row> rows) {
        Columns columns = new Columns();
        columns.headings(rows);
        columns.rowNames(rows);
        columns.lanes(rows, true);
        columns.numberedMarks(rows);
        columns.captions(rows);
        columns.lanes(rows, false);
        columns.emptyLanes(rows);
        columns.lanes.sort(Comparator.comparingInt(l -> l.lo));
        int index = 1;
        for (Lane lane : columns.lanes) {
            lane.index = index++;
        }
        return columns;
    }

    int width() {
        return lanes.size() + 1;
    }

    /** Rows above the first figures, and rows further down whose only figures are years, are headings. */
    private void headings(List<Row> rows) {
        boolean began = false;
        for (Row row : rows) {
            boolean years = row.tiles.stream().anyMatch(t -> t.kind == Kind.YEAR);
            boolean figures = row.figures() > 0;
            row.heading = !figures && (!began || years);
            if (figures && !began && years && row.tiles.stream().allMatch(t -> t.kind == Kind.YEAR || t.kind == Kind.TEXT || t.kind == Kind.FIGURE && t.ink.text().length() < 3)) {
                row.heading = true;
            }
            began |= figures && !row.heading;
            for (Tile tile : row.tiles) {
                if (tile.kind == Kind.YEAR) {
                    tile.kind = row.heading ? Kind.TEXT : Kind.FIGURE;
                } else if (row.heading && tile.kind == Kind.FIGURE) {
                    tile.kind = Kind.TEXT;
                }
            }
        }
    }

    /** Years or numbers that name rows ("2021", "2022" down the left of a maturity table) are captions. */
    private void rowNames(List<Row> rows) {
        Map<Integer, int[]> firsts = new HashMap<>();
        int left = Integer.MAX_VALUE;
        int rowsWithSeveral = 0;
        for (Row row : rows) {
            if (!row.heading && row.tiles.size() > 1) {
                rowsWithSeveral++;
                Tile first = row.tiles.get(0);
                left = Math.min(left, first.lo);
                firsts.computeIfAbsent(first.lo, k -> new int[2])[first.kind.figure() ? 1 : 0]++;
            }
        }
        for (Row row : rows) {
            if (!row.heading && row.tiles.size() > 1 && row.tiles.get(0).kind.figure()) {
                Tile first = row.tiles.get(0);
                int[] count = firsts.get(first.lo);
                if (first.lo == left && (count[0] >= count[1] || (count[0] + count[1]) * 10 >= rowsWithSeveral * 8 && plain(first))) {
                    first.kind = Kind.TEXT;
                }
            }
        }
    }

    private static boolean plain(Tile tile) {
        String text = tile.ink.text();
        return text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    /** "(1)" in a lane of figures is one, "*" in a lane stands for one; elsewhere they are footnote marks and belong to what stands before them. */
    private void numberedMarks(List<Row> rows) {
        for (Row row : rows) {
            for (int i = row.tiles.size() - 1; i >= 0; i--) {
                Tile tile = row.tiles.get(i);
                if (tile.kind == Kind.MARK) {
                    Tile before = i > 0 ? row.tiles.get(i - 1) : null;
                    if (i == 1 && before.kind == Kind.TEXT && tile.lo == before.hi && best(tile, null) == null) {
                        row.tiles.set(0, before.with(tile, true, Kind.TEXT));
                        row.tiles.remove(1);
                    }
                    continue;
                }
                if (tile.kind != Kind.NUMBERED_MARK) {
                    continue;
                }
                Tile before = i > 0 ? row.tiles.get(i - 1) : null;
                Lane lane = best(tile, null);
                boolean taken = lane != null && row.tiles.stream().anyMatch(t -> t.lane == lane);
                if (row.heading) {
                    tile.kind = Kind.TEXT;
                } else if (lane != null && !taken) {
                    tile.kind = Kind.FIGURE;
                    tile.lane = lane;
                } else if (before != null && before.kind.figure() && tile.lo == before.hi && isFootnoteColumn(rows, tile)) {
                    before.hi = Math.max(before.hi, tile.hi);
                    row.tiles.remove(i);
                } else if (before != null && before.kind == Kind.TEXT && tile.lo == before.hi && (i + 1 < row.tiles.size() || isFootnoteColumn(rows, tile))) {
                    row.tiles.set(i - 1, before.with(tile, true, Kind.TEXT));
                    row.tiles.remove(i);
                } else {
                    tile.kind = Kind.FIGURE;
                    assign(tile, null);
                }
            }
        }
    }

    /** Footnote marks are few and have no heading of their own; a column of small losses has many, or a heading. */
    private static boolean isFootnoteColumn(List<Row> rows, Tile mark) {
        int marks = 0;
        int figures = 0;
        for (Row row : rows) {
            figures += row.figures() > 0 ? 1 : 0;
            for (Tile tile : row.tiles) {
                if (row.heading && tile.lo >= mark.lo && tile.hi <= mark.hi) {
                    return false;
                }
                marks += tile.kind == Kind.NUMBERED_MARK && tile.lo == mark.lo ? 1 : 0;
            }
        }
        return marks * 3 <= figures;
    }

    /** The edges of the captions: what the first texts of rows with figures cover. */
    private void captions(List<Row> rows) {
        for (Lane lane : lanes) {
            firstLane = Math.min(firstLane, lane.lo);
        }
        boolean anyFigures = !lanes.isEmpty();
        for (Row row : rows) {
            Tile first = row.tiles.get(0);
            if ((row.figures() > 0 || !anyFigures && row.tiles.size() > 1) && first.kind == Kind.TEXT && first.lo < firstLane) {
                captionStart = Math.min(captionStart, first.lo);
                captionEnd = Math.max(captionEnd, anyFigures ? Math.min(first.hi, firstLane) : captionEnd == 0 ? first.hi : Math.min(captionEnd, first.hi));
            }
        }
    }

    private boolean isCaption(Row row, Tile tile) {
        if (tile != row.tiles.get(0) || tile.kind != Kind.TEXT || tile.lo >= captionEnd) {
            return false;
        }
        return !row.heading || tile.lo <= captionStart || best(tile, null) == null;
    }

    /** Assigns the tiles of every row to lanes, fullest row first. */
    private void lanes(List<Row> rows, boolean figures) {
        List<Row> order = new ArrayList<>(rows);
        order.sort(Comparator.comparingInt((Row r) -> -count(r, figures)));
        for (Row row : order) {
            Lane last = null;
            for (Tile tile : row.tiles) {
                if (takesLane(row, tile, figures)) {
                    last = assign(tile, last);
                }
            }
        }
    }

    /** A heading with nothing beneath it ("Note" over an empty column) has a lane of its own where it would fall on its neighbour's. */
    private void emptyLanes(List<Row> rows) {
        for (Row row : rows) {
            if (!row.heading || lanes.isEmpty()) {
                continue;
            }
            List<Tile> over = row.tiles.stream().filter(t -> !isCaption(row, t)).toList();
            if (over.size() == lanes.size()) {
                continue;
            }
            for (int i = 0; i + 1 < over.size(); i++) {
                Tile tile = over.get(i);
                Tile next = over.get(i + 1);
                boolean free = covered(tile.lo, tile.hi).isEmpty();
                if (free && !covered(next.lo, next.hi).isEmpty() && covered(next.lo, next.hi).containsAll(covered(tile.hi, next.lo))) {
                    lanes.add(new Lane(tile.lo, tile.hi));
                }
            }
        }
    }

    private int count(Row row, boolean figures) {
        int n = 0;
        for (Tile tile : row.tiles) {
            n += takesLane(row, tile, figures) ? 1 : 0;
        }
        return n;
    }

    private boolean takesLane(Row row, Tile tile, boolean figures) {
        if (figures) {
            return tile.kind.figure();
        }
        boolean body = row.figures() > 0 || firstLane == Integer.MAX_VALUE;
        return tile.lane == null && body && (!row.heading || firstLane == Integer.MAX_VALUE) && (tile.kind == Kind.TEXT || tile.kind == Kind.MARK || firstLane == Integer.MAX_VALUE) && !isCaption(row, tile);
    }

    private Lane assign(Tile tile, Lane last) {
        Lane found = best(tile, last);
        if (found == null) {
            found = new Lane(tile.lo, tile.hi);
            for (Lane lane : lanes) {
                if (lane.lo >= tile.lo && lane.lo < found.hi) {
                    found.hi = lane.lo;
                } else if (lane.lo < tile.lo && lane.hi > tile.lo) {
                    lane.hi = Math.max(lane.lo + 1, tile.lo);
                }
            }
            found.hi = Math.max(found.hi, found.lo + 1);
            lanes.add(found);
        } else if (covered(tile.lo, tile.hi).size() == 1) {
            int lo = Math.min(found.lo, tile.lo);
            int hi = Math.max(found.hi, tile.hi);
            for (Lane lane : lanes) {
                if (lane != found && lane.hi <= found.lo) {
                    lo = Math.max(lo, lane.hi);
                } else if (lane != found && lane.lo >= found.hi) {
                    hi = Math.min(hi, lane.lo);
                }
            }
            found.lo = lo;
            found.hi = hi;
        }
        tile.lane = found;
        return found;
    }

    /** The lane right of {@code after} that a tile overlaps most. */
    private Lane best(Tile tile, Lane after) {
        Lane best = null;
        int most = 0;
        for (Lane lane : lanes) {
            int overlap = tile.overlap(lane.lo, lane.hi);
            if (overlap > most && (after == null || lane.lo > after.lo)) {
                best = lane;
                most = overlap;
            }
        }
        return best;
    }

    private List<Lane> covered(int lo, int hi) {
        return lanes.stream().filter(l -> Math.min(hi, l.hi) > Math.max(lo, l.lo)).toList();
    }

    /** Whether a row is the table's title: one text from the captions over the figures, with column headings still to come. */
    boolean isTitle(List<Row> rows, int at) {
        Row row = rows.get(at);
        if (!row.heading || row.tiles.size() != 1 || row.tiles.get(0).lo >= Math.max(1, captionEnd) || lanes.isEmpty()) {
            return false;
        }
        for (int i = at + 1; i < rows.size() && rows.get(i).heading; i++) {
            if (rows.get(i).tiles.size() > 1 || rows.get(i).tiles.get(0).lo >= Math.max(1, captionEnd)) {
                return true;
            }
        }
        return false;
    }

    /** Gives every tile of the rows its column and span. */
    void number(List<Row> rows) {
        for (Row row : rows) {
            int nextFree = 1;
            for (Tile tile : row.tiles) {
                if (tile.lane != null) {
                    tile.column = tile.lane.index;
                } else if (isCaption(row, tile) || lanes.isEmpty()) {
                    tile.column = 0;
                    tile.span = 1;
                } else {
                    place(tile, nextFree);
                }
                nextFree = Math.max(nextFree, tile.column + tile.span);
            }
            byOrder(row);
        }
    }

    private void place(Tile tile, int nextFree) {
        int first = 0;
        int last = 0;
        int nearest = 0;
        for (Lane lane : lanes) {
            int overlap = tile.overlap(lane.lo, lane.hi);
            if (overlap > 0 && (overlap * 2 >= lane.hi - lane.lo || overlap >= tile.hi - tile.lo)) {
                first = first == 0 ? lane.index : first;
                last = lane.index;
            }
            if (nearest == 0 && lane.hi > tile.lo) {
                nearest = lane.index;
            }
        }
        if (first == 0) {
            first = nearest == 0 ? lanes.size() : nearest;
            last = first;
            tile.lane = null;
        }
        tile.column = first;
        tile.span = last - first + 1;
    }

    /** Headings that fall on one another are as many as the lanes: then they go by order. */
    private void byOrder(Row row) {
        if (!row.heading) {
            return;
        }
        List<Tile> over = row.tiles.stream().filter(t -> !isCaption(row, t)).toList();
        boolean clash = false;
        for (int i = 1; i < over.size(); i++) {
            clash |= over.get(i).column < over.get(i - 1).column + over.get(i - 1).span;
        }
        if (clash && over.size() == lanes.size()) {
            for (int i = 0; i < over.size(); i++) {
                over.get(i).column = i + 1;
                over.get(i).span = 1;
            }
        }
    }
}
