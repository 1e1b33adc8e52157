package dev.tickmark.recognition;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines between a result per share and the same result adjusted: "Amortization 0.12" between "Diluted earnings per share" and "Adjusted earnings per share" is per share too, whatever its caption names. */
record PerShareWalk(Set<GridSections.Body> rows) {

    private static final List<String> ADJUSTED = List.of("non-gaap", "non gaap", "adjusted", "pro forma", "core", "normalized", "normalised", "underlying", "excluding", "ffo", "funds from operations");
    private static final int LONGEST = 16;

    /** The walks of a table's rows, read upwards from each adjusted result per share. */
    static PerShareWalk in(List<GridSections.Body> body) {
        Set<GridSections.Body> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int end = 2; end < body.size(); end++) {
            if (isAdjusted(body.get(end))) {
                int start = start(body, end);
                for (int i = start + 1; start >= 0 && i < end; i++) {
                    found.add(body.get(i));
                }
            }
        }
        return new PerShareWalk(found);
    }

    boolean holds(GridSections.Body body) {
        return !rows.isEmpty() && rows.contains(body);
    }

    private static boolean isAdjusted(GridSections.Body body) {
        String lower = body.caption().toLowerCase(Locale.ROOT);
        return ADJUSTED.stream().anyMatch(lower::contains) && isPerShare(body);
    }

    private static boolean isPerShare(GridSections.Body body) {
        return PerShareBlock.isSmall(body) && RowMeasure.PER_SHARE_WORDS.matcher(body.caption()).find() && !PerShareBlock.counts(body.caption());
    }

    /** The row of the result per share that a walk leaves from; -1 where other figures stand between. */
    private static int start(List<GridSections.Body> body, int end) {
        for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
            GridSections.Body row = body.get(i);
            if (isPerShare(row)) {
                return i;
            }
            if (!PerShareBlock.isSmall(row) && row.figures().stream().anyMatch(cell -> cell.content() == CellReading.Content.NUMBER)) {
                return -1;
            }
        }
        return -1;
    }
}
