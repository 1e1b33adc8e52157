package dev.tickmark.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static final HtmlReader READER = new HtmlReader();

    private static SourceFile file(String text) {
        return new SourceFile("filing", "", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document read(String text) {
        return READER.read(file(text));
    }

    private static Grid grid(String text) {
        return read(text).blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast).findFirst().orElseThrow();
    }

    private static List<String> passages(String text) {
        return read(text).blocks().stream().filter(Passage.class::isInstance).map(b -> ((Passage) b).text()).toList();
    }

    /** A row as "column:text" with "+span" where a cell spans several columns. */
    private static String row(GridRow row) {
        return row.cells().stream().map(c -> c.column() + (c.span() > 1 ? "+" + c.span() : "") + ":" + c.text()).collect(Collectors.joining(" | "));
    }

    private static List<String> rows(String text) {
        return grid(text).rows().stream().map(HtmlReaderTest::row).toList();
    }

    private static Cell cell(Grid grid, int row, int cell) {
        return grid.rows().get(row).cells().get(cell);
    }

    private static final String SPLIT = """
            <html><body><table>
            <tr><td></td><td></td><td colspan="3">2020</td><td></td><td colspan="3">2019</td></tr>
            <tr><td>Sales</td><td>&nbsp;</td><td>$</td><td>1,234</td><td></td><td>&nbsp;</td><td>$</td><td>1,100</td><td></td></tr>
            <tr><td>Other losses</td><td></td><td colspan="2">(56</td><td>)</td><td></td><td colspan="2">&#8212;</td><td></td></tr>
            <tr><td>Share of sales</td><td></td><td colspan="2">(4.5</td><td>)%</td><td></td><td colspan="2">3.0</td><td>%</td></tr>
            </table></body></html>
            """;

    @Test
    void splitFiguresAreJoinedAndAlignedInOneColumn() {
        assertThat(rows(SPLIT)).containsExactly(
                "1:2020 | 2:2019",
                "0:Sales | 1:$1,234 | 2:$1,100",
                "0:Other losses | 1:(56) | 2:\u2014",
                "0:Share of sales | 1:(4.5)% | 2:3.0%");
    }

    @Test
    void aJoinedFigureKnowsWhereItsPiecesStand() {
        Cell losses = cell(grid(SPLIT), 2, 1);
        assertThat(losses.excerpt().printed(0, 4)).isEqualTo("(56</td><td>)");
        assertThat(losses.excerpt().printed(1, 3)).isEqualTo("56");
        TextSpan place = (TextSpan) losses.excerpt().location(1, 3);
        assertThat(SPLIT.substring(place.start(), place.end())).isEqualTo("56");
        assertThat(place.line()).isEqualTo(4);
        assertThat(place.column()).isEqualTo("<tr><td>Other losses</td><td></td><td colspan=\"2\">(".length() + 1);
    }

    @Test
    void anEntityIsOneCharacterWithSeveralSourceCharacters() {
        String page = "<html><body><table><tr><td>R&amp;D&#8212;net</td><td>&#36;&nbsp;&#40;1&#44;250&#41;</td></tr><tr><td>Tax</td><td>3</td></tr></table></body></html>";
        Cell amount = cell(grid(page), 0, 1);
        assertThat(amount.text()).isEqualTo("$ (1,250)");
        assertThat(amount.excerpt().printed(2, 9)).isEqualTo("&#40;1&#44;250&#41;");
        assertThat(amount.excerpt().printed(3, 8)).isEqualTo("1&#44;250");
        Cell caption = cell(grid(page), 0, 0);
        assertThat(caption.text()).isEqualTo("R&D\u2014net");
        assertThat(caption.excerpt().printed(1, 2)).isEqualTo("&amp;");
    }

    @Test
    void aHeadingSpansTheColumnsBeneathIt() {
        assertThat(rows("""
                <html><body><table>
                <tr><td>in thousands</td><td colspan="4">Three months ended</td><td colspan="4">Nine months ended</td></tr>
                <tr><td></td><td></td><td>2020</td><td></td><td>2019</td><td></td><td>2020</td><td></td><td>2019</td></tr>
                <tr><td>Rent</td><td></td><td>1</td><td></td><td>2</td><td></td><td>3</td><td></td><td>4</td></tr>
                </table></body></html>
                """)).containsExactly("0:in thousands | 1+2:Three months ended | 3+2:Nine months ended", "1:2020 | 2:2019 | 3:2020 | 4:2019", "0:Rent | 1:1 | 2:2 | 3:3 | 4:4");
    }

    @Test
    void aCellOverSeveralRowsKeepsItsColumn() {
        assertThat(rows("<table><tr><td rowspan=2>Region</td><td>Units</td><td>Price</td></tr><tr><td>12</td><td>3.50</td></tr><tr><td>North</td><td>7</td><td>4.25</td></tr></table>"))
                .containsExactly("0:Region | 1:Units | 2:Price", "1:12 | 2:3.50", "0:North | 1:7 | 2:4.25");
    }

    @Test
    void aNoteColumnStaysAColumn() {
        assertThat(rows("<table><tr><td></td><td>Note</td><td>2024</td></tr><tr><td>Revenue</td><td>3, 5</td><td>234,478</td></tr><tr><td>Tax</td><td>14(b)</td><td>-12</td></tr></table>"))
                .containsExactly("1:Note | 2:2024", "0:Revenue | 1:3, 5 | 2:234,478", "0:Tax | 1:14(b) | 2:-12");
    }

    @Test
    void anEnumeratorBelongsToItsCaption() {
        assertThat(rows("<table><tr><td>(a)</td><td>Plant</td><td>5,100</td></tr><tr><td>(b)</td><td>Goodwill</td><td>40</td></tr></table>"))
                .containsExactly("0:(a) Plant | 1:5,100", "0:(b) Goodwill | 1:40");
    }

    @Test
    void aBracketedDigitIsAFigureInAColumnOfFigures() {
        assertThat(rows("<table><tr><td></td><td>2024</td><td>2023</td></tr><tr><td>Share of associate</td><td>(1)</td><td>(2)</td></tr><tr><td>Interest</td><td>13</td><td>48</td></tr></table>"))
                .contains("0:Share of associate | 1:(1) | 2:(2)");
    }

    @Test
    void aBracketedDigitBesideTheCaptionIsAFootnoteMark() {
        assertThat(rows("<table><tr><td>Other</td><td>(2)</td><td></td><td>13</td></tr><tr><td>Rent</td><td></td><td></td><td>14</td></tr><tr><td>Tax</td><td></td><td></td><td>15</td></tr></table>"))
                .containsExactly("0:Other (2) | 1:13", "0:Rent | 1:14", "0:Tax | 1:15");
    }

    @Test
    void aRaisedMarkDoesNotStickToAFigure() {
        String page = "<html><body><table><tr><td>Net sales<sup>1</sup></td><td>1,234<sup>2</sup></td></tr><tr><td>Fees<sup>(3)</sup></td><td>5</td></tr></table>"
                + "<p>Sales were $4.0 million<sup>1</sup> in 2020<sup>2</sup>.</p></body></html>";
        assertThat(rows(page)).containsExactly("0:Net sales\u00b9 | 1:1,234", "0:Fees (3) | 1:5");
        assertThat(passages(page)).containsExactly("Sales were $4.0 million\u00b9 in 2020 \u00b2.");
    }

    @Test
    void hiddenTextIsNotRead() {
        assertThat(passages("<html><head><title>No</title><style>p {x:1}</style></head><body><div style=\"display: none\">No</div><script>var no = 1;</script>"
                + "<ix:header><ix:hidden>9</ix:hidden></ix:header><p hidden>No</p><p style='visibility:hidden'>No</p><p>Yes <ix:nonFraction>12</ix:nonFraction></p></body></html>")).containsExactly("Yes 12");
    }

    @Test
    void aTableThatArrangesProseBecomesPassages() {
        String page = "<html><body><table><tr><td>\u2022</td><td>Revenue grew by 12% in the quarter.</td></tr><tr><td>\u2022</td><td>Margins were stable at 40% of sales.</td></tr></table></body></html>";
        assertThat(passages(page)).containsExactly("\u2022 Revenue grew by 12% in the quarter.", "\u2022 Margins were stable at 40% of sales.");
    }

    @Test
    void aTableWithinATableIsReadInItsPlace() {
        List<Block> blocks = read("<html><body><table><tr><td><p>Before.</p><table><tr><td>Cash</td><td>5</td></tr><tr><td>Debt</td><td>7</td></tr></table><p>After.</p></td></tr></table></body></html>").blocks();
        assertThat(blocks).hasSize(3);
        assertThat(((Passage) blocks.get(0)).text()).isEqualTo("Before.");
        assertThat(((Grid) blocks.get(1)).rows()).hasSize(2);
        assertThat(((Passage) blocks.get(2)).text()).isEqualTo("After.");
    }

    @Test
    void aTitleAboveTheHeadingsBecomesLinesOfItsOwn() {
        String page = "<html><body><table><tr><td colspan=3 align=center><b>Example Inc.<br>Balance sheets</b></td></tr><tr><td></td><td>2020</td><td>2019</td></tr>"
                + "<tr><td>Cash</td><td>5</td><td>6</td></tr></table></body></html>";
        assertThat(passages(page)).containsExactly("Example Inc.", "Balance sheets");
        assertThat(rows(page)).containsExactly("1:2020 | 2:2019", "0:Cash | 1:5 | 2:6");
    }

    @Test
    void indentationBoldAndRulesAreKept() {
        Grid grid = grid("<html><body><table><tr><td style='padding-left:12px'>Cash</td><td style='border-bottom:1px solid #000'>5</td></tr>"
                + "<tr><td><b>Total</b></td><td>5</td></tr><tr><td>&nbsp;&nbsp;&nbsp;Other</td><td>1</td></tr></table></body></html>");
        assertThat(grid.rows()).extracting(GridRow::indent).containsExactly(3, 0, 3);
        assertThat(grid.rows()).extracting(GridRow::ruledAbove).containsExactly(false, true, false);
        assertThat(grid.rows()).extracting(r -> r.cells().get(0).bold()).containsExactly(false, true, false);
    }

    @Test
    void linesOfATitleBlockAreApartAndBrokenProseIsJoined() {
        String page = "<html><body><div align=center><b>EXAMPLE INC.<br>STATEMENT OF INCOME</b></div><p>The company earned<br>more than it spent.</p><p>One.<br><br>Two.</p></body></html>";
        assertThat(passages(page)).containsExactly("EXAMPLE INC.", "STATEMENT OF INCOME", "The company earned more than it spent.", "One.", "Two.");
        assertThat(read(page).blocks()).extracting(b -> ((Passage) b).heading()).containsExactly(true, true, false, false, false);
    }

    @Test
    void linesOfPreformattedTextKeepTheirSpaces() {
        String page = "<html><body><pre>Cash       12\n  Total    34 &amp; more</pre></body></html>";
        assertThat(passages(page)).containsExactly("Cash       12", "  Total    34 & more");
        Passage second = (Passage) read(page).blocks().get(1);
        assertThat(((TextSpan) second.excerpt().location(11, 13)).start()).isEqualTo(page.indexOf("34"));
    }

    @Test
    void aSubmissionsLabelsAndPicturesAreNotText() {
        String page = "<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>a.htm\n<TEXT>\n<html><body><p>Sales rose.</p></body></html>\n</TEXT>\n</DOCUMENT>\n"
                + "<DOCUMENT>\n<TYPE>GRAPHIC\n<FILENAME>b.jpg\n<TEXT>\nbegin 644 b.jpg\nM_]C<p>8\n</TEXT>\n</DOCUMENT>\n";
        assertThat(passages(page)).containsExactly("Sales rose.");
    }

    @Test
    void markdownIsReadWithItsTables() {
        String text = """
                <a id='7'></a>

                # Income statement

                **Example Inc.**
                in millions of euros

                We sold **more** at\s
                lower prices &amp; costs.

                <!-- PAGE BREAK -->

                <table id="1">
                <tr><td id="a">Sales</td><td id="b">1,234</td></tr>
                <tr><td id="c">Costs</td><td id="d">(1,000)</td></tr>
                </table>
                """;
        assertThat(READER.reads(file(text))).isTrue();
        assertThat(passages(text)).containsExactly("Income statement", "Example Inc.", "in millions of euros", "We sold more at lower prices & costs.");
        Cell costs = cell(grid(text), 1, 1);
        TextSpan place = (TextSpan) costs.excerpt().location(0, 7);
        assertThat(text.substring(place.start(), place.end())).isEqualTo("(1,000)");
        assertThat(place.line()).isEqualTo(15);
    }

    @Test
    void aPipeTableIsAGrid() {
        String text = "Results\n\n| in millions | 2024 | 2023 |\n|---|---:|---:|\n| **Sales** | 12 | 11 |\n| Tax | (3) | \u2014 |\n\nAfter.\n";
        assertThat(READER.reads(file(text))).isTrue();
        assertThat(rows(text)).containsExactly("0:in millions | 1:2024 | 2:2023", "0:Sales | 1:12 | 2:11", "0:Tax | 1:(3) | 2:\u2014");
        assertThat(passages(text)).containsExactly("Results", "After.");
        assertThat(((TextSpan) cell(grid(text), 2, 1).excerpt().location(0, 3)).start()).isEqualTo(text.indexOf("(3)"));
    }

    @Test
    void markdownWithTablesOfHtmlWasReadOffPicturesAndMarkdownWithBarsWasNot() {
        assertThat(read("Results\n\n<table><tr><td>Sales</td><td>12</td></tr></table>\n").scanned()).isTrue();
        assertThat(read("Results\n\n| in millions | 2024 |\n|---|---:|\n| Sales | 12 |\n").scanned()).isFalse();
        assertThat(read("<html><body><table><tr><td>Sales</td><td>12</td></tr></table></body></html>").scanned()).isFalse();
    }

    @Test
    void plainTextIsLeftToItsOwnReader() {
        assertThat(READER.reads(file("EXAMPLE INC.\n<TABLE>\n<S>      <C>\nCash     12\nDebt     34\n</TABLE>\n"))).isFalse();
        assertThat(READER.reads(file("Sales 12 11\n----- -- --\nTotal 12 11\n"))).isFalse();
        assertThat(READER.reads(file("{\"html\": \"<td>1</td>\"}"))).isFalse();
    }

    @Test
    void deepNestingIsReadWithoutEnd() {
        int deep = 20_000;
        assertThat(passages("<html><body>" + "<div>".repeat(deep) + "Text 5" + "</div>".repeat(deep) + "</body></html>")).containsExactly("Text 5");
        assertThat(read("<html><body>" + "<table><tr><td>".repeat(2_000) + "5" + "</td></tr></table>".repeat(2_000) + "</body></html>").blocks()).hasSize(1);
    }

    private static String strip(String... cells) {
        StringBuilder row = new StringBuilder("<table><tr>");
        for (int i = 0; i < cells.length; i++) {
            row.append("<td style=\"width:").append(i == 0 ? 60 : 20).append("%\">").append(cells[i]).append("</td>");
        }
        return row + "</tr></table>\n";
    }

    @Test
    void tablesOfOneRowEachAreOneTable() {
        String page = "<html><body>" + strip("", "2017", "2016") + strip("Stock", "11,305", "305") + strip("Debtors", "470", "240") + strip("", "11,775", "545") + "<p>These lines were approved by the board and by nobody else.</p>" + strip("Wages", "12", "") + "</body></html>";
        assertThat(rows(page)).containsExactly("1:2017 | 2:2016", "0:Stock | 1:11,305 | 2:305", "0:Debtors | 1:470 | 2:240", "1:11,775 | 2:545");
    }

    @Test
    void newYearsOverRowsBeginAnotherTable() {
        String page = "<html><body>" + strip("", "2017", "2016") + strip("Stock", "11,305", "305") + strip("Debtors", "470", "240") + strip("5 Debtors", "2017", "2016") + strip("Trade", "400", "200") + strip("Other", "70", "40") + "</body></html>";
        assertThat(read(page).blocks().stream().filter(Grid.class::isInstance).count()).isEqualTo(2);
    }

    @Test
    void cellsPutAtTheirPlacesSideBySideAreARow() {
        String cell = "<div class=\"c\" style=\"left:%s;width:0.8in\">%s</div>";
        StringBuilder page = new StringBuilder("<html><head><style>.c {position: absolute}</style></head><body>");
        for (String[] row : new String[][] {{"", "2018", "2017"}, {"Cash", "13,599", "3,685"}, {"Debtors", "8,518", "-"}}) {
            page.append("<div style=\"position:relative;height:0.2in\">");
            page.append(row[0].isEmpty() ? "" : String.format(cell, "0.5in", row[0])).append(String.format(cell, "6in", row[1])).append(String.format(cell, "7in", row[2])).append("</div>\n");
        }
        assertThat(rows(page + "</body></html>")).containsExactly("1:2018 | 2:2017", "0:Cash | 1:13,599 | 2:3,685", "0:Debtors | 1:8,518 | 2:-");
    }
}
