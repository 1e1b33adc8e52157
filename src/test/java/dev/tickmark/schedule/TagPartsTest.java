package dev.tickmark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.StatementRecogniser;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Filing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tags prove among themselves, without a taxonomy that says what adds up. */
class TagPartsTest {

    private static final String HEAD = """
            <xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:us-gaap="http://fasb.org/us-gaap/2023" xmlns:my="http://example.org/my">
            <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
            <xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>
            """;

    private static String context(String id, String member, String period) {
        String segment = member.isEmpty() ? "" : "<xbrli:segment><xbrldi:explicitMember dimension=\"my:AreaAxis\">my:" + member + "</xbrldi:explicitMember></xbrli:segment>";
        String time = period.indexOf('/') < 0 ? "<xbrli:instant>" + period + "</xbrli:instant>"
                : "<xbrli:startDate>" + period.substring(0, 10) + "</xbrli:startDate><xbrli:endDate>" + period.substring(11) + "</xbrli:endDate>";
        return "<xbrli:context id=\"" + id + "\"><xbrli:entity><xbrli:identifier scheme=\"a\">1</xbrli:identifier>" + segment + "</xbrli:entity><xbrli:period>" + time + "</xbrli:period></xbrli:context>\n";
    }

    private static String fact(String name, String context, String value) {
        boolean rate = value.startsWith("0.");
        return "<" + name + " contextRef=\"" + context + "\" unitRef=\"" + (rate ? "pure" : "usd") + "\" decimals=\"" + (rate ? 3 : 0) + "\">" + value + "</" + name + ">\n";
    }

    private static Filing filing(String body) {
        return new StatementRecogniser().recognise(new Readers().read(new SourceFile("report.xml", "", (HEAD + body + "</xbrli:xbrl>").getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> totals(List<Comparison> comparisons) {
        return comparisons.stream().map(c -> c.reported().text() + " = " + c.working().expression()).toList();
    }

    @Test
    void membersOfAnAxisAddUpToTheWhole() {
        String contexts = context("all", "", "2023-01-01/2023-12-31") + context("north", "NorthMember", "2023-01-01/2023-12-31") + context("south", "SouthMember", "2023-01-01/2023-12-31");
        assertThat(totals(TagParts.find(filing(contexts + fact("my:Sales", "all", "90412") + fact("my:Sales", "north", "61007") + fact("my:Sales", "south", "29405"))))).containsExactly("90412 = 61007 + 29405");
        assertThat(TagParts.find(filing(contexts + fact("my:Sales", "all", "90412") + fact("my:Sales", "north", "61007") + fact("my:Sales", "south", "29450")))).isEmpty();
    }

    @Test
    void flowsMoveTheBalanceOfTheirPart() {
        String contexts = context("from", "NorthMember", "2022-12-31") + context("to", "NorthMember", "2023-12-31") + context("year", "NorthMember", "2023-01-01/2023-12-31");
        String facts = fact("my:Fund", "from", "810044") + fact("my:Fund", "to", "1003411") + fact("my:Given", "year", "250000") + fact("my:Spent", "year", "56633");
        assertThat(totals(TagParts.find(filing(contexts + facts)))).containsExactly("1003411 = 810044 + 250000 - 56633");
    }

    @Test
    void aRateIsProvedByTheTwoYearsItIsNamedAfter() {
        String contexts = context("now", "", "2023-01-01/2023-12-31") + context("ago", "", "2022-01-01/2022-12-31");
        String facts = fact("my:NetSales", "now", "52310") + fact("my:NetSales", "ago", "50000");
        assertThat(TagChanges.find(filing(contexts + facts + fact("my:ChangeInNetSales", "now", "0.046")))).hasSize(1);
        assertThat(TagChanges.find(filing(contexts + facts + fact("my:ChangeInNetSales", "now", "0.064")))).isEmpty();
    }

    @Test
    void aChoiceOfLinesIsBelievedOnlyWhereDigitsOutweighTheChoices() {
        List<BigDecimal[]> lines = List.of(row(411_207), row(90_033), row(12), row(605_118), row(77_701));
        assertThat(Subset.of(row(578_941), lines)).containsExactly(0, 1, 4);
        assertThat(Subset.of(row(24), List.of(row(12), row(10), row(2), row(7), row(3)))).isEmpty();
    }

    private static BigDecimal[] row(long value) {
        return new BigDecimal[] {BigDecimal.valueOf(value)};
    }
}
