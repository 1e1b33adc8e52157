package dev.tickmark.recognition;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.GridRow;
import dev.tickmark.source.Prefiltered;
import java.math.BigDecimal;
import java.util.List;

/** Tables of contents: their numbers are pages and no figures. */
final class Contents {

    private static final Prefiltered WORDS = Prefiltered.compile("(?i)\\bcontents\\b|\\bindex to\\b|\\u76ee\\u3000?\\u6b21|^\\s*page(?: no\\.?| number)?\\s*$");
    private static final BigDecimal MOST_PAGES = BigDecimal.valueOf(999);

    private Contents() {
    }

    /** Whether a table, by its title or a line of its own, lists what stands on which page: whole numbers that never fall, one a line. */
    static boolean isIndex(GridSections.Section section, List<String> titles) {
        BigDecimal last = BigDecimal.ZERO;
        for (GridSections.Body body : section.body()) {
            for (CellReading cell : body.figures()) {
                boolean page = body.figures().size() == 1 && cell.content() == CellReading.Content.NUMBER && cell.number().get().decimals() == 0 && cell.number().get().currency().isEmpty() && !cell.number().get().percent();
                if (!page || cell.number().get().value().compareTo(last) < 0 || cell.number().get().value().compareTo(MOST_PAGES) > 0) {
                    return false;
                }
                last = cell.number().get().value();
            }
        }
        return titles.stream().anyMatch(title -> WORDS.isIn(title)) || section.headings().stream().anyMatch(Contents::says) || section.body().stream().anyMatch(body -> body.figures().isEmpty() && says(body.row()));
    }

    private static boolean says(GridRow row) {
        return row.cells().stream().map(Cell::text).anyMatch(text -> WORDS.isIn(text.strip()));
    }
}
