package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {

    private final FiscalCalendar march = FiscalCalendar.learn(List.of("results for the 4th quarter and full fiscal year 2002, ending March 31, 2003 (\"fiscal 2002\")."));

    @ParameterizedTest
    @ValueSource(strings = {"4Q02", "4Q02.", "Q4 2002", "Q4'02", "4Q FY2002", "Q4 FY02", "Q4 Fiscal 2002", "fourth quarter of fiscal 2002", "4th Quarter 2002:", "the fourth quarter of fiscal year 2002", "three months ended March 31, 2003",
            "13 weeks ended March 31, 2003", "Three Months Ended Marach 31, 2003"})
    void theFourthQuarterOfFiscal2002EndsInMarch2003(String label) {
        assertThat(march.period(label)).contains(Duration.ending(LocalDate.of(2003, 3, 31), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FY2002", "FY02", "fiscal 2002", "fiscal year 2002", "Full fiscal year 2002:", "2002 fiscal year", "2002", "year ended March 31, 2003", "Twelve months ended March 31, 2003", "52 weeks ended March 31, 2003", "FY2002/03"})
    void fiscal2002IsTheYearToMarch2003(String label) {
        assertThat(march.period(label)).contains(Duration.ending(LocalDate.of(2003, 3, 31), 12));
    }

    @Test
    void partsOfAYearAreNamedInManyWays() {
        assertThat(march.period("1H02")).contains(Duration.ending(LocalDate.of(2002, 9, 30), 6));
        assertThat(march.period("H1 2002")).contains(Duration.ending(LocalDate.of(2002, 9, 30), 6));
        assertThat(march.period("first nine months of fiscal 2002")).contains(Duration.ending(LocalDate.of(2002, 12, 31), 9));
        assertThat(march.period("nine months ended December 31, 2004")).contains(Duration.ending(LocalDate.of(2004, 12, 31), 9));
    }

    @Test
    void aDayIsABalance() {
        assertThat(march.period("As of March 31, 2003")).contains(new Instant(LocalDate.of(2003, 3, 31)));
        assertThat(march.period("December 31, 2004")).contains(new Instant(LocalDate.of(2004, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 Oct 2020\u2013 30 Sep 2021", "1 October 2020 to 30 September 2021", "October 1, 2020 - September 30, 2021"})
    void twoDaysAYearApartNameTheYearBetweenThem(String label) {
        assertThat(march.period(label)).contains(Duration.ending(LocalDate.of(2021, 9, 30), 12));
    }

    @Test
    void aHeadingOfSeveralPeriodsNamesNone() {
        assertThat(march.period("Three Months Ended March 31, 2003 and 2002")).isEmpty();
        assertThat(march.periods("Three Months Ended March 31, 2003 and 2002")).containsExactly(Duration.ending(LocalDate.of(2003, 3, 31), 3), Duration.ending(LocalDate.of(2002, 3, 31), 3));
    }

    @Test
    void aFiscalYearIsNamedForTheYearItEndsInWhereTheFilingSaysSo() {
        FiscalCalendar february = FiscalCalendar.learn(List.of("results for fiscal 2020 ended February 29, 2020"));
        FiscalCalendar january = FiscalCalendar.learn(List.of("the first quarter of fiscal 2024 ended April 30, 2023"));

        assertThat(february.yearEnd(2019)).isEqualTo(LocalDate.of(2019, 2, 28));
        assertThat(february.yearEnd(2020)).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(january.yearEnd(2024)).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    void aFilingThatSaysNothingHasTheCalendarYear() {
        FiscalCalendar calendar = FiscalCalendar.learn(List.of("Revenue for the third quarter of 2019 rose."));

        assertThat(calendar.isStated()).isFalse();
        assertThat(calendar.period("third quarter 2019")).contains(Duration.ending(LocalDate.of(2019, 9, 30), 3));
    }

    @Test
    void theYearEndIsInferredFromOrdinals() {
        FiscalCalendar june = FiscalCalendar.learn(List.of("the third quarter ended March 31, 2005"));

        assertThat(june.yearEnd(2005)).isEqualTo(LocalDate.of(2005, 6, 30));
    }

    @Test
    void yearsOfWeeksEndOnTheDaysPrinted() {
        FiscalCalendar weeks = FiscalCalendar.learn(List.of("fiscal 2022 ended January 28, 2023", "13 weeks ended January 28, 2023 and January 29, 2022", "fiscal year ended February 3, 2024"));

        assertThat(weeks.isOfWeeks()).isTrue();
        assertThat(weeks.yearEnd(2022)).isEqualTo(LocalDate.of(2023, 1, 28));
        assertThat(weeks.yearEnd(2023)).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(weeks.yearAgo(weeks.quarter(2022, 4))).contains(Duration.ending(LocalDate.of(2022, 1, 29), 3));
    }

    @Test
    void theYearBeforeAndTheQuarterBeforeAreKnown() {
        assertThat(march.yearAgo(march.quarter(2002, 4))).contains(march.quarter(2001, 4));
        assertThat(march.previousQuarter(march.quarter(2002, 4))).contains(march.quarter(2002, 3));
        assertThat(march.previousQuarter(march.year(2002))).isEmpty();
        assertThat(march.yearAgo(new Instant(LocalDate.of(2003, 3, 31)))).contains(new Instant(LocalDate.of(2002, 3, 31)));
    }

    @Test
    void amountsAreNoYears() {
        assertThat(march.period("JPY2,003 million")).isEmpty();
        assertThat(march.period("2,003")).isEmpty();
        assertThat(march.period("$2003")).isEmpty();
    }
}
