package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.review.Signal.Course;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinceTest {

    private static final String BEFORE = """
            BALANCE SHEET
            (Thousands of U.S. dollars)
            \tMarch 31, 2003\tMarch 31, 2002
            Cash\t1,200\t900
            Inventories\t300\t100
            Total current assets\t1,500\t1,000
            Total assets\t1,500\t1,000
            Total current liabilities\t1,800\t700
            Shareholders' equity\t(300)\t300
            Total liabilities and equity\t1,500\t1,000

            Sales were steady in all regions.
            """;
    private static final String NOW = """
            BALANCE SHEET
            (Thousands of U.S. dollars)
            \tMarch 31, 2004\tMarch 31, 2003
            Cash\t400\t1,200
            Inventories\t900\t300
            Total current assets\t1,300\t1,500
            Total assets\t1,300\t1,500
            Total current liabilities\t2,100\t1,700
            Shareholders' equity\t(800)\t(200)
            Total liabilities and equity\t1,300\t1,500

            Sales were steady in all regions.
            """;

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Review beside(String now, String before) {
        return Sample.desk().check(file("now.txt", now), Sample.desk().check(file("before.txt", before)));
    }

    private static List<Course> courses(Review review, String rule) {
        return review.since().orElseThrow().signals().stream().filter(signal -> signal.finding().rule().equals(rule)).map(Signal::course).toList();
    }

    @Test
    void everyFindingOfBothFilingsHasACourse() {
        Review review = beside(NOW, BEFORE);
        Since since = review.since().orElseThrow();
        assertThat(since.prior().name()).isEqualTo("before.txt");
        assertThat(since.signals().stream().flatMap(signal -> signal.now().stream()).toList()).containsExactlyElementsOf(review.findings());
        assertThat(courses(review, "LIQ-007")).as("cash fell sharply").containsExactly(Course.NEW);
        assertThat(courses(review, "LIQ-002")).as("equity turned negative").containsExactly(Course.GONE);
        assertThat(courses(review, "LIQ-001")).as("equity is more negative").containsExactly(Course.WORSE);
    }

    @Test
    void aComparativeThatWasFiledOtherwiseIsFoundOnceForItsStatement() {
        Review review = beside(NOW, BEFORE);
        assertThat(review.since().orElseThrow().agreeing()).isEqualTo(5);
        assertThat(review.findings().stream().filter(finding -> finding.rule().equals("ART-033"))).singleElement().satisfies(finding -> {
            assertThat(finding.subject().text()).isEqualTo("1,700");
            assertThat(finding.hints()).containsExactly("Shareholders' equity as well: (200), filed as (300)");
        });
    }

    @Test
    void theSameFilingTwiceHasNothingNewAndNothingGone() {
        Review review = beside(BEFORE, BEFORE);
        assertThat(review.since().orElseThrow().signals()).isNotEmpty().allMatch(signal -> signal.course() == Course.SAME);
        assertThat(review.since().orElseThrow().refiled()).isEmpty();
    }

    @Test
    void aFilingAloneHasNothingBesideIt() {
        assertThat(Sample.review().since()).isEmpty();
    }
}
