package dev.tickmark.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.Passage;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.SourceFile;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    private final PdfReader reader = new PdfReader();

    @Test
    void figuresComeOutInColumnsEachWithItsBoxOnThePage() {
        SourceFile file = new PdfPages().page().row(100, "", "2021", "2020").row(120, "Sales", "$ 1,250", "$ 990").row(134, "Costs", "(1,100)", "(870)").row(148, "Operating income", "150", "120").file();
        assertThat(rows(grids(file).get(0))).containsExactly("1=2021 2=2020", "0=Sales 1=$ 1,250 2=$ 990", "0=Costs 1=(1,100) 2=(870)", "0=Operating income 1=150 2=120");
        assertThat(box(file, 0, 3, 1)).isEqualTo(new PageBox(1, 3333, 1404, 167, 98));
    }

    @Test
    void aBoxHoldsWhatItsCellSaysAndNothingElse() throws IOException {
        SourceFile file = new PdfPages().page().row(100, "Sales", "1,250", "990").row(111, "Costs", "(1,100)", "(870)").page(90).row(100, "Receivables", "310", "280").row(112, "Inventories", "205", "197").file();
        assertThat(boxed(file)).containsExactlyElementsOf(cells(file).stream().map(Cell::text).toList());
    }

    @Test
    void aPageTurnedForShowReadsAsItIsShown() {
        SourceFile file = new PdfPages().page(90).row(100, "", "2021", "2020").row(120, "Sales", "1,250", "990").row(134, "Costs", "(1,100)", "(870)").file();
        assertThat(rows(grids(file).get(0))).containsExactly("1=2021 2=2020", "0=Sales 1=1,250 2=990", "0=Costs 1=(1,100) 2=(870)");
        assertThat(box(file, 0, 1, 0)).isEqualTo(new PageBox(1, 720, 1124, 251, 98));
    }

    @Test
    void aRaisedFootnoteMarkIsNoDigitOfItsFigure() {
        SourceFile file = new PdfPages().page().row(100, "Sales", "1,250", "990").raised(350, 100, "2").row(114, "Costs", "(1,100)", "(870)").file();
        assertThat(rows(grids(file).get(0)).get(0)).isEqualTo("0=Sales 1=1,250\u00b2 2=990");
    }

    @Test
    void dotsThatLeadToAFigureAreNoText() {
        SourceFile file = new PdfPages().page().row(100, "Sales . . . . . . . . . . . .", "1,250", "990").row(114, "Costs ..............................", "(1,100)", "(870)").file();
        assertThat(rows(grids(file).get(0))).containsExactly("0=Sales 1=1,250 2=990", "0=Costs 1=(1,100) 2=(870)");
    }

    @Test
    void aTableGoesOnOnTheNextPageWithoutRunningHeadsPageNumbersAndRepeatedHeadings() {
        PdfPages pages = new PdfPages();
        for (int p = 0; p < 3; p++) {
            pages.page().left(72, 40, "Quarterly report of the group").row(100, "", "2021", "2020");
            for (int i = 0; i < 4; i++) {
                pages.row(120 + 14 * i, "Line " + "ABCDEFGHIJKL".charAt(4 * p + i), (4 * p + i + 1) + "01", (4 * p + i + 1) + "02");
            }
            pages.left(300, 760, Integer.toString(p + 1));
        }
        List<Grid> grids = grids(pages.file());
        assertThat(grids).hasSize(1);
        assertThat(rows(grids.get(0))).hasSize(13).contains("1=2021 2=2020", "0=Line D 1=401 2=402", "0=Line E 1=501 2=502", "0=Line L 1=1201 2=1202");
        assertThat(grids.get(0).rows().get(5).location()).isInstanceOfSatisfying(PageBox.class, box -> assertThat(box.page()).isEqualTo(2));
    }

    @Test
    void aColumnOfNoteNumbersThatFewRowsUseIsAColumn() {
        PdfPages pages = new PdfPages().page().left(250, 100, "Note").right(350, 100, "2021").right(450, 100, "2020").row(120, "Opening cash", "120", "100").row(134, "Paid", "(20)", "(10)").row(148, "Received", "30", "30");
        SourceFile file = pages.row(162, "Closing cash", "130", "120").right(265, 162, "14").file();
        assertThat(rows(grids(file).get(0))).containsExactly("1=Note 2=2021 3=2020", "0=Opening cash 2=120 3=100", "0=Paid 2=(20) 3=(10)", "0=Received 2=30 3=30", "0=Closing cash 1=14 2=130 3=120");
    }

    @Test
    void linesOfAParagraphAreOnePassage() {
        SourceFile file = new PdfPages().page().left(72, 100, "The company sold its plant in the north during the first quarter and used the cash to")
                .left(72, 112, "pay back the loan that fell due in March.").file();
        assertThat(reader.read(file).blocks()).singleElement().isInstanceOfSatisfying(Passage.class,
                passage -> assertThat(passage.text()).isEqualTo("The company sold its plant in the north during the first quarter and used the cash to\npay back the loan that fell due in March."));
    }

    @Test
    void picturesOfPagesAreRefused() {
        SourceFile file = new PdfPages().page().picture().page().picture().file();
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(UnreadableException.class).hasMessageStartingWith("The PDF has no text: its 2 pages hold only pictures");
    }

    @Test
    void aPageWithoutTextAmongOthersIsSaid() {
        SourceFile file = new PdfPages().page().left(72, 100, "The report begins here.").page().picture().file();
        assertThat(reader.read(file).unread()).singleElement().satisfies(gap -> {
            assertThat(gap.text()).isEqualTo("page 2");
            assertThat(gap.reason()).isEqualTo("the page has no text");
        });
    }

    @Test
    void aLockedPdfIsRefused() {
        SourceFile file = new PdfPages().page().left(72, 100, "Sales").locked("secret").file();
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(UnreadableException.class).hasMessageStartingWith("The PDF is encrypted and opens only with a password");
    }

    @Test
    void aDamagedPdfIsRefused() {
        SourceFile file = new SourceFile("filing.pdf", "", "%PDF-1.7\nnot much of one\n".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(UnreadableException.class).hasMessageStartingWith("The PDF is damaged: ");
    }

    private List<Grid> grids(SourceFile file) {
        return reader.read(file).blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
    }

    private List<Cell> cells(SourceFile file) {
        return grids(file).stream().flatMap(grid -> grid.rows().stream()).flatMap(row -> row.cells().stream()).toList();
    }

    private static List<String> rows(Grid grid) {
        return grid.rows().stream().map(row -> String.join(" ", row.cells().stream().map(cell -> cell.column() + "=" + cell.text()).toList())).toList();
    }

    private PageBox box(SourceFile file, int grid, int row, int cell) {
        Cell found = grids(file).get(grid).rows().get(row).cells().get(cell);
        return (PageBox) found.excerpt().location(0, found.text().length());
    }

    /** What another reading of the page finds inside each cell's box. */
    private List<String> boxed(SourceFile file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            for (Cell cell : cells(file)) {
                PageBox box = (PageBox) cell.excerpt().location(0, cell.text().length());
                PDFTextStripperByArea area = new PDFTextStripperByArea();
                area.setSortByPosition(true);
                area.addRegion("cell", new Rectangle2D.Double(box.x() / 10.0 - 0.1, box.y() / 10.0, box.width() / 10.0, box.height() / 10.0));
                area.extractRegions(pdf.getPage(box.page() - 1));
                texts.add(area.getTextForRegion("cell").strip());
            }
        }
        return texts;
    }
}
