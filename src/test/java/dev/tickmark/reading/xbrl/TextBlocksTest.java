package dev.tickmark.reading.xbrl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Document;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.Passage;
import dev.tickmark.reading.Readers;
import dev.tickmark.source.Excerpt;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Notes that an instance carries as text: what they show, and where it stands in the instance. */
class TextBlocksTest {

    private static final String HEAD = "<?xml version=\"1.0\"?>\n<xbrli:xbrl xmlns:xbrli=\"http://www.xbrl.org/2003/instance\" xmlns:my=\"http://example.org/my\">\n"
            + "<xbrli:context id=\"now\"><xbrli:entity><xbrli:identifier scheme=\"x\">77</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-03-31</xbrli:instant></xbrli:period></xbrli:context>\n";

    private static String instance(String... notes) {
        StringBuilder all = new StringBuilder(HEAD);
        for (String note : notes) {
            all.append("<my:NoteTextBlock contextRef=\"now\">").append(note).append("</my:NoteTextBlock>\n");
        }
        return all.append("</xbrli:xbrl>").toString();
    }

    private static Document read(String instance) {
        return new Readers().read(new SourceFile("report.xml", "", instance.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String markup) {
        return markup.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<String> passages(Document document) {
        return document.blocks().stream().filter(Passage.class::isInstance).map(block -> ((Passage) block).text()).toList();
    }

    @Test
    void escapedMarkUpIsReadAsThePageThatItIsAndEveryCharacterStandsAtItsPlace() {
        String instance = instance(escaped("<p style=\"margin:0\">The loan was <b>$41,250</b>&#160;at&nbsp;year&rsquo;s end &amp; bears 7%.</p><p>R&D cost &lt; 5.</p>"));
        Document document = read(instance);
        assertThat(document.reader()).isEqualTo("xbrl");
        assertThat(passages(document)).containsExactly("The loan was $41,250 at year\u2019s end & bears 7%.", "R&D cost < 5.");
        Excerpt line = ((Passage) document.blocks().get(0)).excerpt();
        int amount = line.text().indexOf("41,250");
        TextSpan place = (TextSpan) line.location(amount, amount + 6);
        assertThat(instance.substring(place.start(), place.end())).isEqualTo("41,250").isEqualTo(line.printed(amount, amount + 6));
        assertThat(line.isParted(line.text().indexOf('$') - 1, amount + 7)).isTrue();
        assertThat(line.isParted(amount, amount + 6)).isFalse();
        assertThat(TextBlocks.page(instance).orElseThrow()).hasSameSizeAs(instance);
    }

    @Test
    void tablesOfNotesAreTables() {
        Document document = read(instance(escaped("<table><tr><td>Due in</td><td>2025</td><td>2026</td></tr><tr><td>Loans</td><td>1,204</td><td>&#8212;</td></tr></table>")));
        Grid grid = (Grid) document.blocks().stream().filter(Grid.class::isInstance).findFirst().orElseThrow();
        assertThat(grid.rows().get(1).cells().stream().map(cell -> cell.text()).collect(Collectors.joining("|"))).isEqualTo("Loans|1,204|\u2014");
    }

    @Test
    void aSectionOfCharactersIsReadAsItStands() {
        assertThat(passages(read(instance("<![CDATA[<p>Rent of 1,300&nbsp;a month &lt;net&gt;.</p>]]>")))).containsExactly("Rent of 1,300 a month <net>.");
    }

    @Test
    void aPartOfANoteThatIsTaggedOnceMoreIsReadOnce() {
        String part = escaped("<div><p>Inventories were 9,283.</p></div>");
        assertThat(passages(read(instance(part, escaped("<p>Note 4.</p><p>Inventories were <i>9,283</i>.</p>"))))).containsExactly("Note 4.", "Inventories were 9,283.");
    }

    @Test
    void textWithoutMarkUpIsNoNote() {
        assertThat(TextBlocks.page(instance("Sales are &lt; 5 and &gt; 2", "plain"))).isEmpty();
        assertThat(read(instance("plain")).blocks()).isEmpty();
    }
}
