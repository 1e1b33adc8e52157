package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JapanesePeriodsTest {

    private static final Duration QUARTER = new Duration(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31));
    private static final Duration YEAR = new Duration(LocalDate.of(2013, 4, 1), LocalDate.of(2014, 3, 31));

    @Test
    void aHeadingStatesTheDaysFromWhichAndToWhich() {
        assertThat(JapanesePeriods.stated("当第1四半期 (自 2024年１月１日 至 2024年３月31日)")).contains(QUARTER);
        assertThat(JapanesePeriods.stated("当連結会計年度 (2024年3月31日)")).contains(new Instant(LocalDate.of(2024, 3, 31)));
        assertThat(JapanesePeriods.stated("平成25年4月1日～平成26年3月31日")).contains(YEAR);
        assertThat(JapanesePeriods.stated("売上高")).isEmpty();
    }

    @Test
    void aFiscalYearIsCalledByTheMonthInWhichItEnds() {
        assertThat(JapanesePeriods.name("2024年12月期第１四半期", QUARTER)).isTrue();
        assertThat(JapanesePeriods.name("2024年12月期１Ｑ", QUARTER)).isTrue();
        assertThat(JapanesePeriods.name("2024年12月期", QUARTER)).isFalse();
        assertThat(JapanesePeriods.name("26年3月期", YEAR)).isTrue();
        assertThat(JapanesePeriods.name("25年3月期", YEAR)).isFalse();
    }

    @Test
    void aYearThatClosesInTheMiddleOfAMonthIsCalledByThatMonthToo() {
        assertThat(JapanesePeriods.name("25年12月期", new Duration(LocalDate.of(2012, 12, 21), LocalDate.of(2013, 12, 20)))).isTrue();
    }
}
