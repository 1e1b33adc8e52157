package dev.tickmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.review.Review;
import dev.tickmark.review.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrandTest {

    @Test
    void aStoryIsToldByTheFindingsOfItsRulesAndLeadsToEach() {
        Review review = Sample.review();
        List<Strand> strands = Strand.of(review);
        assertThat(strands.get(0).title()).isEqualTo("Equity and listing");
        assertThat(strands.get(0).severity()).isEqualTo("Critical");
        for (Strand strand : strands) {
            assertThat(strand.points()).hasSizeGreaterThan(1).allSatisfy(point -> assertThat(review.findings().get(point.number() - 1).rule()).isEqualTo(point.rule()));
        }
    }
}
