package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityAndDatesTest {

    @Test
    void aDatelineOfTwoCitiesBearsTheLaterDay() {
        EntityAndDates found = of("May 20, 2003 Page 1", "Tokyo, May 21, 2003 / New York, May 20, 2003 \u2013 Harbour Lines Inc. (Nasdaq: HRBL) (HL), a carrier, today announced its results for the year ended March 31, 2003.");

        assertThat(found.documentDate()).contains(LocalDate.of(2003, 5, 21));
        assertThat(found.issuer()).contains("Harbour Lines Inc.");
        assertThat(found.names()).contains("harbour", "hl");
    }

    @Test
    void aHeaderGivesNameAndDate() {
        EntityAndDates found = of("COMPANY CONFORMED NAME:\t\t\tHARBOUR LINES CORP", "FILED AS OF DATE:\t\t20050202");

        assertThat(found.issuer()).contains("HARBOUR LINES CORP");
        assertThat(found.documentDate()).contains(LocalDate.of(2005, 2, 2));
    }

    @Test
    void anAnnualReportBearsNoDate() {
        assertThat(of("Annual report for the year ended March 31, 2003", "We had a good year.").documentDate()).isEmpty();
    }

    private static EntityAndDates of(String... passages) {
        List<Block> blocks = new ArrayList<>(SentencesTest.passages(passages));
        return EntityAndDates.of(blocks);
    }
}
