package dev.tickmark.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.Rulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulebookTest {

    private static final String RULE = """
            // Why.
            rule "Cash fell"
                @code( LIQ-001 ) @kind( RISK ) @severity( LOW ) @message( "{subject} is {printed}." )
            when
                $limit : Threshold( code == "LIQ-001", $value : value )
                $m : Measure( name == "CASH_CHANGE", current, value < $value )
            then
                workpaper.raise( drools.getRule(), $m, $limit );
            end
            """;
    private static final String THRESHOLDS = "code,name,value,severity,unit,source\nLIQ-001,CASH_CHANGE,-50,HIGH,%,practice\n";

    @TempDir
    Path folder;
    private Path rule;
    private Examiner examiner;
    private LiveRulebook live;
    private final BlockingQueue<LiveRulebook.State> heard = new LinkedBlockingQueue<>();

    @BeforeEach
    void aRulebookOfOneRule() throws IOException {
        rule = Files.createDirectories(folder.resolve("liquidity")).resolve("cash-fell.drl");
        Files.writeString(rule, RULE);
        Files.writeString(folder.resolve("thresholds.csv"), THRESHOLDS);
        examiner = new Examiner(RuleCompiler.compile(Rulebook.in(folder)));
        live = new LiveRulebook(folder, examiner, compiled -> { }, heard::add);
    }

    /** The next good state; half a save may be seen before it. */
    private LiveRulebook.State next() throws InterruptedException {
        LiveRulebook.State state = heard.poll(20, TimeUnit.SECONDS);
        assertThat(state).as("a change was heard of").isNotNull();
        return state.isCurrent() ? state : next();
    }

    @Test
    void aSavedRuleIsLiveSoon() throws Exception {
        live.follow();
        Files.writeString(rule, RULE.replace("{subject} is", "{subject} was"));
        assertThat(next().isCurrent()).isTrue();
        assertThat(examiner.rulebook().card("LIQ-001").orElseThrow().message()).contains("was");
    }

    @Test
    void aNewFamilyIsFollowedToo() throws Exception {
        live.follow();
        Path family = Files.createDirectories(folder.resolve("listing"));
        Files.writeString(family.resolve("cash-rose.drl"), RULE.replace("Cash fell", "Cash rose").replace("@code( LIQ-001 )", "@code( LST-001 )"));
        assertThat(next().isCurrent()).isTrue();
        Files.writeString(family.resolve("cash-rose.drl"), RULE.replace("Cash fell", "Cash rose").replace("@code( LIQ-001 )", "@code( LST-002 )"));
        assertThat(next().isCurrent()).isTrue();
        assertThat(examiner.rulebook().card("LST-002")).isPresent();
    }

    @Test
    void aBrokenRuleLeavesTheLastGoodRulebookAndIsNamed() throws IOException {
        String good = examiner.rulebook().version();
        Files.writeString(rule, RULE.replace("current,", "curent,"));
        live.refresh();
        assertThat(examiner.rulebook().version()).isEqualTo(good);
        assertThat(live.state().isCurrent()).isFalse();
        assertThat(live.state().faults()).first().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("liquidity/cash-fell.drl");
            assertThat(fault.line()).isEqualTo(6);
        });
        Files.writeString(rule, RULE);
        live.refresh();
        assertThat(live.state().isCurrent()).isTrue();
        assertThat(heard).hasSize(2);
    }

    @Test
    void aThresholdIsLiveWithoutCompiling() throws IOException {
        Object base = examiner.compiled().base();
        Files.writeString(folder.resolve("thresholds.csv"), THRESHOLDS.replace("-50", "-40"));
        live.refresh();
        assertThat(examiner.rulebook().thresholds().get(0).value()).isEqualByComparingTo("-40");
        assertThat(examiner.compiled().base()).isSameAs(base);
    }

    @Test
    void aBrokenThresholdLeavesTheLastGoodRulebook() throws IOException {
        Files.writeString(folder.resolve("thresholds.csv"), THRESHOLDS.replace("-50", "half"));
        live.refresh();
        assertThat(live.state().faults()).extracting(RuleFault::file).containsExactly("thresholds.csv");
        assertThat(examiner.rulebook().thresholds()).hasSize(1);
    }

    @Test
    void aRulebookThatDoesNotRunIsNotTaken() throws IOException {
        LiveRulebook tried = new LiveRulebook(folder, examiner, compiled -> {
            throw new IllegalStateException("stops");
        }, heard::add);
        Files.writeString(rule, RULE.replace("Why.", "Why not."));
        tried.refresh();
        assertThat(tried.state().faults()).extracting(RuleFault::text).containsExactly("a rule does not run: stops");
    }

    @Test
    void aFolderThatIsGoneAndAFileThatIsNoTextAreReported() throws IOException {
        Files.write(rule, "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        live.refresh();
        assertThat(live.state().faults()).extracting(RuleFault::text).anyMatch(text -> text.contains("not UTF-8"));
        Files.delete(rule);
        Files.delete(rule.getParent());
        Files.delete(folder.resolve("thresholds.csv"));
        Files.delete(folder);
        live.refresh();
        assertThat(live.state().faults()).extracting(RuleFault::text).anyMatch(text -> text.contains("there is no folder"));
        Files.createDirectory(folder);
        assertThat(examiner.rulebook().cards()).extracting(card -> card.code()).isEqualTo(List.of("LIQ-001"));
    }
}
