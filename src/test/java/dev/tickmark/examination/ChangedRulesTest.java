package dev.tickmark.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.StatementRecogniser;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Filing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangedRulesTest {

    private static CompiledRulebook whole;
    private static ChangedRules ground;

    @BeforeAll
    static void theRulebookOfTheHouse() {
        whole = RuleCompiler.compile(Rulebook.in(Path.of("rules")));
        ground = ChangedRules.since(whole).orElseThrow();
    }

    /** The rulebook with every so-many-th rule changed in its comment, the one after it gone, and one that is new. */
    private static Rulebook changed(int every) {
        Map<String, String> files = new HashMap<>(whole.rulebook().files());
        List<RuleSource> sources = whole.rulebook().sources();
        for (int i = 1; i + 1 < sources.size(); i += every) {
            files.put(sources.get(i).file(), "// Changed.\n" + sources.get(i).text());
        }
        files.remove(sources.get(2).file());
        RuleSource copied = sources.get(3);
        files.put("a-new-family/a-new-rule.drl", copied.text().replaceFirst("rule \"[^\"]*\"", "rule \"A new rule\"").replaceFirst("@code\\([^)]*\\)", "@code( NEW-001 )"));
        return Rulebook.of(files);
    }

    private static String said(CompiledRulebook rules) throws IOException {
        SourceFile file = new SourceFile("sample.txt", "text/plain", Files.readAllBytes(Path.of("src/test/resources/sample/northbridge-4q-fy2002.txt")));
        Filing filing = new StatementRecogniser().recognise(new Readers().read(file));
        return Examiner.examine(rules, filing, Schedule.of(filing)).toString();
    }

    @Test
    void saysWhatARulebookCompiledWholeSaysInTheSameOrder() throws IOException {
        Rulebook next = changed(30);
        CompiledRulebook quick = ground.in(next).orElseThrow();
        CompiledRulebook slow = RuleCompiler.compile(next);
        assertThat(quick.base().getKiePackage("dev.tickmark.rules").getRules()).hasSameSizeAs(slow.base().getKiePackage("dev.tickmark.rules").getRules());
        assertThat(said(quick)).isEqualTo(said(slow));
        assertThat(ground.in(whole.rulebook())).as("nothing has changed").isEmpty();
    }

    @Test
    void leavesAloneWhatWasCompiledBefore() throws IOException {
        String before = said(whole);
        ground.in(changed(60)).orElseThrow();
        assertThat(said(whole)).isEqualTo(before);
    }

    @Test
    void leavesToTheWholeWhatIsToBeMendedOrHasChangedInMuch() {
        Map<String, String> files = new HashMap<>(whole.rulebook().files());
        RuleSource first = whole.rulebook().sources().get(0);
        assertThat(ground.in(changed(5))).isEmpty();
        files.put(first.file(), first.text().replace("then", "than"));
        assertThat(ground.in(Rulebook.of(files))).isEmpty();
        files.put(first.file(), first.text());
        files.put("a-new-family/the-same-name.drl", first.text().replaceFirst("@code\\([^)]*\\)", "@code( NEW-001 )"));
        assertThat(ground.in(Rulebook.of(files))).as("a name taken twice").isEmpty();
    }
}
