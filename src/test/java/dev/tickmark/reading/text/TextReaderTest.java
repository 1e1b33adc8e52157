package dev.tickmark.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.amount.NumberScanner;
import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final String STATEMENT = """
                            Example Harbour Corporation
                       Consolidated Statements of Operations
                                 (In thousands)

            <TABLE>
            <CAPTION>
                                          Three Months Ended         Twelve Months Ended
                                        -----------------------    -----------------------
                                         Dec 31,      Sep 30,       Dec 31,      Dec 31,
                                           2004         2004          2004         2003
                                        ----------   ----------    ----------   ----------
            <S>                         <C>          <C>           <C>          <C>
            Net revenues                $    1,120   $    1,044    $    4,310   $    3,998

            Operating expenses:

              Research and development         200          190           760          702

              Selling, general and
               administrative                  310           --         1,205        1,180
                                        ----------   ----------    ----------   ----------
                Total                          510          190         1,965        1,882

            Income (loss) before income
             taxes                             610         (854)        2,345        2,116
                                        ==========   ==========    ==========   ==========
            </TABLE>

                 Note: The quarter had fourteen weeks, the quarter of the year
                 before thirteen.
            """;

    @Test
    void figuresStandInTheColumnsOfTheirEdges() {
        Grid grid = grid(STATEMENT);

        assertThat(grid.width()).isEqualTo(5);
        assertThat(row(grid, "Net revenues")).containsExactly("0:Net revenues", "1:$    1,120", "2:$    1,044", "3:$    4,310", "4:$    3,998");
        assertThat(row(grid, "Total")).containsExactly("0:Total", "1:510", "2:190", "3:1,965", "4:1,882");
    }

    @Test
    void headingsStackOverTheirColumns() {
        Grid grid = grid(STATEMENT);

        assertThat(cells(grid.rows().get(0))).containsExactly("1+2:Three Months Ended", "3+2:Twelve Months Ended");
        assertThat(cells(grid.rows().get(1))).containsExactly("1:Dec 31,", "2:Sep 30,", "3:Dec 31,", "4:Dec 31,");
        assertThat(cells(grid.rows().get(2))).containsExactly("1:2004", "2:2004", "3:2004", "4:2003");
    }

    @Test
    void wrappedCaptionsAreJoinedAndHeadingsAreNot() {
        Grid grid = grid(STATEMENT);

        assertThat(captions(grid)).containsExactly("Net revenues", "Operating expenses:", "Research and development", "Selling, general and administrative", "Total", "Income (loss) before income taxes");
        assertThat(row(grid, "Selling, general and administrative")).contains("2:--");
    }

    @Test
    void rulesAreMarkedOnTheRowBelowThem() {
        Grid grid = grid(STATEMENT);

        assertThat(grid.rows().stream().filter(GridRow::ruledAbove).map(r -> r.cells().get(0).text())).containsExactly("Total");
        assertThat(grid.rows().stream().filter(r -> r.cells().get(0).text().equals("Total")).map(GridRow::indent)).containsExactly(4);
    }

    @Test
    void titlesAndNotesStayPassages() {
        List<Block> blocks = read(STATEMENT).blocks();

        assertThat(blocks.stream().map(b -> b instanceof Passage p ? p.text().replaceAll("\\s+", " ") : "[grid]")).containsExactly("Example Harbour Corporation", "Consolidated Statements of Operations",
                "(In thousands)", "[grid]", "Note: The quarter had fourteen weeks, the quarter of the year before thirteen.");
        assertThat(((Passage) blocks.get(0)).heading()).isTrue();
        assertThat(((Passage) blocks.get(4)).heading()).isFalse();
    }

    @Test
    void placesAreLinesAndColumnsOfTheSource() {
        Grid grid = grid(STATEMENT);
        Cell loss = grid.rows().stream().filter(r -> r.cells().get(0).text().startsWith("Income")).findFirst().orElseThrow().cells().get(2);
        TextSpan span = (TextSpan) loss.excerpt().location(0, loss.text().length());

        assertThat(loss.text()).isEqualTo("(854)");
        assertThat(span.line()).isEqualTo(25);
        assertThat(span.column()).isEqualTo(48);
        assertThat(STATEMENT.substring(span.start(), span.end())).isEqualTo("(854)");
    }

    @Test
    void dotLeadersAreNotPartOfCaptions() {
        Grid grid = grid("""
                Cash and cash equivalents.............    $ 2,689       $ 8,018
                Receivables . . . . . . . . . . . . . .     1,009           590
                """);

        assertThat(captions(grid)).containsExactly("Cash and cash equivalents", "Receivables");
        assertThat(row(grid, "Receivables")).containsExactly("0:Receivables", "1:1,009", "2:590");
    }

    @Test
    void percentagesBesideAmountsAreColumnsOfTheirOwn() {
        Grid grid = grid("""
                                                 13 Weeks Ended
                                        January 28,           January 29,
                                           2023                  2022
                Net sales            $ 3,226      100.0% $ 2,729      100.0%
                Cost of sales          2,014       62.4%   1,702       62.4 %
                Interest, net             (4)      (0.1%)    467        17.1%
                """);

        assertThat(grid.width()).isEqualTo(5);
        assertThat(cells(grid.rows().get(1))).containsExactly("1+2:January 28,", "3+2:January 29,");
        assertThat(cells(grid.rows().get(2))).containsExactly("1+2:2023", "3+2:2022");
        assertThat(row(grid, "Cost of sales")).containsExactly("0:Cost of sales", "1:2,014", "2:62.4%", "3:1,702", "4:62.4 %");
        assertThat(row(grid, "Interest, net")).containsExactly("0:Interest, net", "1:(4)", "2:(0.1%)", "3:467", "4:17.1%");
    }

    @Test
    void figuresSetBetweenTheLinesOfTheirCaptionBelongToIt() {
        Grid grid = grid("""
                Increase in debtors                                        (13)           (32)
                Movement in fair value of assets through profit
                                                                          7,234          3,645
                or loss
                Decrease in creditors                                      (43)            (7)
                """);

        assertThat(row(grid, "Movement in fair value of assets through profit or loss")).containsExactly("0:Movement in fair value of assets through profit or loss", "1:7,234", "2:3,645");
    }

    @Test
    void aHeadingSpansTheColumnsItStandsInTheMiddleOf() {
        Grid grid = grid("""
                                                       Twelve Months
                                 Three Months Ended        Ended
                               Jun 30,      Mar 31,     Jun 30,      Jun 30,
                                2003         2003        2003         2002
                Net revenues    11,506       11,492      44,958       47,589
                Net loss          (370)        (631)     (4,327)      (5,267)
                """);

        assertThat(cells(grid.rows().get(0))).containsExactly("3+2:Twelve Months");
        assertThat(cells(grid.rows().get(1))).containsExactly("1+2:Three Months Ended", "3+2:Ended");
    }

    @Test
    void headingsASpaceApartAreSplit() {
        Grid grid = grid("""
                                        Three Months Ended
                                    Domestic International Consolidated
                SG&A                 $ 2,068     $     189    $  2,257
                % of revenue          15.3 %        15.7 %       15.3 %
                """);

        assertThat(cells(grid.rows().get(1))).containsExactly("1:Domestic", "2:International", "3:Consolidated");
        assertThat(row(grid, "% of revenue")).containsExactly("0:% of revenue", "1:15.3 %", "2:15.7 %", "3:15.3 %");
    }

    @Test
    void aTitleEndsATable() {
        List<Block> blocks = read("""
                Total assets                           1,200        1,100
                Total liabilities                        800          700
                                     Example Harbour Corporation
                           CONSOLIDATED STATEMENTS OF CASH FLOWS
                Net income                               100           90
                Depreciation                              10            9
                """).blocks();

        assertThat(blocks).hasSize(4);
        assertThat(blocks.get(0)).isInstanceOf(Grid.class);
        assertThat(blocks.get(3)).isInstanceOf(Grid.class);
    }

    @Test
    void proseWithFiguresIsNoTable() {
        Document document = read("""
                Net revenues for the fourth quarter were $21,121,000, up 8.7% from
                $19,433,000 in the preceding quarter and are up 5.5% from $20,029,000 in the
                comparable period last year. Net income for the quarter was $1,173,000, or
                $0.04 per share.

                A second paragraph.
                """);

        assertThat(document.blocks()).hasSize(2).allMatch(b -> b instanceof Passage);
        assertThat(((Passage) document.blocks().get(0)).text()).startsWith("Net revenues").endsWith("$0.04 per share.").contains("\n");
    }

    @Test
    void tabsSeparateCellsAndEmptyCellsAreCounted() {
        Grid grid = grid("""
                \tMar 31, 2003\t\tMar 31, 2002\t
                \tUSD (1)\tJPY\tJPY\t
                Financing Activities\t\t\t\t
                Proceeds from long-term borrowings\t16,939\t2 000 000\t-\t
                Principal payments\t\t(2,475,433)\t(2,037,133) (1,799,768)\t
                Other\t<u>375,000</u> (1,461,901)\t3\t4\t
                """);

        assertThat(grid.width()).isEqualTo(4);
        assertThat(cells(grid.rows().get(0))).containsExactly("1+2:Mar 31, 2003", "3:Mar 31, 2002");
        assertThat(row(grid, "Proceeds from long-term borrowings")).containsExactly("0:Proceeds from long-term borrowings", "1:16,939", "2:2 000 000", "3:-");
        assertThat(row(grid, "Principal payments")).containsExactly("0:Principal payments", "2:(2,475,433)", "3:(2,037,133) (1,799,768)");
        assertThat(row(grid, "Other")).contains("1:375,000 (1,461,901)");
    }

    @Test
    void headingsOfGroupsBetweenSeparatedRowsAreRowsOfTheSameTable() {
        Document document = read("""
                Consolidated balance sheets

                \tMar 31, 2003\tMar 31, 2002
                Current liabilities:
                Accounts payable\t4,020\t3,880

                Shareholders' equity
                Common stock\t3,000\t3,000
                """);
        List<Grid> grids = document.blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();

        assertThat(grids).hasSize(1);
        assertThat(grids.get(0).rows()).hasSize(5);
        assertThat(cells(grids.get(0).rows().get(1))).containsExactly("0:Current liabilities:");
        assertThat(cells(grids.get(0).rows().get(3))).containsExactly("0:Shareholders' equity");
    }

    @Test
    void aTitleOrASentenceBetweenSeparatedRowsEndsTheTable() {
        Document document = read("""
                \tMar 31, 2003\tMar 31, 2002
                Total assets\t22,550\t21,200
                The accompanying notes are a part of it.
                Consolidated statements of operations
                \tYear ended Mar 31, 2003\tYear ended Mar 31, 2002
                Revenues\t48,200\t44,900
                """);

        assertThat(document.blocks().stream().filter(Grid.class::isInstance)).hasSize(2);
    }

    @Test
    void rowsRunTogetherInOneCellAreUnreadAndTheOtherCellsStay() {
        Document document = read("""
                \tUSD\tJPY
                Total costs 100,951 11,919,290 91.4 Sales and marketing 6,684 789,234 6.0\t30,392\t3,588,352
                Cash\t1\t2
                """);

        assertThat(document.unread()).hasSize(1);
        assertThat(document.unread().get(0).reason()).isEqualTo("several rows run together in one cell");
        assertThat(((TextSpan) document.unread().get(0).location()).line()).isEqualTo(2);
        assertThat(cells(((Grid) document.blocks().get(0)).rows().get(1))).containsExactly("1:30,392", "2:3,588,352");
    }

    @Test
    void barsSeparateCells() {
        Grid grid = grid("""
                | (in millions) | 2023 | 2022 |
                |---------------|-----:|-----:|
                | Revenue       |  120 |  110 |
                | **Net income** | 12 | (3) |
                """);

        assertThat(cells(grid.rows().get(0))).containsExactly("0:(in millions)", "1:2023", "2:2022");
        assertThat(row(grid, "Net income")).containsExactly("0:Net income", "1:12", "2:(3)");
        assertThat(grid.rows().get(1).ruledAbove()).isTrue();
        assertThat(grid.rows().get(2).cells().get(0).bold()).isTrue();
    }

    @Test
    void mapsTagsAndEntitiesToTheirPlaces() {
        String text = "<u>Research &amp; development</u> was 12.5 million.\n";
        Passage passage = (Passage) read(text).blocks().get(0);
        int at = passage.text().indexOf("12.5");
        TextSpan span = (TextSpan) passage.excerpt().location(at, at + 4);

        assertThat(passage.text()).isEqualTo("Research & development was 12.5 million.");
        assertThat(text.substring(span.start(), span.end())).isEqualTo("12.5");
    }

    @Test
    void everyFigureStandsWhereItIsSaidToStand() {
        String text = STATEMENT + "\n\n\tUSD\tJPY\nA &amp; B <i>cost</i>\t<u>1,234</u>\t(5 678)\n";
        SourceText source = SourceText.of(text);
        int figures = 0;
        for (Block block : read(text).blocks()) {
            List<Cell> cells = new ArrayList<>();
            if (block instanceof Grid grid) {
                grid.rows().forEach(r -> cells.addAll(r.cells()));
            }
            for (Cell cell : cells) {
                for (PrintedNumber number : NumberScanner.scanCell(cell.text()).numbers()) {
                    TextSpan span = (TextSpan) cell.excerpt().location(number.start(), number.end());
                    assertThat(source.text().substring(span.start(), span.end())).isEqualTo(cell.excerpt().printed(number.start(), number.end()));
                    assertThat(cell.excerpt().printed(number.coreStart(), number.coreEnd())).isEqualTo(cell.text().substring(number.coreStart(), number.coreEnd()));
                    figures++;
                }
            }
        }
        assertThat(figures).isEqualTo(29);
    }

    @Test
    void readsPlainTextOnly() {
        TextReader reader = new TextReader();

        assertThat(reader.reads(file(STATEMENT))).isTrue();
        assertThat(reader.reads(file(""))).isTrue();
        assertThat(reader.reads(file("<!DOCTYPE html><html><body>x</body></html>"))).isFalse();
        assertThat(reader.reads(file("<table><tr><td>1</td></tr></table>"))).isFalse();
        assertThat(reader.reads(file("<?xml version=\"1.0\"?><a/>"))).isFalse();
        assertThat(reader.reads(file("{\"facts\": []}"))).isFalse();
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        assertThat(reader.reads(new SourceFile("noise.txt", "", noise))).isFalse();
    }

    @Test
    void strangeFilesAreReadAllTheSame() {
        byte[] noise = new byte[300_000];
        new Random(11).nextBytes(noise);

        assertThat(read("").blocks()).isEmpty();
        assertThat(read("\f\f\r\n\r").blocks()).isEmpty();
        assertThat(read("Cash  1,200  1,100\r\nDebt    300    200").blocks()).hasSize(1);
        assertThat(read("7".repeat(1_000_000)).blocks()).hasSize(1);
        assertThat(read("12 345  ".repeat(1_250_000)).blocks()).hasSize(1);
        assertThat(read("<".repeat(1_000_000)).characters()).isEqualTo(1_000_000);
        assertThat(read("1\t".repeat(200_000)).characters()).isEqualTo(400_000);
        assertThat(read("a  1  2\n".repeat(10_000)).blocks()).isNotEmpty();
        new TextReader().read(new SourceFile("noise.txt", "", noise));
    }

    private static Document read(String text) {
        return new TextReader().read(file(text));
    }

    private static SourceFile file(String text) {
        return new SourceFile("filing.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Grid grid(String text) {
        List<Grid> grids = read(text).blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast).toList();
        assertThat(grids).hasSize(1);
        return grids.get(0);
    }

    private static List<String> row(Grid grid, String caption) {
        return cells(grid.rows().stream().filter(r -> r.cells().get(0).text().equals(caption)).findFirst().orElseThrow());
    }

    private static List<String> captions(Grid grid) {
        return grid.rows().stream().map(r -> r.cells().get(0)).filter(c -> c.column() == 0).map(Cell::text).toList();
    }

    private static List<String> cells(GridRow row) {
        return row.cells().stream().map(c -> c.column() + (c.span() > 1 ? "+" + c.span() : "") + ":" + c.text()).toList();
    }
}
