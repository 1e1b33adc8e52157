package dev.tickmark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.StatementRecogniser;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which figures of an instance's notes are known to be which of its facts. */
class TagNotesTest {

    private static final String HEAD = """
            <xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:my="http://example.org/my">
            <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
            <xbrli:unit id="shares"><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unit>
            <xbrli:context id="end"><xbrli:entity><xbrli:identifier scheme="a">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2023-12-31</xbrli:instant></xbrli:period></xbrli:context>
            <xbrli:context id="year"><xbrli:entity><xbrli:identifier scheme="a">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2023-01-01</xbrli:startDate><xbrli:endDate>2023-12-31</xbrli:endDate></xbrli:period></xbrli:context>
            """;

    private static String fact(String name, String context, String unit, String value) {
        return "<my:" + name + " contextRef=\"" + context + "\" unitRef=\"" + unit + "\" decimals=\"0\">" + value + "</my:" + name + ">\n";
    }

    private static List<String> ties(String facts, String sentence) {
        String note = "<my:NoteTextBlock contextRef=\"year\">&lt;p&gt;" + sentence + "&lt;/p&gt;</my:NoteTextBlock>";
        SourceFile file = new SourceFile("report.xml", "", (HEAD + facts + note + "</xbrli:xbrl>").getBytes(StandardCharsets.UTF_8));
        return TagNotes.find(new StatementRecogniser().recognise(new Readers().read(file))).stream().map(tie -> tie.reported().text() + " = " + tie.terms().get(0).fact().text() + " " + tie.outcome()).toList();
    }

    @Test
    void anAmountOfManyDigitsIsTheFactThatHasIt() {
        assertThat(ties(fact("Lent", "end", "usd", "328626"), "Part of the price, $328,626, was lent by the seller.")).containsExactly("$328,626 = 328626 TICK");
        assertThat(ties(fact("Lent", "end", "usd", "328662"), "Part of the price, $328,626, was lent by the seller.")).isEmpty();
        assertThat(ties(fact("Lent", "end", "shares", "328626"), "Part of the price, $328,626, was lent by the seller.")).isEmpty();
    }

    @Test
    void aRoundAmountIsKnownWhereOneConceptAloneHasIt() {
        String lent = fact("Lent", "end", "usd", "550000");
        assertThat(ties(lent, "The Company borrowed $550,000 from its founder.")).containsExactly("$550,000 = 550000 TICK");
        assertThat(ties(lent + fact("Paid", "year", "usd", "550000"), "The Company borrowed $550,000 from its founder.")).isEmpty();
    }

    @Test
    void anAmountWithATimeIsOfThatTime() {
        String facts = fact("NetIncome", "year", "usd", "926009");
        assertThat(ties(facts, "Net income for the year ended December 31, 2023 was $926,009.")).hasSize(1);
        assertThat(ties(facts, "Net income for the year ended December 31, 2022 was $926,009.")).isEmpty();
    }
}
