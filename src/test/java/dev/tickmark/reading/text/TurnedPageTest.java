package dev.tickmark.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of a page that was turned into text: brackets in columns of their own, words and figures set to the left, spaces that do not break. */
class TurnedPageTest {

    private static final String STATEMENT = """
            Harbour Supply Company
            Statements of Operations

                                              Three Months Ended
                                              March 31,
                                              2004           2003
            Net sales                         $ 12,480       $ 9,015
            Cost of sales                     8,000          7,115
            Other operating expense (income)  107            (86       )
            Restructuring and closing costs of two docks (995      ) (1,020    )
            Operating income (loss)           (441     )     1,966
            Change                            (3       )%    12       %
            """;

    @Test
    void aBracketIsClosedInAColumnOfItsOwn() {
        assertThat(row(STATEMENT, "Other operating expense (income)")).containsExactly("1:107", "2:(86       )");
        assertThat(row(STATEMENT, "Operating income (loss)")).containsExactly("1:(441     )", "2:1,966");
        assertThat(row(STATEMENT, "Change")).containsExactly("1:(3       )%", "2:12       %");
    }

    @Test
    void wordsSetToTheLeftStandOverEveryDatedColumnUpToTheNextWords() {
        assertThat(cells(grid(STATEMENT).rows().get(0))).containsExactly("1+2:Three Months Ended");
        assertThat(cells(grid(STATEMENT).rows().get(1))).containsExactly("1+2:March 31,");
        assertThat(cells(grid(STATEMENT).rows().get(2))).containsExactly("1:2004", "2:2003");
    }

    @Test
    void spansOfTimeSetToTheLeftShareTheColumns() {
        Grid grid = grid("""
                                  Three months ended                    Nine months ended
                                  Mar 31, 2004      Mar 31, 2003        Mar 31, 2004       Mar 31, 2003
                Net sales         $215.5            $274.0              $698.2             $828.7
                Cost of sales     154.1             173.5               500.7              526.4
                Gross profit      61.4              100.5               197.5              302.3
                Gross margin      28       %        37        %         28        %        36        %
                """);

        assertThat(cells(grid.rows().get(0))).containsExactly("1+2:Three months ended", "3+2:Nine months ended");
    }

    @Test
    void aDateThatWasWrappedIsAHeading() {
        Grid grid = grid("""
                                                     Three Months Ended
                                                           December
                                              March 31,       31,    March 31,
                                                2004         2003       2003
                Net sales                     $  12,480   $  9,015   $  8,890
                Cost of sales                     8,000      7,115      7,001
                """);

        assertThat(cells(grid.rows().get(2))).containsExactly("1:March 31,", "2:31,", "3:March 31,");
        assertThat(cells(grid.rows().get(3))).containsExactly("1:2004", "2:2003", "3:2003");
        assertThat(cells(grid.rows().get(4))).startsWith("0:Net sales");
    }

    @Test
    void aWordOverOneColumnDoesNotPartTheHeadings() {
        Grid grid = grid("""
                                                 Three Months Ended
                                                     March 31,
                                                                             %
                                                 2004          2003        Change
                Net sales                    $   12,480    $    9,015        38%
                Cost of sales                     8,000         7,115        12%
                """);

        assertThat(cells(grid.rows().get(0))).containsExactly("1+2:Three Months Ended");
        assertThat(cells(grid.rows().get(3))).containsExactly("1:2004", "2:2003", "3:Change");
    }

    @Test
    void wordsThatReachOverTwoColumnsHeadBoth() {
        Grid grid = grid("""
                                      Number of shares bought       Average price paid
                                            2004         2003         2004        2003
                First quarter          5,745,601      390,110     $ 250.74    $ 198.50
                Second quarter         6,111,558      492,320       205.06      225.96
                Total                 11,857,159      882,430     $ 227.20    $ 213.82
                """);

        assertThat(cells(grid.rows().get(0))).containsExactly("1+2:Number of shares bought", "3+2:Average price paid");
    }

    @Test
    void theLongestCaptionRunsUpToItsFigure() {
        assertThat(row("""
                                                     2004      2003
                Debt                                 61,094    58,003
                Purchase obligations                 1,693     1,707
                Benefits for those who have left us  358       402
                Benefits for widows, orphans, others 1,358     1,402
                Total obligations                    64,503    61,514
                """, "Benefits for widows, orphans, others")).containsExactly("1:1,358", "2:1,402");
    }

    @Test
    void aYearAtTheEndOfACaptionIsNoFigure() {
        assertThat(row("""
                                       Shares    Amount
                Issued                 61,094    58,003
                Bought back            1,693     1,707
                Balance, December 1999           1,358
                Balance, June 30       64,503    61,514
                """, "Balance, December 1999")).containsExactly("2:1,358");
    }

    @Test
    void spacesThatDoNotBreakAreSpaces() {
        String text = STATEMENT.replace("Three Months Ended", "Three\u00a0Months\u00a0Ended").replace("March 31,", "March\u00a031,").replace("$ 12,480", "$\u00a012,480");

        assertThat(cells(grid(text).rows().get(0))).containsExactly("1+2:Three Months Ended");
        assertThat(cells(grid(text).rows().get(1))).containsExactly("1+2:March 31,");
        Cell sales = grid(text).rows().get(3).cells().get(1);
        assertThat(sales.text()).isEqualTo("$ 12,480");
        assertThat(sales.excerpt().printed(0, 8)).isEqualTo("$\u00a012,480");
    }

    private static Grid grid(String text) {
        for (Block block : new TextReader().read(new SourceFile("harbour.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8))).blocks()) {
            if (block instanceof Grid grid) {
                return grid;
            }
        }
        throw new AssertionError("no table");
    }

    private static List<String> row(String text, String caption) {
        GridRow row = grid(text).rows().stream().filter(r -> r.cells().get(0).column() == 0 && r.cells().get(0).text().equals(caption)).findFirst().orElseThrow();
        return cells(row).subList(1, row.cells().size());
    }

    private static List<String> cells(GridRow row) {
        return row.cells().stream().map(c -> c.column() + (c.span() > 1 ? "+" + c.span() : "") + ":" + c.text()).toList();
    }
}
