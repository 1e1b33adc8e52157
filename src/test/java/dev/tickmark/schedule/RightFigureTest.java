package dev.tickmark.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.StatementRecogniser;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that look wrong to a plain recomputation and are not: nothing is an exception. */
class RightFigureTest {

    @Test
    void averagePricesAreNotAddedUp() {
        assertThat(exceptions("""
                Northbridge Ltd
                Shares bought back
                	Number of shares bought	Average price paid per share
                April	357,187	20.61
                May	244,927	20.27
                June	9,126	22.12
                Total	611,240	20.50
                """)).isEmpty();
    }

    @Test
    void aBalanceThatDidNotMoveBearsOutNoStructure() {
        assertThat(exceptions("""
                Northbridge Ltd
                Accumulated other comprehensive income
                (in millions of dollars)
                	Pensions	Translation	Hedges	Total
                Balance at April 1, 2025	(495)	(241)	16	(720)
                Other comprehensive income before reclassifications	(2)	30	-	28
                Amounts reclassified	-	-	-	-
                Net other comprehensive income of the quarter	(2)	30	-	28
                Balance at June 30, 2025	(497)	(211)	16	(692)
                """)).isEmpty();
    }

    @Test
    void aChargeOfOneYearHasTheSignThatMakesItsColumnHold() {
        assertThat(exceptions("""
                Northbridge Ltd
                Consolidated Statements of Earnings
                (in millions of dollars)
                	2022	2021	2020
                Gross profit	2,545	3,199	3,063
                Selling and administrative expenses	954	1,004	969
                Advertising costs	709	790	675
                Research and development costs	132	149	145
                Impairment of goodwill	-	329	-
                Interest expense	106	99	99
                Other (income) expense, net	37	(72)	(10)
                Earnings before income taxes	607	900	1,185
                """)).isEmpty();
    }

    @Test
    void sharesOnAnotherBasisAreOthers() {
        assertThat(exceptions("""
                Northbridge Ltd
                Consolidated Statements of Income
                (in millions, except per share amounts)
                	Three months ended June 30, 2023	Three months ended June 30, 2022	Six months ended June 30, 2023	Six months ended June 30, 2022
                Revenue	2,540	2,422	5,050	4,905
                Cost of revenue	720	670	1,420	1,350
                Gross profit	1,820	1,752	3,630	3,555
                Net income	172	(536)	740	(1,877)
                Shares used in diluted per share calculation	537	561	539	571

                Non-GAAP results
                (in millions, except per share amounts)
                	Three months ended June 30, 2023	Three months ended June 30, 2022	Six months ended June 30, 2023	Six months ended June 30, 2022
                Non-GAAP net income	553	559	1,152	1,169
                Shares used in non-GAAP diluted per share calculation	537	561	539	577
                """)).isEmpty();
    }

    @Test
    void aReserveThatOnlyBalancesShowIsPartOfTheTotal() {
        assertThat(exceptions("""
                Northbridge plc
                Consolidated Statement of Changes in Equity
                	Share capital	Share premium	Shares to be issued	Warrant reserve	Retained earnings	Total
                	£'000	£'000	£'000	£'000	£'000	£'000
                At 1 January 2021	3,208	22,348	286	889	(22,406)	4,325
                Loss for the period	-	-	-	-	(394)	(394)
                Issue of shares and warrants	67	1,558	-	266	-	1,891
                Transfer on exercise of warrants	-	-	-	(103)	103	-
                At 31 December 2021	3,275	23,906	286	1,052	(22,697)	5,822
                """)).isEmpty();
    }

    private static List<String> exceptions(String text) {
        Schedule schedule = Schedule.of(new StatementRecogniser().recognise(new Readers().read(new SourceFile("filing.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))));
        return schedule.comparisons().stream().filter(Comparison::isException).map(comparison -> comparison.reported().caption()).toList();
    }
}
