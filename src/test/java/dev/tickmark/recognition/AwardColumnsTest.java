package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.schedule.Comparison;
import dev.tickmark.schedule.Footing;
import dev.tickmark.schedule.PerShare;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tables of share options and other awards: their columns say what they count. */
class AwardColumnsTest {

    private static final String OPTIONS = """
            | | Shares available for grant | Number of options outstanding | Weighted average exercise price | Remaining contractual term (in years) | Aggregate intrinsic value (in thousands) |
            |---|---|---|---|---|---|
            | Balances as of December 31, 2023 | 2,591,267 | 4,241,438 | $22.74 | | |
            | Granted | (464,178) | 464,178 | 85.67 | | |
            | Exercised | | (1,391,898) | 23.35 | | |
            | Balances as of September 30, 2024 | 2,127,089 | 3,313,718 | $31.31 | 5.96 | $433,615 |
            """;

    private static Filing filing(String table) {
        SourceFile file = new SourceFile("filing.md", "text/markdown", ("Northbridge plc\n\nStock options\n\n" + table).getBytes(StandardCharsets.UTF_8));
        return new StatementRecogniser().recognise(new Readers().read(file));
    }

    private static String row(Filing filing, int row) {
        return filing.tables().get(0).rows().get(row).facts().stream().map(fact -> fact.value().toPlainString() + " " + fact.uomCode()).collect(Collectors.joining(", "));
    }

    @Test
    void headingsSayWhatIsCounted() {
        assertThat(row(filing(OPTIONS), 3)).isEqualTo("2127089 shares, 3313718 shares, 31.31 USD/share, 5.96 pure, 433615000 USD");
    }

    @Test
    void awardsRollForwardAndAreNoDepositaryShares() {
        List<Comparison> comparisons = Schedule.of(filing(OPTIONS)).comparisons();
        assertThat(comparisons.stream().filter(Footing.class::isInstance).map(c -> c.reported().text() + " " + c.outcome())).contains("2,127,089 TICK", "3,313,718 TICK");
        assertThat(comparisons).noneMatch(PerShare.class::isInstance);
    }

    @Test
    void theCostOfSharesGivenIsMoney() {
        Filing filing = filing("""
                | | 2024 | 2023 |
                |---|---|---|
                | Stock-based compensation before income taxes | $ 7,296 | $ 3,232 |
                | Income tax benefit | (3,064) | (1,302) |
                | Total stock-based compensation after income taxes | $ 4,232 | $ 1,930 |
                """);
        assertThat(filing.facts()).extracting(Fact::uomCode).containsOnly("USD");
    }
}
