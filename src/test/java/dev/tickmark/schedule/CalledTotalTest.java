package dev.tickmark.schedule;

import static dev.tickmark.schedule.WrongFigureTest.exceptions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows that are totals by the place they stand in, whatever they are called: a figure that breaks one is an exception, and the same lines without it are none. */
class CalledTotalTest {

    private static final String BY_SEGMENT = """
            Northbridge Ltd
            Results by segment
            (in thousands of dollars)
                                                 March 31, 2003      March 31, 2002
            Operating income
            Pumps                                  35,073   17.4%      37,343   17.5%
            Valves                                 12,444   24.2%      14,141   20.5%
            Services                                8,356                8,516
            Operating income                       55,873   22.0%      60,000   21.1%
            """;

    @Test
    void aRowThatRepeatsItsHeadingTotalsTheLinesBetween() {
        assertThat(exceptions(BY_SEGMENT)).isEmpty();
        assertThat(exceptions(BY_SEGMENT.replace(" 8,356 ", "83,560 "))).contains("Operating income");
    }

    @Test
    void whatIsNetOfTheRowAboveIsTheRestOfTheTwo() {
        String property = """
                Northbridge Ltd
                Consolidated Balance Sheets
                (in thousands of dollars)
                                                  March 31, 2003   March 31, 2002
                Property and equipment, at cost        1,834,768        1,739,222
                Accumulated depreciation                 712,882          686,623
                Net property and equipment             1,121,886        1,052,599
                """;
        assertThat(exceptions(property)).isEmpty();
        assertThat(exceptions(property.replace("712,882", "772,882"))).containsExactly("Net property and equipment");
    }

    @Test
    void aResultPerShareBelowDiscontinuedOperationsIsOfBoth() {
        String perShare = """
                Northbridge Ltd
                Consolidated Statements of Income
                (in thousands of dollars, except per share amounts)
                                                                      Year ended       Year ended
                                                                  March 31, 2003   March 31, 2002
                Basic earnings per share from continuing operations    $    3.07        $    1.10
                Basic loss per share from discontinued operations          (0.30)           (0.03)
                Basic earnings per share attributable to common stock  $    2.77        $    1.07
                """;
        assertThat(exceptions(perShare)).isEmpty();
        assertThat(exceptions(perShare.replace("(0.30)", "(4.30)"))).containsExactly("Basic earnings per share attributable to common stock");
    }

    @Test
    void oneSlipInABlockOfTwoLinesNeedsNoOtherColumn() {
        String revenues = """
                Northbridge Ltd
                Consolidated Statements of Income
                (in thousands of dollars)
                                              March 31, 2003   March 31, 2002
                Revenues:
                  Product revenues                 1,515,107          857,253
                  Royalties                               --            1,182
                    Total revenues                 1,515,107          858,435
                """;
        assertThat(exceptions(revenues)).isEmpty();
        assertThat(exceptions(revenues.replace(" 1,182", "   118"))).containsExactly("Total revenues");
    }

    @Test
    void anExpensePrintedInBracketsIsTakenOffOnce() {
        String income = """
                Northbridge Ltd
                Consolidated Statements of Income
                (in thousands of dollars)
                                              March 31, 2003   March 31, 2002
                Rental income                      106,216          107,825
                Expenses:
                  Cost of operations                31,263           33,593
                  Depreciation                      26,619           24,875
                  General and administrative         3,323            3,233
                    Total operating expenses        61,205           61,701
                Interest and other income              557              618
                Interest and other expense            (161)            (167)
                Gain on sale of real estate         19,621
                Net income                          65,028           46,575
                """;
        assertThat(exceptions(income)).isEmpty();
        assertThat(exceptions(income.replace(" 106,216 ", "(106,216)"))).contains("Net income");
    }
}
