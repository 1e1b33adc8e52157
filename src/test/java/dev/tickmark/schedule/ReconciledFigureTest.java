package dev.tickmark.schedule;

import static dev.tickmark.schedule.WrongFigureTest.exceptions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Margins and results per share that lead from one to the same adjusted, and results per share of the owners: a figure that breaks one is an exception, rounding is none. */
class ReconciledFigureTest {

    private static final String MARGINS = """
            Northbridge Ltd
            Reconciliation of margins
            (in thousands of dollars)
                                                     March 31, 2003   March 31, 2002   March 31, 2001
            Operating income as reported                    20,339            2,211           22,550
            Amortization of intangible assets                1,173            3,778            4,951
            Restructuring charges                              587            1,013            1,600
            Adjusted operating income                       22,099            7,002           29,101
            Operating margin as reported                      7.8%             3.6%             7.0%
            Amortization of intangible assets                 0.5%             6.1%             1.5%
            Restructuring charges                             0.2%             1.6%             0.5%
            Adjusted operating margin                         8.5%            11.4%             9.0%
            """;

    private static final String OWNERS = """
            Northbridge Ltd
            Consolidated Statements of Income
            (in thousands of dollars, except per share amounts)
                                                                        Year ended        Year ended
                                                                    March 31, 2003    March 31, 2002
            Net income                                              $       78,952    $       40,019
            Net income attributable to noncontrolling interest              13,515             6,229
            Net income attributable to Northbridge shareholders             65,437            33,790
            Basic net income per share                              $         0.65    $         0.33
            Weighted average number of shares - basic                      101,235           101,059
            """;

    @Test
    void aMarginAdjustedIsTheMarginAndItsAdjustments() {
        assertThat(exceptions(MARGINS)).isEmpty();
        assertThat(exceptions(MARGINS.replace("6.1%", "1.6%"))).containsExactly("Adjusted operating margin");
    }

    @Test
    void roundingOfMarginsIsNoError() {
        assertThat(exceptions(MARGINS.replace("11.4%", "11.3%"))).isEmpty();
    }

    @Test
    void adjustmentsBetweenResultsPerShareArePerShare() {
        String walk = """
                Northbridge Ltd
                Adjusted results
                (in thousands of dollars, except per share amounts)
                                                     March 31, 2003   March 31, 2002
                Net income                                   58,288           33,381
                Amortization of intangible assets             1,202            1,503
                Stock-based compensation                     22,788           20,482
                Adjusted net income                          82,278           55,366
                Diluted earnings per share           $         1.94    $        1.10
                Amortization of intangible assets              0.04             0.05
                Stock-based compensation                       0.76             0.68
                Adjusted diluted earnings per share  $         2.74    $        1.83
                """;
        assertThat(exceptions(walk)).isEmpty();
        assertThat(exceptions(walk.replace("0.76", "7.06"))).containsExactly("Adjusted diluted earnings per share");
    }

    @Test
    void theOwnersResultIsWhatTheirSharesEarn() {
        assertThat(exceptions(OWNERS)).isEmpty();
        assertThat(exceptions(OWNERS.replace("0.65", "0.35"))).containsExactly("Basic net income per share");
    }

    @Test
    void theOwnersResultIsNotThatOfContinuingOperations() {
        assertThat(exceptions(OWNERS.replace("Basic net income per share", "Basic, continuing operations per share").replace("0.65", "0.66"))).isEmpty();
    }

    @Test
    void aPercentageOfRevenueIsOfTheRevenueThatMostOfItsColumnSays() {
        String segments = """
                Northbridge Ltd
                Consolidated Statements of Income
                (in millions of dollars)
                                               Year ended March 31, 2003    Year ended March 31, 2002
                Revenue                                           46,298                       51,761
                Cost of revenue                                   36,386                       40,121
                Gross profit                                       9,912                       11,640

                Adjusted results
                (in millions of dollars)
                                               Year ended March 31, 2003    Year ended March 31, 2002
                Gross profit                                       9,912                       11,640
                % of revenue                                       21.4%                        22.5%
                Selling expenses                                   7,970                        8,635
                % of revenue                                       17.2%                        16.7%
                Adjusted selling expenses                          7,884                        8,542
                % of revenue                                       17.0%                        16.5%
                Adjusted operating income                          2,028                        3,092
                % of revenue                                        4.4%                         6.0%
                """;
        assertThat(exceptions(segments)).isEmpty();
        assertThat(exceptions(segments.replace("17.2%", "71.2%"))).containsExactly("% of revenue");
    }
}
