package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoRowsTest {

    private static final String HEADING = """
            Consolidated Statements of Operations

            (In thousands of yen, except per share data)

            \t2004\t\t2003\t
            \tJPY\t% of revenues\tJPY\t% of revenues
            Revenues from ferries\t4,310,000\t71.8\t3,998,000\t72.0
            Revenues from harbours\t1,690,000\t28.2\t1,552,000\t28.0
            Total revenues\t6,000,000\t100.0\t5,550,000\t100.0
            """;
    private static final String FUEL = "Fuel 1,200,000 20.0 1,110,000 20.0";
    private static final String WAGES = "Wages of crews 900,000 15.0 832,500 15.0";
    private static final String REPAIRS = "Repairs and docking 600,000 10.0 555,000 10.0";
    private static final String TOTAL = "Total costs\t2,700,000\t45.0\t2,497,500\t45.0\n";

    @Test
    void aRowThatOnlyEchoesKeepIsReadWhereItIsPrinted() {
        String filing = HEADING + echo(WAGES, REPAIRS) + TOTAL;
        Table table = table(filing);
        Row wages = row(table, "Wages of crews");
        assertThat(texts(wages)).containsExactly("900,000", "15.0", "832,500", "15.0");
        assertThat(wages.facts()).allSatisfy(fact -> {
            TextSpan place = (TextSpan) fact.location();
            assertThat(filing.substring(place.start(), place.end())).isEqualTo(fact.text());
            assertThat(place.line()).isEqualTo(10);
            assertThat(place.column()).isEqualTo(filing.lines().toList().get(9).indexOf(fact.text(), place.column() - 1) + 1);
        });
        assertThat(wages.facts().get(0).value()).isEqualByComparingTo("900000000");
        assertThat(table.damaged()).isTrue();
    }

    @Test
    void aLostRowStandsBehindTheRowThatPrecedesItInAnEcho() {
        Table table = table(HEADING + echo(FUEL, WAGES, REPAIRS) + FUEL.replaceAll(" (?=\\d)", "\t") + "\n" + TOTAL);
        assertThat(captions(table)).containsSubsequence("Total revenues", "Fuel", "Wages of crews", "Repairs and docking", "Total costs");
        assertThat(captions(table)).doesNotHaveDuplicates();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            assertThat(row.index()).isEqualTo(i);
            assertThat(row.facts()).extracting(Fact::row).containsOnly(i).hasSameSizeAs(row.facts());
            row.facts().forEach(f -> ids.add(f.id()));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theReadingPrintedMostOftenIsTaken() {
        String misread = WAGES.replace("900,000", "990,000");
        Table table = table(HEADING + echo(FUEL, misread) + echo(FUEL, WAGES) + echo(WAGES, REPAIRS) + TOTAL);
        assertThat(texts(row(table, "Wages of crews"))).startsWith("900,000");
    }

    @Test
    void aBrokenNumberDisqualifiesItsRow() {
        Table table = table(HEADING + echo(FUEL, WAGES.replace("900,000", "90.0,000"), REPAIRS.replace("600,000", "(600,000")) + TOTAL);
        assertThat(captions(table)).contains("Fuel").doesNotContain("Wages of crews", "Repairs and docking");
    }

    @Test
    void aRowOfAnotherShapeIsNotOne() {
        Table table = table(HEADING + echo(FUEL, WAGES.replace("15.0 832,500", "832,500 15.0"), REPAIRS + " 3.1") + TOTAL);
        assertThat(captions(table)).contains("Fuel").doesNotContain("Wages of crews", "Repairs and docking");
    }

    @Test
    void captionsRunTogetherDoNotMakeARow() {
        Table table = table(HEADING + echo("Wages of crews Repairs and docking 600,000 10.0 555,000 10.0") + echo(WAGES, REPAIRS) + TOTAL);
        assertThat(captions(table)).containsSubsequence("Wages of crews", "Repairs and docking").doesNotContain("Wages of crews Repairs and docking");
    }

    @Test
    void perShareFiguresStandInTheColumnsOfAmounts() {
        Table table = table(HEADING + TOTAL + "Net income\t300,000\t5.0\t277,500\t5.0\n" + echo(REPAIRS, "Net income per share 30.25 28.10 Weighted average number of shares 9,917 9,875")
                + "Dividends declared\t30,000\t0.5\t27,750\t0.5\n");
        Row share = row(table, "Net income per share");
        assertThat(share.facts()).extracting(Fact::column).containsExactly(1, 3);
        assertThat(share.facts()).extracting(Fact::uomCode).containsOnly("JPY/share");
        assertThat(share.facts().get(0).value()).isEqualByComparingTo("30.25");
        assertThat(texts(row(table, "Weighted average number of shares"))).containsExactly("9,917", "9,875");
    }

    @Test
    void aRowWithoutCaptionHasItFromTheEchoWithItsLostFigure() {
        Table table = table(HEADING + echo(FUEL, WAGES) + "\t900,000\t15.0\t832,500\t\n" + TOTAL);
        Row wages = row(table, "Wages of crews");
        assertThat(texts(wages)).containsExactly("900,000", "15.0", "832,500", "15.0");
        assertThat(((TextSpan) wages.location()).line()).isEqualTo(11);
        assertThat(((TextSpan) wages.facts().get(3).location()).line()).isEqualTo(10);
    }

    @Test
    void whatIsReadIsNoLongerUnreadAndTheRestStays() {
        String filing = HEADING + echo("Total revenues 6,000,000 100.0 5,505,000 100.0", FUEL, WAGES.replace("900,000", "90.0,000")) + TOTAL;
        List<Unread> unread = filing(filing).unread();
        assertThat(unread).extracting(Unread::text).containsExactly("Total revenues 6,000,000 100.0 5,505,000 100.0", "Wages of crews 90.0,000 15.0 832,500 15.0");
        assertThat(unread).allSatisfy(piece -> {
            TextSpan place = (TextSpan) piece.location();
            assertThat(filing.substring(place.start(), place.end())).isEqualTo(piece.text());
        });
    }

    /** A line of whose cells the first holds several rows and the others nothing. */
    private static String echo(String... rows) {
        return String.join(" ", rows) + "\t\t\t\t\n";
    }

    private static Filing filing(String text) {
        return new StatementRecogniser().recognise(new Readers().read(new SourceFile("harbour.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Table table(String text) {
        List<Table> tables = filing(text).tables();
        assertThat(tables.size()).isEqualTo(1);
        return tables.get(0);
    }

    private static Row row(Table table, String caption) {
        return table.rows().stream().filter(r -> r.caption().equals(caption)).findFirst().orElseThrow(() -> new AssertionError("no row " + caption + " among " + captions(table)));
    }

    private static List<String> captions(Table table) {
        return table.rows().stream().map(Row::caption).toList();
    }

    private static List<String> texts(Row row) {
        return row.facts().stream().map(Fact::text).toList();
    }
}
