package dev.tickmark.reading.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Document;
import dev.tickmark.reading.Readers;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Facts in tables of separated values, as the metadata beside them tells what they are about. */
class XbrlCsvTest {

    private static final String METADATA = """
            {"documentInfo": {"documentType": "https://xbrl.org/2021/xbrl-csv", "namespaces": {"i": "http://xbrl.ifrs.org/taxonomy/2023/ifrs-full"}},
             "dimensions": {"entity": "s:1", "unit": "$money"}, "parameters": {"money": "iso4217:SEK"}, "decimals": -3,
             "tableTemplates": {
               "wide": {"columns": {
                 "year": {}, "sales": {"dimensions": {"concept": "i:Revenue", "period": "$year"}}, "cash": {"dimensions": {"concept": "i:Cash", "period": "$year@end"}, "decimals": 0},
                 "note": {"comment": true}}},
               "long": {"dimensions": {"period": "2023-01-01..2023-06-30"}, "columns": {
                 "line": {"propertyGroups": {"a": {"dimensions": {"concept": "i:Wages", "i:Axis": "i:North"}, "decimals": -2}, "b": {"dimensions": {"concept": "i:Shares", "unit": "xbrli:shares"}}}},
                 "amount": {"propertiesFrom": ["line"]}}}},
             "tables": {"wide": {"url": "wide.csv"}, "half": {"template": "long", "url": "half.csv"}, "gone": {"template": "long", "url": "gone.csv"}}}
            """;

    private static Document read(Map<String, String> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Readers().read(new SourceFile("report.zip", "", bytes.toByteArray()));
    }

    @Test
    void cellsAreFactsWithTheAspectsOfTheirColumnsAndRows() throws IOException {
        Document document = read(Map.of("r/report.json", METADATA, "r/wide.csv", "year,sales,cash,note\n2023,\"4100000\",17,as told\n2022,#none,,\n2021,#nil,5,\n", "r/half.csv", "line,amount\na,900\nb,12\n"));
        assertThat(document.reader()).isEqualTo("xbrl-csv");
        List<TaggedFigure> figures = document.tagging().figures();
        assertThat(figures).filteredOn(f -> !f.nil()).extracting(f -> f.name() + " " + f.value().toPlainString() + " " + f.unit() + " " + f.decimals().orElseThrow() + " " + f.context().start().map(LocalDate::toString).orElse("") + "/" + f.context().end())
                .containsExactly("i:Revenue 4100000 SEK -3 2023-01-01/2023-12-31", "i:Cash 17 SEK 0 /2023-12-31", "i:Cash 5 SEK 0 /2021-12-31", "i:Wages 900 SEK -2 2023-01-01/2023-06-30", "i:Shares 12 shares -3 2023-01-01/2023-06-30");
        assertThat(figures.get(3).name().equals("i:Cash") ? figures.get(4).context().dimensions() : figures.get(3).context().dimensions()).containsEntry("i:Axis", "i:North");
        String text = SourceText.of(document.file()).text();
        assertThat(figures).filteredOn(f -> !f.nil()).allSatisfy(f -> assertThat(text.substring(((TextSpan) f.location()).start(), ((TextSpan) f.location()).end())).isEqualTo(f.text()));
        assertThat(document.unread()).singleElement().satisfies(u -> assertThat(u.text()).isEqualTo("gone.csv"));
    }

    @Test
    void periodsMayBeAbbreviated() {
        assertThat(CsvPeriod.of("2023-Q2")).isEqualTo(new CsvPeriod("2023-04-01", "2023-06-30"));
        assertThat(CsvPeriod.of("2023-H2@end")).isEqualTo(new CsvPeriod("", "2023-12-31"));
        assertThat(CsvPeriod.of("2023-02")).isEqualTo(new CsvPeriod("2023-02-01", "2023-02-28"));
        assertThat(CsvPeriod.of("2023@start")).isEqualTo(new CsvPeriod("", "2023-01-01T00:00:00"));
        assertThat(CsvPeriod.of("2022-01-01T00:00:00/2023-01-01T00:00:00")).isEqualTo(new CsvPeriod("2022-01-01T00:00:00", "2023-01-01T00:00:00"));
    }
}
