package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.examination.DraftGuard;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftBenchTest {

    private static final String DRAFT = """
            // Why.
            rule "Cash is there"
                @code( LIQ-999 ) @kind( RISK ) @severity( LOW ) @message( "{subject} is {printed}." )
            when
                $m : KeyFigure( concept == "CASH", age == Age.CURRENT, value > 0 )
            then
                workpaper.raise( drools.getRule(), $m );
            end
            """;

    @TempDir
    Path rules;

    /** Held against a rulebook of one rule, so that the worker is quick. */
    @BeforeEach
    void aSmallRulebook() throws IOException {
        Files.createDirectories(rules.resolve("liquidity"));
        Files.writeString(rules.resolve("liquidity/one.drl"), DRAFT.replace("LIQ-999", "LIQ-001").replace("Cash is there", "One").replace("value > 0", "value < 0"));
    }

    private static List<SourceFile> sample() throws IOException {
        return List.of(new SourceFile("sample.txt", "", Files.readAllBytes(Sample.PATH)));
    }

    private DraftBench bench(Duration longest) {
        return new DraftBench(Optional.of(rules), longest);
    }

    @Test
    void aDraftSaysWhatItWouldChange() throws IOException {
        DraftBench.Outcome outcome = bench(Duration.ofSeconds(60)).attempt(DRAFT, "", sample());
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.code()).isEqualTo("LIQ-999");
        assertThat(outcome.replaces()).isFalse();
        assertThat(outcome.filings()).singleElement().satisfies(filing -> assertThat(filing.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.change()).isEqualTo("added");
            assertThat(change.rule()).isEqualTo("LIQ-999");
        }));
    }

    @Test
    void sixtyHostileDraftsAreRefusedEachWithItsLine() {
        assertThat(HostileDrafts.refused()).hasSizeGreaterThan(60).allSatisfy(draft -> {
            List<RuleFault> faults = DraftGuard.faults(new RuleSource("draft.drl", draft));
            assertThat(faults).as(draft).isNotEmpty();
            assertThat(faults).as(draft).allMatch(fault -> fault.line() > 0 && !fault.text().isBlank());
        });
    }

    @Test
    void everyRuleOfTheHouseWithoutCallsCouldBeADraft() {
        assertThat(Rulebook.in(Path.of("rules")).sources()).allSatisfy(source -> assertThat(DraftGuard.faults(source)).as(source.file()).isEmpty());
    }

    @Test
    void aRunawayJoinIsKilledAndNamed() throws IOException {
        long started = System.nanoTime();
        DraftBench.Outcome outcome = bench(Duration.ofSeconds(9)).attempt(HostileDrafts.runaway(), "", sample());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
        assertThat(outcome.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.text()).startsWith("rule 'Hostile' was stopped");
        });
    }

    @Test
    void whatIsWrongWithADraftIsSaidWithItsLine() {
        DraftBench.Outcome outcome = bench(Duration.ofSeconds(60)).attempt(DRAFT.replace("age ==", "agee =="), "", List.of(new SourceFile("a.txt", "", "a".getBytes(StandardCharsets.UTF_8))));
        assertThat(outcome.faults()).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(5));
        assertThat(outcome.filings()).isEmpty();
    }
}
