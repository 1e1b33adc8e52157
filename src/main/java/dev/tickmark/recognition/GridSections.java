package dev.tickmark.recognition;

import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.source.Prefiltered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A grid cut into tables: each a run of heading rows (dates, "Three Months Ended", currencies) followed by body rows. A second run of headings below body rows
 * opens a second table.
 */
record GridSections(List<Section> sections) {

    private static final Prefiltered PERIOD_WORDS = Prefiltered.compile("(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|\\bended\\b|\\bending\\b|\\bmonths?\\b|\\bquarter|\\bweeks\\b|\\byear|[1-4]Q|Q[1-4]|\\bFY ?\\d|\\bfiscal\\b|\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}\\.\\d{1,2}\\.\\d\\d\\b");

    private static final Prefiltered END_OF_DATE = Prefiltered.compile("\\d{1,2}, ?(?:19|20)\\d\\d");

    /** One body row: its cells as read, with the caption's cells (left of the first figure), the figures' cells, and the caption they make. */
    record Body(GridRow row, List<CellReading> captions, List<CellReading> figures, String caption) {

        Body(GridRow row, List<CellReading> captions, List<CellReading> figures) {
            this(row, captions, figures, TableRecogniser.caption(captions, !figures.isEmpty()));
        }
    }

    /** Heading rows and the body rows under them. */
    record Section(List<GridRow> headings, List<Body> body) {
    }

    /** How many sections hold a figure. */
    int withFigures() {
        int found = 0;
        for (Section section : sections) {
            found += section.body().stream().anyMatch(body -> body.figures().stream().anyMatch(CellReading::isFigure)) ? 1 : 0;
        }
        return found;
    }

    static GridSections of(Grid grid) {
        List<Section> sections = new ArrayList<>();
        List<GridRow> headings = new ArrayList<>();
        List<Body> body = new ArrayList<>();
        boolean figuresSeen = false;
        for (GridRow row : grid.rows()) {
            List<CellReading> cells = new ArrayList<>();
            for (Cell cell : row.cells()) {
                cells.add(CellReading.of(cell));
            }
            boolean heading = isHeading(cells, figuresSeen);
            if (heading && figuresSeen) {
                sections.add(new Section(List.copyOf(headings), List.copyOf(body)));
                headings.clear();
                body.clear();
                figuresSeen = false;
            }
            if (heading) {
                for (Body above : body) {
                    headings.add(above.row());
                }
                body.clear();
                headings.add(row);
            } else {
                Body read = body(row, cells);
                body.add(read);
                figuresSeen |= !read.figures().isEmpty();
            }
        }
        if (!body.isEmpty() || !headings.isEmpty()) {
            sections.add(new Section(List.copyOf(headings), List.copyOf(body)));
        }
        return new GridSections(List.copyOf(sections));
    }

    private static Body body(GridRow row, List<CellReading> cells) {
        int first = 0;
        while (first < cells.size() && !(cells.get(first).isNumeric() || cells.get(first).content() == CellReading.Content.NOT_MEANINGFUL) || first == 0 && first < cells.size() && cells.size() > 1 && isItemMark(cells.get(0))) {
            first++;
        }
        return new Body(row, List.copyOf(cells.subList(0, first)), List.copyOf(cells.subList(first, cells.size())));
    }

    /** "1", "(a)", "2." in the first column, followed by words: an item mark, not a figure. */
    private static boolean isItemMark(CellReading cell) {
        if (cell.cell().column() != 0 || cell.content() != CellReading.Content.NUMBER) {
            return false;
        }
        PrintedNumber number = cell.number().get();
        return cell.isYear() || number.value().abs().intValue() < 100 && number.decimals() == 0 && !number.percent() && number.currency().isEmpty();
    }

    /**
     * A heading row has no figure except years, and words or years right of the caption column; below body rows it must speak of periods in two places (or one that spans several columns),
     * so that a stray note in a column does not cut a table in two.
     */
    private static boolean isHeading(List<CellReading> cells, boolean figuresSeen) {
        int words = 0;
        int periods = 0;
        for (CellReading cell : cells) {
            if (cell.isNumeric() && !cell.isYear() && !END_OF_DATE.matcher(cell.cell().text().strip()).matches()) {
                if (cell.content() == CellReading.Content.NIL || isHeadingNumber(cell)) {
                    continue;
                }
                return false;
            }
            if (cell.cell().column() > 0 || cell.isYear()) {
                words++;
                if (PERIOD_WORDS.isIn(cell.cell().text())) {
                    periods += cell.cell().span() > 1 ? 2 : 1;
                }
            }
        }
        return figuresSeen ? periods >= 2 : words > 0 && (periods > 0 || cells.size() > 1 || cells.get(0).cell().column() > 0);
    }

    /** Scraps of damaged headings and column numbers: "1", "3", "(1)" without separators. */
    private static boolean isHeadingNumber(CellReading cell) {
        return cell.content() == CellReading.Content.NUMBER && cell.number().get().value().abs().intValue() < 10 && cell.number().get().decimals() == 0
                && cell.number().get().currency().isEmpty() && !cell.number().get().percent() && cell.cell().text().strip().length() <= 3 && cell.cell().text().toLowerCase(Locale.ROOT).equals(cell.cell().text());
    }
}
