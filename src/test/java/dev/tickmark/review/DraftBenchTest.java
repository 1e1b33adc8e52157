package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.examination.DraftGuard;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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

    private static final String PAGE = "Consolidated balance sheets\n(in thousands of dollars)\n\n\tMar 31, 2003\tMar 31, 2002\nCurrent assets:\nCash\t1,210\t3,960\nInventories\t2,315\t2,190\nTotal assets\t3,525\t6,150\n";

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

    private static List<SourceFile> page() {
        return List.of(new SourceFile("cash.txt", "", PAGE.getBytes(StandardCharsets.UTF_8)));
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
    void patternsThatNothingTiesAreRefusedEachWithItsLine() {
        String told = HostileDrafts.rule("$m : Sentence()\n    $a : Sentence( text != $m.text )\n    Fact( value > 0 )", "workpaper.raise( drools.getRule(), $m );");
        assertThat(DraftGuard.faults(new RuleSource("draft.drl", told))).extracting(RuleFault::line).containsExactly(6, 7);
    }

    @Test
    void aRunawayJoinIsKilledAndNamed() throws IOException {
        DraftBench.Outcome outcome = bench(Duration.ofSeconds(9)).attempt(HostileDrafts.runaway(), "", sample());
        assertThat(outcome.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.text()).startsWith("rule 'Hostile' was stopped");
        });
    }

    @Test
    void whatTheGuardMightOverlookIsKeptFromTheMachine() throws IOException {
        DraftBench.Outcome harmless = bench(Duration.ofSeconds(60)).attempt(HostileDrafts.rule("$m : Fact( concept == \"CASH\" )", "workpaper.raise( drools.getRule(), $m );"), "", page());
        assertThat(harmless.filings()).as(harmless.toString()).singleElement().satisfies(filing -> assertThat(filing.changes()).isNotEmpty());
        Path canary = Files.writeString(rules.resolve("canary"), "alive");
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> HostileDrafts.count(port, calls));
            answering.start();
            some(HostileDrafts.unguarded(canary, port.getLocalPort())).forEach((name, draft) -> {
                DraftBench.Outcome outcome = new DraftBench(Optional.of(rules), Duration.ofSeconds(HostileDrafts.ENDLESS.contains(name) ? 9 : 60), UnguardedWorker.class).attempt(draft, "", page());
                assertThat(canary).as(name).hasContent("alive");
                assertThat(calls).as(name).hasValue(0);
                assertThat(outcome.filings().stream().flatMap(filing -> filing.changes().stream())).as(name).isEmpty();
                assertThat(outcome.faults()).as(name).anyMatch(fault -> fault.line() > 0);
                assertThat(outcome.faults().toString().contains("was stopped after")).as(name + ": " + outcome.faults()).isEqualTo(HostileDrafts.ENDLESS.contains(name));
            });
        }
    }

    /** All of them where {@code tickmark.hostile=all} asks for that, else some. */
    private static Map<String, String> some(Map<String, String> drafts) {
        return "all".equals(System.getProperty("tickmark.hostile")) ? drafts : drafts.entrySet().stream().filter(draft -> Set.of("executes", "exits", "deletes in Java", "recurses").contains(draft.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void whatIsWrongWithADraftIsSaidWithItsLine() {
        DraftBench.Outcome outcome = bench(Duration.ofSeconds(60)).attempt(DRAFT.replace("age ==", "agee =="), "", List.of(new SourceFile("a.txt", "", "a".getBytes(StandardCharsets.UTF_8))));
        assertThat(outcome.faults()).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(5));
        assertThat(outcome.filings()).isEmpty();
    }
}
