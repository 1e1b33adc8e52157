package dev.tickmark.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private final Readers readers = new Readers();

    @Test
    void anEmptyFileIsEmpty() {
        assertThat(refusal(new byte[0]).why()).isEqualTo(Cause.EMPTY);
        assertThat(refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8)).why()).isEqualTo(Cause.EMPTY);
    }

    @Test
    void aPictureNamedTxtIsCalledAPicture() {
        UnreadableException refusal = refusal(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'});
        assertThat(refusal.why()).isEqualTo(Cause.UNKNOWN_KIND);
        assertThat(refusal).hasMessage("The content is a JPEG image. " + Readers.accepted());
    }

    @Test
    void otherKindsAreCalledByTheirNames() {
        assertThat(refusal("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))).hasMessageStartingWith("The PDF is damaged: ");
        assertThat(refusal("PK\u0003\u0004....xl/workbook.xml".getBytes(StandardCharsets.UTF_8))).hasMessageStartingWith("The workbook is damaged: ");
        assertThat(refusal("{\"facts\": {}}".getBytes(StandardCharsets.UTF_8))).hasMessageStartingWith("The content is a JSON document without facts.");
        assertThat(refusal("<?xml version=\"1.0\"?><rss/>".getBytes(StandardCharsets.UTF_8))).hasMessageStartingWith("The content is an XML document.");
    }

    @Test
    void noiseIsBinaryContent() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        noise[0] = 'x';
        assertThat(refusal(noise)).hasMessageContaining("binary content");
    }

    @Test
    void aLineThatNoFilingHasIsRefusedAtOnceWithItsPlace() {
        String text = "Title\n" + "word ".repeat(2_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("Reading stopped at line 2: it has 10,000,000 characters"));
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedAtOnceWithItsPlace() {
        String text = "Title\nCash\t" + "9".repeat(1_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("Reading stopped at line 2, column 6: a number of 1,000,000 digits."));
    }

    @Test
    void sixteenBitTextWithoutAMarkIsRead() {
        String text = "Balance sheet\n\n\t2003\t2002\nCash\t1,200\t900\nInventories\t300\t100\nTotal\t1,500\t1,000\n";
        Document document = readers.read(new SourceFile("x.txt", "", text.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(document.characters()).isEqualTo(text.length());
    }

    @Test
    void tabbedTextWithRemnantsOfMarkUpIsText() {
        String text = "Title\n" + "Cash\t1,200\t900 <td <u>1</u>\n".repeat(20) + "Other\t1\t2\n".repeat(90);
        assertThat(readers.read(new SourceFile("x.txt", "", text.getBytes(StandardCharsets.UTF_8))).reader()).isEqualTo("text");
    }

    @Test
    void aPageIsHtmlWhateverItIsCalled() {
        String page = "<html><body><table><tr><td>Cash</td><td>1,200</td></tr></table></body></html>";
        assertThat(readers.read(new SourceFile("x.txt", "text/plain", page.getBytes(StandardCharsets.UTF_8))).reader()).isEqualTo("html");
    }

    private UnreadableException refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableException.class, () -> readers.read(new SourceFile("filing.txt", "text/plain", bytes)));
    }
}
