package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedFilingTest {

    private static final List<String> ROWS = List.of("|December 31, 2004|December 31, 2003", "Cash|3,588|2,410", "Receivables|1,200|910", "Inventories|4,075|3,660", "Total current assets|8,863|6,980",
            "Equipment|6,120|5,444", "Total assets|14,%s|12,424");

    @Test
    void oneDigitInATableReadOffAPictureMayBeMisread() {
        assertThat(findings("scan.md", "Example Harbour Corporation\n\n## Balance Sheets (in thousands)\n\n" + cells("893"))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.EXTRACTION);
            assertThat(finding.subject().text()).isEqualTo("14,893");
            assertThat(finding.message()).endsWith("The filing was read off pictures of pages: the figure may have been misread.");
        });
    }

    @Test
    void oneDigitOnAPageContradictsTheFiling() {
        assertThat(findings("page.html", "<html><body><p>Example Harbour Corporation</p><p>Balance Sheets (in thousands)</p>" + cells("893") + "</body></html>")).singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.INCONSISTENCY));
    }

    @Test
    void noSingleSlipMakesADifferenceOfManyDigitsAndTheFilingContradictsItself() {
        assertThat(findings("scan.md", "Example Harbour Corporation\n\n## Balance Sheets (in thousands)\n\n" + cells("216"))).allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.INCONSISTENCY));
    }

    private static String cells(String total) {
        StringBuilder table = new StringBuilder("<table>");
        for (String row : ROWS) {
            table.append("<tr><td>").append(String.format(row, total).replace("|", "</td><td>")).append("</td></tr>");
        }
        return table.append("</table>\n").toString();
    }

    private static List<Finding> findings(String name, String text) {
        return Sample.desk().check(new SourceFile(name, "", text.getBytes(StandardCharsets.UTF_8))).findings().stream().filter(finding -> finding.kind() != Kind.RISK && finding.kind() != Kind.PRESENTATION).toList();
    }
}
