package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.finding.Finding;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calculation consistency under Calculations 1.1 and duplicates: total T and parts a, b, c, d with weight 1. */
class TaggedTotalsTest {

    private static final ReviewDesk DESK = ReviewDesk.with(Rulebook.in(Path.of("rules")));

    /** A fact as "name value decimals". */
    private static Review check(String... facts) {
        StringBuilder json = new StringBuilder("{\"currency\": \"USD\", \"facts\": [");
        for (int i = 0; i < facts.length; i++) {
            String[] fact = facts[i].split(" ");
            json.append(i == 0 ? "" : ",").append("\n{\"concept\": \"my:").append(fact[0]).append("\", \"value\": ").append(fact[1]).append(", \"decimals\": ").append(fact[2]).append(", \"instant\": \"2023-12-31\"}");
        }
        json.append("], \"sums\": [{\"total\": \"my:T\", \"parts\": [{\"concept\": \"my:a\"}, {\"concept\": \"my:b\"}, {\"concept\": \"my:c\"}, {\"concept\": \"my:d\"}]}]}");
        return DESK.check(new SourceFile("facts.json", "application/json", json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> codes(Review review) {
        return review.findings().stream().filter(f -> List.of("LAB-061", "LAB-062", "ARI-060").contains(f.rule())).map(Finding::rule).toList();
    }

    private static boolean ticked(Review review) {
        return review.examination().judgements().stream().anyMatch(j -> j.rule().code().equals("ARI-060") && !j.comparison().isException());
    }

    @Test
    void aTotalWithTwoValuesIsADuplicateAndDoesNotPass() {
        Review review = check("T 4000 0", "T 6000 0", "a 2000 0", "b 2000 0");
        assertThat(codes(review)).containsExactly("LAB-061");
        assertThat(ticked(review)).isFalse();
    }

    @Test
    void aPartWithTwoValuesIsADuplicateAndDoesNotPass() {
        Review review = check("T 4000 0", "a 2000 0", "a 2500 0", "b 2000 0");
        assertThat(codes(review)).containsExactly("LAB-061");
        assertThat(ticked(review)).isFalse();
    }

    @Test
    void partsThatDifferFromTheTotalWithinRoundingAreConsistent() {
        Review review = check("T 10000 -3", "a 3000 -3", "b 3000 -3", "c 3000 -3");
        assertThat(codes(review)).isEmpty();
        assertThat(ticked(review)).isTrue();
    }

    @Test
    void partsThatDifferBeyondRoundingAreInconsistent() {
        assertThat(codes(check("T 12000 -3", "a 3000 -3", "b 3000 -3", "c 3000 -3"))).containsExactly("ARI-060");
    }

    @Test
    void aValueWithMoreDigitsThanItsDecimalsAllowIsSaid() {
        assertThat(codes(check("T 4321 -2", "a 4300 -2"))).containsExactly("LAB-062");
    }

    @Test
    void ofTwoTotalsThatMeetTheMorePreciseIsUsed() {
        Review review = check("T 4000 -3", "T 4210 -1", "a 2100 -1", "b 2110 -1");
        assertThat(codes(review)).isEmpty();
        assertThat(ticked(review)).isTrue();
        assertThat(codes(check("T 4000 -3", "T 4210 -1", "a 2000 -1", "b 2000 -1"))).containsExactly("ARI-060");
    }

    @Test
    void fourThousandsDoNotReachSixThousandFiveHundred() {
        assertThat(codes(check("T 6500 -2", "a 1000 -3", "b 1000 -3", "c 1000 -3", "d 1000 -3"))).containsExactly("ARI-060");
    }

    @Test
    void missingPartsLeaveTheTotalUnreached() {
        assertThat(codes(check("T 6000 0", "a 1000 0", "b 2000 0"))).containsExactly("ARI-060");
    }
}
