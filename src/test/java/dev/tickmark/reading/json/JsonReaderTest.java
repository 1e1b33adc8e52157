package dev.tickmark.reading.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tickmark.reading.Document;
import dev.tickmark.reading.Readers;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Facts handed in as JSON, with the places of their values. */
class JsonReaderTest {

    private static Document read(String json, String declared) {
        return new Readers().read(new SourceFile("facts.json", declared, json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void factsOfXbrlJsonHaveTheirAspects() {
        String json = """
                {"documentInfo": {"documentType": "https://xbrl.org/2021/xbrl-json", "namespaces": {"i": "http://xbrl.ifrs.org/taxonomy/2023/ifrs-full"}},
                 "facts": {"f1": {"value": "4100", "decimals": -2, "dimensions": {"concept": "i:Revenue", "entity": "s:1", "period": "2022-01-01T00:00:00/2023-01-01T00:00:00", "unit": "iso4217:SEK", "i:Axis": "i:Member"}},
                           "f2": {"value": "A name", "dimensions": {"concept": "i:Name", "entity": "s:1", "period": "2023-01-01T00:00:00"}}}}
                """;
        Document document = read(json, "");
        TaggedFigure figure = document.tagging().figures().get(0);
        assertThat(figure.value()).isEqualByComparingTo("4100");
        assertThat(figure.unit()).isEqualTo("SEK");
        assertThat(figure.decimals()).contains(-2);
        assertThat(figure.context().start()).contains(LocalDate.of(2022, 1, 1));
        assertThat(figure.context().end()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(figure.context().dimensions()).containsEntry("i:Axis", "i:Member");
        TextSpan place = (TextSpan) figure.location();
        assertThat(json.substring(place.start(), place.end())).isEqualTo("4100");
        assertThat(document.tagging().texts()).singleElement().satisfies(text -> assertThat(text.value()).isEqualTo("A name"));
    }

    @Test
    void ofCompanyFactsTheLatestFilingIsReadOrTheOneNamed() {
        String json = """
                {"cik": 1, "entityName": "Example", "facts": {"us-gaap": {"Assets": {"label": "Assets", "units": {"USD": [
                  {"end": "2021-12-31", "val": 1000000, "accn": "0000000001-22-000001", "filed": "2022-02-01"},
                  {"end": "2022-12-31", "val": 2000000, "accn": "0000000001-23-000001", "filed": "2023-02-01"},
                  {"end": "2021-12-31", "val": 900000, "accn": "0000000001-23-000001", "filed": "2023-02-01"}]}}}}}
                """;
        assertThat(read(json, "application/json").tagging().figures()).extracting(f -> f.value().toPlainString()).containsExactly("2000000", "900000");
        assertThat(read(json, "application/json; accession=0000000001-22-000001").tagging().figures()).extracting(f -> f.value().toPlainString()).containsExactly("1000000");
        assertThat(read(json, "").tagging().figures().get(0).decimals()).contains(-3);
    }

    @Test
    void ourOwnFormTakesCodesAndElements() {
        Document document = read("{\"issuer\": \"Example\", \"currency\": \"EUR\", \"facts\": [{\"concept\": \"ASSETS\", \"value\": 12.5, \"instant\": \"2023-06-30\"}, {\"concept\": \"ifrs-full:Equity\", \"value\": \"x\", \"instant\": \"2023-06-30\"}]}", "");
        assertThat(document.tagging().figures()).singleElement().satisfies(f -> {
            assertThat(f.name()).isEqualTo("tickmark:ASSETS");
            assertThat(f.unit()).isEqualTo("EUR");
            assertThat(f.value()).isEqualByComparingTo("12.5");
        });
        assertThat(document.unread()).singleElement().satisfies(u -> assertThat(u.reason()).isEqualTo("the value of ifrs-full:Equity is no number"));
    }

    @Test
    void damageIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("{\"facts\": [\n{\"concept\": }]}", "")).isInstanceOf(UnreadableException.class).hasMessageStartingWith("Reading stopped at line 2");
        assertThatThrownBy(() -> read("{\"a\": 1}", "")).isInstanceOf(UnreadableException.class).hasMessageContaining("without facts");
    }
}
