package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.recognition.DateScanner.Form;
import dev.tickmark.recognition.DateScanner.Found;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateScannerTest {

    @ParameterizedTest
    @ValueSource(strings = {"March 31, 2003", "Mar 31, 2003", "Mar. 31 2003", "MARCH 31, 2003", "31 March 2003", "31st March 2003", "31st of March, 2003", "31-Mar-03", "2003-03-31", "03/31/2003", "31/03/2003", "3/31/03",
            "31.03.2003", "March 3 1, 2003", "31\nMarch 2003"})
    void aDayIsReadInEveryUsualForm(String printed) {
        List<Found> found = DateScanner.scan("as of " + printed + " (unaudited)");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).date()).contains(LocalDate.of(2003, 3, 31));
        assertThat(found.get(0).start()).isEqualTo(6);
        assertThat(found.get(0).end()).isEqualTo(6 + printed.length());
        assertThat(found.get(0).isMisspelt()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marach 31, 2003", "Mrach 31, 2003", "31 Marhc 2003"})
    void aMisspeltMonthIsKnownByWhatItIsMeantToBe(String printed) {
        Found found = only(printed);

        assertThat(found.date()).contains(LocalDate.of(2003, 3, 31));
        assertThat(found.isMisspelt()).isTrue();
        assertThat(found.meant()).isEqualTo("March");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Note 12, 2003", "Table 31, 2003", "Marach results", "May 20,000 units", "1.2.3.4", "may 2 of them", "Marketing 3 of 5", "Rule 10, 1934", "version 2.10.2"})
    void otherWordsAndNumbersAreNoDates(String text) {
        assertThat(DateScanner.scan(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"June 31, 2003", "February 30", "13/32/2003", "2003-13-01", "February 29, 2003"})
    void aDayThatNoCalendarHasIsImpossible(String printed) {
        Found found = only(printed);

        assertThat(found.isImpossible()).isTrue();
        assertThat(found.date()).isEmpty();
    }

    @Test
    void aMonthOfAYearHasNoDayAndIsNeverImpossible() {
        Found found = only("launched in March 2003 and");

        assertThat(found.form()).isEqualTo(Form.MONTH_YEAR);
        assertThat(found.day()).isEmpty();
        assertThat(found.isImpossible()).isFalse();
        assertThat(found.lastDay()).contains(LocalDate.of(2003, 3, 31));
    }

    @Test
    void aDayWithoutAYearKeepsItsMonth() {
        Found found = only("Year Ended December 31");

        assertThat(found.form()).isEqualTo(Form.MONTH_DAY);
        assertThat(found.in(2004)).contains(LocalDate.of(2004, 12, 31));
    }

    @Test
    void twoDatesOfOneLineAreTwo() {
        assertThat(DateScanner.scan("Tokyo, May 21, 2003 / New York, May 20, 2003 - ")).extracting(found -> found.date().orElseThrow())
                .containsExactly(LocalDate.of(2003, 5, 21), LocalDate.of(2003, 5, 20));
    }

    private static Found only(String text) {
        List<Found> found = DateScanner.scan(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
