package dev.tickmark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.StatementRecogniser;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One wrong figure where little else bears witness: it is an exception, and the same lines without it are none. */
class WrongFigureTest {

    private static final String BALANCE = """
            Northbridge Ltd
            Consolidated Balance Sheet
            (in thousands of dollars)
                                                  March 31, 2003   March 31, 2002
            ASSETS
            Cash and cash equivalents                 412,318          398,204
            Trade receivables                          88,120           79,655
            Inventories                                64,907           70,143
            Loans to officers                                              902
            Other current assets                       12,655            9,318
            Total current assets                      578,000          558,222
            """;

    private static final String PER_SHARE = """
            Northbridge Ltd
            Consolidated Statements of Income
            (in thousands of dollars, except per share amounts)
                                                     Year ended        Year ended
                                                  March 31, 2003    March 31, 2002
            Revenue                               $       94,210    $       90,118
            Cost of revenue                               61,004            60,022
            Gross profit                                  33,206            30,096
            Income tax                                     9,206             8,096
            Net income                            $       24,000    $       22,000
            Earnings per share, basic
              Continuing operations               $         2.40    $         2.20
            Shares used in per share calculations
              Basic                                       10,000            10,000
            """;

    @Test
    void aSlipIsFoundThoughALineIsBlankInItsColumn() {
        assertThat(exceptions(BALANCE)).isEmpty();
        assertThat(exceptions(BALANCE.replace("88,120", "38,120"))).containsExactly("Total current assets");
    }

    @Test
    void aSignTurnedIsNotTakenForADeduction() {
        String flows = """
                Northbridge Ltd
                Consolidated Statements of Cash Flows
                (in thousands of dollars)
                                                          Year ended        Year ended
                                                      March 31, 2003    March 31, 2002
                Proceeds from borrowings                     612,400           508,117
                Repayment of borrowings                     (398,215)         (411,006)
                Taxes paid on shares withheld                 (8,285)
                Dividends paid                               (41,330)          (38,900)
                Net cash from financing activities           164,570            58,211
                """;
        assertThat(exceptions(flows)).isEmpty();
        assertThat(exceptions(flows.replace(" (8,285)", "  8,285 "))).containsExactly("Net cash from financing activities");
    }

    @Test
    void linesUnderAHeadingOfEarningsPerShareAreResultsPerShare() {
        assertThat(exceptions(PER_SHARE)).isEmpty();
        assertThat(exceptions(PER_SHARE.replace("2.20", "2.02"))).containsExactly("Continuing operations");
    }

    @Test
    void aMarginIsKnownByItsCaptionInTwoColumns() {
        String margins = """
                Northbridge Ltd
                Results by quarter
                (in thousands of dollars)
                                                     March 31, 2003   March 31, 2002
                Revenue                                 213,687          112,351
                Operating expenses                      158,884          101,311
                Adjusted EBITDA                          60,900           14,171
                Adjusted EBITDA %                         28.5%            12.6%
                """;
        assertThat(exceptions(margins)).isEmpty();
        assertThat(exceptions(margins.replace("28.5%", "82.5%"))).containsExactly("Adjusted EBITDA %");
    }

    /** The captions of the figures that a filing's own arithmetic contradicts. */
    static List<String> exceptions(String filing) {
        SourceFile file = new SourceFile("northbridge.txt", "text/plain", filing.getBytes(StandardCharsets.UTF_8));
        return Schedule.of(new StatementRecogniser().recognise(new Readers().read(file))).comparisons().stream()
                .filter(Comparison::isException).map(c -> c.reported().caption()).distinct().toList();
    }
}
