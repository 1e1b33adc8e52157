package dev.tickmark.reading.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.Grid;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private final CsvReader reader = new CsvReader();

    @Test
    void quotedFieldsKeepTheirSeparatorsAndEveryCellItsPlace() {
        String text = "Particulars,2021,2020\n\"Sales, net\",\"1,250\",990\nCosts,\" (1,100)\",(870)\n";
        Document document = reader.read(file(text, StandardCharsets.UTF_8));
        assertThat(rows(document)).containsExactly("0=Particulars 1=2021 2=2020", "0=Sales, net 1=1,250 2=990", "0=Costs 1=(1,100) 2=(870)");
        for (Cell cell : cells(document)) {
            TextSpan span = (TextSpan) cell.excerpt().location(0, cell.text().length());
            assertThat(text.substring(span.start(), span.end())).isEqualTo(cell.text());
        }
        assertThat(cells(document).get(4).excerpt().location(0, 5)).isEqualTo(new TextSpan(36, 41, 2, 15));
    }

    @Test
    void semicolonsSeparateWhereCommasAreDecimal() {
        assertThat(rows(reader.read(file("Posten;2021;2020\nUmsatz;1.250,5;990,1\nKosten;1.100,0;870,6\n", StandardCharsets.UTF_8))))
                .containsExactly("0=Posten 1=2021 2=2020", "0=Umsatz 1=1.250,5 2=990,1", "0=Kosten 1=1.100,0 2=870,6");
    }

    @Test
    void otherEncodingsAreReadToo() {
        assertThat(rows(reader.read(file("Item,2021\nCaf\u00e9 sales,10\n", Charset.forName("windows-1252"))))).containsExactly("0=Item 1=2021", "0=Caf\u00e9 sales 1=10");
    }

    @Test
    void escapedLineEndsAndHeadingsThatSayNothingAreLeftOut() {
        assertThat(rows(reader.read(file("(in thousands) _x000D_,Unnamed: 1,Unnamed: 2\nParticulars _x000D_,2021 _x000D_,2020 _x000D_\nSales _x000D_,\" 1,250 _x000D_\",-   _x000D_\n", StandardCharsets.UTF_8))))
                .containsExactly("0=Particulars 1=2021 2=2020", "0=Sales 1=1,250 2=-");
    }

    @Test
    void proseAndAlignedTextAreNoSeparatedValues() {
        assertThat(reader.reads(file("Sales grew, and so did costs.\nCash fell, as it had to.\n", StandardCharsets.UTF_8))).isFalse();
        assertThat(reader.reads(file("Sales        1,250     3,990\nCosts        1,100     2,870\n", StandardCharsets.UTF_8))).isFalse();
        assertThat(reader.reads(file("Sales\t1,250\nCosts\t1,100\n", StandardCharsets.UTF_8))).isFalse();
    }

    private static SourceFile file(String text, Charset charset) {
        return new SourceFile("filing.csv", "", text.getBytes(charset));
    }

    private static List<Cell> cells(Document document) {
        return document.blocks().stream().filter(Grid.class::isInstance).flatMap(block -> ((Grid) block).rows().stream()).flatMap(row -> row.cells().stream()).toList();
    }

    private static List<String> rows(Document document) {
        return document.blocks().stream().filter(Grid.class::isInstance).flatMap(block -> ((Grid) block).rows().stream())
                .map(row -> String.join(" ", row.cells().stream().map(cell -> cell.column() + "=" + cell.text()).toList())).toList();
    }
}
