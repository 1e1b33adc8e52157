package dev.tickmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.review.Review;
import dev.tickmark.review.Sample;
import dev.tickmark.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places in a report are counted in characters, whatever they take in memory here. */
class JsonPlacesTest {

    private static final String FILING = "\ud83d\uded2 Northbridge plc \ud842\udfb7\n\nConsolidated balance sheets\n(in thousands of dollars)\n\n| | Mar 31, 2003 |\n|---|---|\n| Cash \ud83d\uded2 | 1,210 |\n| Receivables | 3,905 |\n| Total assets | 5,115 |\n";

    @Test
    void charactersBeyondTheBasicPlaneCountOnce() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Review review = Sample.desk().check(new SourceFile("filing.md", "text/markdown", FILING.getBytes(charset)));
            CheckReport report = JsonReport.of(review, EnumSet.of(Include.FIGURES));
            int[] characters = FILING.codePoints().toArray();
            assertThat(report.filing().characters()).isEqualTo(characters.length);
            assertThat(report.figures()).hasSize(3).allSatisfy(figure ->
                    assertThat(new String(characters, figure.location().start(), figure.location().end() - figure.location().start())).isEqualTo(figure.text()));
        }
    }
}
