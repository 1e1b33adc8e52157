package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.finding.Finding;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedClaimTest {

    private static final String FILING = String.join("\n",
            "Total revenues in the fourth quarter of 2023 were $4,791 thousand.", "", "Revenues", "", "Total revenues in the fourth quarter of 2023 were $4,791 thousand.", "",
            "Consolidated Statements of Income", "(in thousands of U.S. dollars)", "\tThree months ended December 31, 2023\tThree months ended December 31, 2022",
            "Product revenues\t3,700\t3,300", "Service revenues\t1,019\t900", "Total revenues\t4,719\t4,200", "Cost of revenues\t2,719\t2,500", "Gross profit\t2,000\t1,700", "");

    @Test
    void aWrongClaimThatIsMadeTwiceIsOneFindingWithBothPlaces() {
        List<Finding> wrong = ReviewDesk.with(ReviewDesk.rulebook(null)).check(new SourceFile("release.txt", "text/plain", FILING.getBytes(StandardCharsets.UTF_8))).findings().stream().filter(finding -> finding.rule().equals("PRO-001")).toList();
        assertThat(wrong).hasSize(1);
        assertThat(((TextSpan) wrong.get(0).subject().location()).line()).isEqualTo(1);
        assertThat(wrong.get(0).evidence()).anySatisfy(mark -> {
            assertThat(mark.role()).isEqualTo("said again");
            assertThat(((TextSpan) mark.location()).line()).isEqualTo(5);
            assertThat(mark.text()).isEqualTo("$4,791");
        });
    }
}
