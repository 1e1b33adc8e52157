package dev.tickmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.review.Review;
import dev.tickmark.review.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample filing's reports are kept in {@code reports/}; {@code mvn verify -Daccept} keeps the new ones. */
class KeptReportsTest {

    private static final Path KEPT = Path.of("reports/northbridge-4q-fy2002");

    @Test
    void keptReportsAreCurrent() throws IOException {
        Review review = Sample.review();
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put("report.md", MarkdownReport.of(review));
        reports.put("report.html", HtmlReport.of(review));
        if (System.getProperty("accept") != null) {
            Files.createDirectories(KEPT);
            for (Map.Entry<String, String> report : reports.entrySet()) {
                Files.writeString(KEPT.resolve(report.getKey()), report.getValue());
            }
        }
        for (Map.Entry<String, String> report : reports.entrySet()) {
            Path kept = KEPT.resolve(report.getKey());
            assertThat(Files.exists(kept) ? Files.readString(kept) : "").as("%s is stale: run 'mvn verify -Daccept' and read the difference", kept).isEqualTo(report.getValue());
        }
    }
}
