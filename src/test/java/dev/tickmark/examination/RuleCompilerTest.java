package dev.tickmark.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

class RuleCompilerTest {

    private static String rule(String title, String code, String pattern, String consequence) {
        return """
                // Why.
                rule "%s"
                    @code( %s ) @kind( RISK ) @severity( LOW ) @message( "{subject} (a, b) is {printed}." )
                when
                    %s
                then
                    %s
                end
                """.formatted(title, code, pattern, consequence);
    }

    private static List<RuleFault> faults(Map<String, String> files) {
        return catchThrowableOfType(BrokenRulebookException.class, () -> RuleCompiler.compile(Rulebook.of(files))).faults();
    }

    @Test
    void theRulebookCompiles() {
        CompiledRulebook compiled = RuleCompiler.compile(Rulebook.in(Path.of("rules")));
        assertThat(compiled.base().getKiePackage("dev.tickmark.rules").getRules()).extracting(r -> r.getName()).containsExactlyInAnyOrderElementsOf(compiled.rulebook().cards().stream().map(c -> c.title()).toList());
    }

    @Test
    void theRulebookIsAlsoValidAsAnExecutableModel() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (RuleSource source : Rulebook.in(Path.of("rules")).sources()) {
            files.write("src/main/resources/dev/tickmark/rules/" + source.file().replace('/', '_'), RuleCompiler.prelude() + source.text());
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
    }

    @Test
    void everyBrokenRuleIsReportedWithFileAndLine() {
        Map<String, String> files = new HashMap<>();
        files.put("a/fine.drl", rule("Fine", "AAA-001", "$c : Footing( identity == Identity.NONE )", "workpaper.judge( drools.getRule(), $c );"));
        files.put("a/no-such-property.drl", rule("No such property", "AAA-002", "$c : Footing( colour == Identity.NONE )", "workpaper.judge( drools.getRule(), $c );"));
        files.put("a/no-such-type.drl", rule("No such type", "AAA-003", "$c : Footling( identity == Identity.NONE )", "workpaper.judge( drools.getRule(), $c );"));
        files.put("a/no-such-call.drl", rule("No such call", "AAA-004", "$c : Footing( identity == Identity.NONE )", "workpaper.condone( drools.getRule(), $c );"));
        List<RuleFault> faults = faults(files);
        assertThat(faults).extracting(RuleFault::file).contains("a/no-such-property.drl", "a/no-such-type.drl", "a/no-such-call.drl").doesNotContain("a/fine.drl");
        assertThat(faults).filteredOn(fault -> fault.file().equals("a/no-such-property.drl")).extracting(RuleFault::line).contains(5);
        assertThat(faults).filteredOn(fault -> fault.file().equals("a/no-such-type.drl")).extracting(RuleFault::line).contains(5);
        assertThat(faults).filteredOn(fault -> fault.file().equals("a/no-such-call.drl")).extracting(RuleFault::line).allMatch(line -> line >= 2 && line <= 8);
    }

    @Test
    void aSyntaxErrorIsReportedWithItsLine() {
        assertThat(faults(Map.of("a/broken.drl", rule("Broken", "AAA-001", "$c : Footing( identity == ", "workpaper.judge( drools.getRule(), $c );")))).first().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("a/broken.drl");
            assertThat(fault.line()).isBetween(5, 7);
        });
    }

    @Test
    void aRuleWithoutSeverityDoesNotCompile() {
        String rule = rule("Mild", "AAA-001", "$c : Footing( identity == Identity.NONE )", "workpaper.judge( drools.getRule(), $c );").replace("@severity( LOW )", "");
        assertThat(faults(Map.of("a/mild.drl", rule))).extracting(RuleFault::toString).containsExactly("a/mild.drl:2: rule 'Mild' has no @severity; write @severity( MEDIUM ) above 'when'");
    }

    @Test
    void anEmptyRulebookIsNoRulebook() {
        assertThat(faults(Map.of())).extracting(RuleFault::text).containsExactly("the rulebook holds no rule");
    }
}
