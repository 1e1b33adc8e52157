package dev.tickmark.schedule;

import static dev.tickmark.schedule.WrongFigureTest.exceptions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A bracket too many: in a sentence beside a table, and on a percentage of two. */
class TurnedSignTest {

    private static final String TOLD = """
            Northbridge Ltd
            Revenue for the year ended March 31, 2003 was $46,388,000, and net loss for the year ended March 31, 2003 was $3,204,000.

            Consolidated Statements of Income
            (in thousands of dollars)
                                               Year ended March 31, 2003    Year ended March 31, 2002
            Revenue                                           46,388                       51,761
            Cost of revenue                                   49,592                       40,121
            Net income (loss)                                 (3,204)                      11,640
            """;

    private static final String RATES = """
            Northbridge Ltd
            Results
            (in thousands of dollars)
                                               Year ended March 31, 2003    Year ended March 31, 2002
            Distributions                                     36,708                       36,676
            Funds for distribution                            49,309                       46,237
            Distribution payout                                74.4%                        79.3%
            """;

    @Test
    void revenueInBracketsInASentenceIsNotWhatTheTablePrints() {
        assertThat(exceptions(TOLD)).isEmpty();
        assertThat(exceptions(TOLD.replace("$46,388,000", "$(46,388,000)"))).hasSize(1);
    }

    @Test
    void aLossMayStandInBracketsOrNot() {
        assertThat(exceptions(TOLD.replace("$3,204,000", "$(3,204,000)"))).isEmpty();
    }

    @Test
    void aPercentageOfTwoIsRightButForItsSign() {
        assertThat(exceptions(RATES)).isEmpty();
        assertThat(exceptions(RATES.replace("74.4%", "(74.4)%"))).containsExactly("Distribution payout");
    }
}
