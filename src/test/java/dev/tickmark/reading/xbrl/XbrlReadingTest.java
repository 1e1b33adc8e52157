package dev.tickmark.reading.xbrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tickmark.reading.Document;
import dev.tickmark.reading.Readers;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.XmlElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Tags in the forms they come in: what each says, and where it stands. */
class XbrlReadingTest {

    private static final String CONTEXTS = """
            <xbrli:context id="now"><xbrli:entity><xbrli:identifier scheme="x">77</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-03-31</xbrli:instant></xbrli:period></xbrli:context>
            <xbrli:context id="year"><xbrli:entity><xbrli:identifier scheme="x">77</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="my:AreaAxis">my:NorthMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity>
            <xbrli:period><xbrli:startDate>2023-04-01</xbrli:startDate><xbrli:endDate>2024-03-31</xbrli:endDate></xbrli:period></xbrli:context>
            <xbrli:unit id="eur"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit>
            <xbrli:unit id="each"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
            """;
    private static final String SPACES = "xmlns:xbrli=\"http://www.xbrl.org/2003/instance\" xmlns:xbrldi=\"http://xbrl.org/2006/xbrldi\" xmlns:ifrs-full=\"http://xbrl.ifrs.org/taxonomy/2023-03-23/ifrs-full\" xmlns:my=\"http://example.org/my\"";

    private static SourceFile file(String text) {
        return new SourceFile("filing", "", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String body) {
        return "<?xml version=\"1.0\"?>\n<html xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\" " + SPACES + "><body><div style=\"display:none\"><ix:header><ix:hidden><ix:nonFraction name=\"my:Hid\" contextRef=\"now\" unitRef=\"eur\" decimals=\"INF\">5</ix:nonFraction>"
                + "</ix:hidden><ix:resources>" + CONTEXTS + "</ix:resources></ix:header></div>\n" + body + "\n</body></html>";
    }

    private static TaggedFigure only(String body) {
        return new Readers().read(file(page(body))).tagging().figures().stream().filter(f -> !f.hidden()).findFirst().orElseThrow();
    }

    @Test
    void aTagGivesConceptContextUnitScaleAndSign() {
        String page = page("<p>The north lost (<ix:nonFraction name=\"ifrs-full:ProfitLoss\" contextRef=\"year\" unitRef=\"eur\" decimals=\"-3\" scale=\"3\" sign=\"-\" format=\"ixt:num-comma-decimal\"> <b>1.234,5</b></ix:nonFraction>).</p>");
        Document document = new Readers().read(file(page));
        assertThat(document.reader()).isEqualTo("ixbrl");
        TaggedFigure hidden = document.tagging().figures().get(0);
        assertThat(hidden.hidden()).isTrue();
        assertThat(hidden.decimals()).isEmpty();
        TaggedFigure figure = document.tagging().figures().get(1);
        assertThat(figure.name()).isEqualTo("ifrs-full:ProfitLoss");
        assertThat(figure.value()).isEqualByComparingTo("-1234500");
        assertThat(figure.unit()).isEqualTo("EUR");
        assertThat(figure.decimals()).contains(-3);
        assertThat(figure.context().start()).contains(LocalDate.of(2023, 4, 1));
        assertThat(figure.context().end()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(figure.context().dimensions()).containsExactly(Map.entry("my:AreaAxis", "my:NorthMember"));
        TextSpan place = (TextSpan) figure.location();
        assertThat(page.substring(place.start(), place.end())).isEqualTo("1.234,5").isEqualTo(figure.text());
    }

    @Test
    void transformationsOfAllRegistriesGiveTheNumber() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("ixt:numdotdecimal|12,345.6", "12345.6");
        texts.put("ixt:numcommadot|12,345.6", "12345.6");
        texts.put("ixt4:num-comma-decimal|12.345,6", "12345.6");
        texts.put("ixt:numspacecomma|12 345,6", "12345.6");
        texts.put("ixt:num-dot-decimal-apos|12'345.6", "12345.6");
        texts.put("ixt:zerodash|-", "0");
        texts.put("ixt:fixed-zero|none", "0");
        texts.put("ixt:numdash|\u2014", "0");
        texts.put("ixt-sec:numwordsen|one hundred and twenty-five thousand", "125000");
        texts.put("ixt:num-unit-decimal|5 pounds 4 pence", "5.04");
        texts.put("|1234", "1234");
        texts.forEach((given, meant) -> {
            int bar = given.indexOf('|');
            assertThat(Transformations.number(given.substring(0, bar), given.substring(bar + 1))).as(given).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(meant));
        });
        assertThat(Transformations.number("ixt:num-dot-decimal", "about ten")).isEmpty();
    }

    @Test
    void whatIsExcludedAndWhatIsNilIsNoNumber() {
        assertThat(only("<p><ix:nonFraction name=\"my:A\" contextRef=\"now\" unitRef=\"eur\" decimals=\"0\">12<ix:exclude> to </ix:exclude>34</ix:nonFraction></p>").value()).isEqualByComparingTo("1234");
        assertThat(only("<p><ix:nonFraction name=\"my:A\" contextRef=\"now\" unitRef=\"eur\" xsi:nil=\"true\"/></p>").nil()).isTrue();
    }

    @Test
    void aTagWithoutContextIsSaid() {
        Document document = new Readers().read(file(page("<p><ix:nonFraction name=\"my:A\" contextRef=\"lost\" unitRef=\"eur\" decimals=\"0\">12</ix:nonFraction></p>")));
        assertThat(document.unread()).singleElement().satisfies(unread -> {
            assertThat(unread.text()).isEqualTo("12");
            assertThat(unread.reason()).isEqualTo("the tag my:A names a context that is not stated");
        });
    }

    @Test
    void factsOfAnInstanceAreReadWithTheirLinesAndTuplesDoNotBreakIt() {
        String instance = "<xbrli:xbrl " + SPACES + ">\n" + CONTEXTS + "<my:Tuple>\n<ifrs-full:Assets contextRef=\"now\" unitRef=\"eur\" decimals=\"-3\">9000</ifrs-full:Assets>\n</my:Tuple>\n"
                + "<ifrs-full:BasicEarningsLossPerShare contextRef=\"year\" unitRef=\"each\" precision=\"3\">1.23</ifrs-full:BasicEarningsLossPerShare>\n</xbrli:xbrl>";
        Document document = new Readers().read(file(instance));
        assertThat(document.reader()).isEqualTo("xbrl");
        assertThat(document.tagging().figures()).extracting(TaggedFigure::name, f -> f.value().toPlainString(), TaggedFigure::unit, TaggedFigure::decimals).containsExactly(
                org.assertj.core.groups.Tuple.tuple("ifrs-full:Assets", "9000", "EUR", Optional.of(-3)), org.assertj.core.groups.Tuple.tuple("ifrs-full:BasicEarningsLossPerShare", "1.23", "EUR/shares", Optional.of(2)));
        XmlElement place = (XmlElement) document.tagging().figures().get(0).location();
        assertThat(place.element()).isEqualTo("ifrs-full:Assets");
        assertThat(place.line()).isEqualTo(instance.substring(0, instance.indexOf("<ifrs-full:Assets")).split("\n", -1).length);
    }

    @Test
    void nothingIsFetchedAndNoEntityIsExpanded() {
        String instance = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>\n<xbrli:xbrl " + SPACES + " xmlns:link=\"http://www.xbrl.org/2003/linkbase\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                + "<link:schemaRef xlink:type=\"simple\" xlink:href=\"http://192.0.2.1/a.xsd\"/>" + CONTEXTS + "<ifrs-full:Assets contextRef=\"now\" unitRef=\"eur\" decimals=\"0\">7</ifrs-full:Assets></xbrli:xbrl>";
        Document document = new Readers().read(file(instance));
        assertThat(document.tagging().figures()).singleElement().satisfies(f -> assertThat(f.value()).isEqualByComparingTo("7"));
        assertThat(document.unread()).extracting(u -> u.reason()).containsExactly("what it names stands elsewhere and is not fetched", "a document type declaration is passed over: nothing it names is fetched");
    }

    @Test
    void damageIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> new Readers().read(file("<xbrli:xbrl " + SPACES + ">\n<xbrli:context>\n</xbrli:xbrl>"))).isInstanceOf(UnreadableException.class).hasMessageStartingWith("Reading stopped at line 3");
        assertThatThrownBy(() -> new Readers().read(file("<xbrli:xbrl " + SPACES + ">" + "<a>".repeat(5_000)))).isInstanceOf(UnreadableException.class).hasMessageContaining("deep");
    }

    @Test
    void anArchiveOfPagesIsOneFilingAndPathsAreOnlyNames() throws IOException {
        String one = page("<p><ix:nonFraction name=\"ifrs-full:Assets\" contextRef=\"now\" unitRef=\"eur\" decimals=\"0\">12</ix:nonFraction></p>");
        String two = "<html xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\"><body><p><ix:nonFraction name=\"ifrs-full:Equity\" contextRef=\"now\" unitRef=\"eur\" decimals=\"0\">8</ix:nonFraction></p></body></html>";
        Map<String, String> members = new LinkedHashMap<>();
        members.put("../../a/1.htm", one);
        members.put("../../a/2.htm", two);
        Document document = new Readers().read(zip(members));
        assertThat(document.tagging().figures()).extracting(TaggedFigure::name).containsExactly("my:Hid", "ifrs-full:Assets", "ifrs-full:Equity");
        TaggedFigure last = document.tagging().figures().get(2);
        TextSpan place = (TextSpan) last.location();
        assertThat(SourceText.of(document.file()).text().substring(place.start(), place.end())).isEqualTo("8");
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItHoldsIsRefused() throws IOException {
        SourceFile bomb = zip(Map.of("a.htm", "<html>" + " ".repeat(60_000_000)));
        assertThatThrownBy(() -> new Readers().read(bomb)).isInstanceOf(UnreadableException.class).hasMessageContaining("unpacks to more than");
    }

    private static SourceFile zip(Map<String, String> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return new SourceFile("package.zip", "", bytes.toByteArray());
    }
}
