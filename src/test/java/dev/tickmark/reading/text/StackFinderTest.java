package dev.tickmark.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.Grid;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackFinderTest {

    private static final String STATEMENT = """
            Harbour Supply Company
            Consolidated Balance Sheets
            March 31,
            2004
            2003
            Assets
            Cash
            $ 3,588
            $ 2,410
            Receivables, less allowance of
            \tdoubtful accounts
            1,200
            (90 )
            Inventories
            -
            $
            715
            Total assets
            $ 4,788
            $ 3,035
            See accompanying notes.
            """;

    @Test
    void figuresBelowACaptionStandInTheColumnsBesideIt() {
        List<String> cells = cells(STATEMENT);

        assertThat(cells).containsExactly("1:2004 @4:1", "2:2003 @5:1", "0:Assets @6:1", "0:Cash @7:1", "1:$ 3,588 @8:1", "2:$ 2,410 @9:1",
                "0:Receivables, less allowance of doubtful accounts @10:1", "1:1,200 @12:1", "2:(90 ) @13:1", "0:Inventories @14:1", "1:- @15:1", "2:715 @17:1",
                "0:Total assets @18:1", "1:$ 4,788 @19:1", "2:$ 3,035 @20:1");
    }

    @Test
    void datesOneALineAboveTheRowsHeadTheColumns() {
        assertThat(cells("June 30, 2004\nJune 30, 2003\nCash\n3,588\n2,410\nReceivables\n1,200\n910\nTotal\n4,788\n3,320\n"))
                .startsWith("1:June 30, 2004 @1:1", "2:June 30, 2003 @2:1", "0:Cash @3:1", "1:3,588 @4:1");
    }

    @Test
    void aRowWithAnEmptyCellEndsTheTable() {
        assertThat(cells("Cash\n3,588\n2,410\nReceivables\n1,200\n910\nLand\n5,000\n5,000\nGoodwill\n407\nOther\n44,000\n12,500\n"))
                .endsWith("0:Land @7:1", "1:5,000 @8:1", "2:5,000 @9:1").noneMatch(cell -> cell.contains("407"));
    }

    @Test
    void aTableOfContentsIsNoTable() {
        assertThat(cells("Business\n3\nProperties\n14\nLegal Proceedings\n15\nSelected Data\n21\nControls\n60\nExhibits\n62\nSignatures\n64\n")).isEmpty();
    }

    @Test
    void aListWithAFigureHereAndThereIsNoTable() {
        assertThat(cells("Warehouses\nNorth quay\n12,000\nSouth quay\nLeased\nEast quay\nOwned since 1990\n4,500\n3,100\nOffices\nHead office\n900\n")).isEmpty();
    }

    @Test
    void sharesBesidePricesUnderHeadingsNobodyCanTellApartAreNoTable() {
        assertThat(cells("Outstanding, January 1\n56,900\n8.52\nGranted\n1,500\n1.17\nExercised\n(200 )\n1.81\nOutstanding, December 31\n58,200\n5.16\n")).isEmpty();
    }

    private static List<String> cells(String text) {
        SourceFile file = new SourceFile("harbour.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        Document document = new TextReader().read(file);
        List<String> cells = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Grid grid) {
                grid.rows().forEach(row -> row.cells().forEach(cell -> cells.add(words(cell))));
            }
        }
        return cells;
    }

    private static String words(Cell cell) {
        TextSpan place = (TextSpan) cell.excerpt().location(0, cell.text().length());
        return cell.column() + ":" + cell.text() + " @" + place.line() + ":" + place.column();
    }
}
