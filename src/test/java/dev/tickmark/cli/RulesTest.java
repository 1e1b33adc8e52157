package dev.tickmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.review.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule author's commands, on a rulebook of two rules. */
class RulesTest {

    @TempDir
    Path folder;
    @TempDir
    Path elsewhere;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoRulesOfTheHouse() throws IOException {
        Path family = Files.createDirectories(folder.resolve("liquidity"));
        for (String stem : new String[] {"cash-fell-sharply", "cash-covers-few-days-of-costs"}) {
            for (String ending : new String[] {".drl", ".md"}) {
                Files.copy(Path.of("rules/liquidity", stem + ending), family.resolve(stem + ending));
            }
        }
        Files.writeString(folder.resolve("thresholds.csv"), "code,name,value,severity,unit,source\nLIQ-007,CASH_CHANGE,-50,HIGH,%,practice\nLIQ-011,DAYS_OF_CASH_COST,45,MEDIUM,days,practice\n");
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private Path file(String name) {
        return folder.resolve("liquidity").resolve(name);
    }

    private void change(String name, String from, String to) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(from);
        Files.writeString(file(name), text.replace(from, to));
    }

    @Test
    void aSoundRulebookPasses() {
        assertThat(run("rules", "check", "--rules", folder.toString())).as(out.toString()).isEqualTo(Main.CLEAR);
        assertThat(out.toString()).contains("2 rules, ").contains(", 0 to be mended");
    }

    @Test
    void anExampleThatFailsShowsWhatIsMissingAndWhatIsFoundInstead() throws IOException {
        change("cash-fell-sharply.md", "-69.4%", "-96.4%");
        assertThat(run("rules", "check", "--rules", folder.toString(), "--only", "LIQ-007")).isEqualTo(Main.FOUND);
        assertThat(out.toString()).contains("the example 'Two thirds gone' finds something else than its page says:\n    - 6 LIQ-007 HIGH Cash at 31 Mar 2003 is 1,210, -96.4%").contains("\n    + 6 LIQ-007 HIGH Cash at 31 Mar 2003 is 1,210, -69.4%");
    }

    @Test
    void aRuleIsBegunUnderTheNextCodeAndCheckSaysWhatIsLeftToSay() throws IOException {
        assertThat(run("rules", "new", "liquidity", "Restricted cash is large", "--measure", "RESTRICTED_CASH_SHARE", "--rules", folder.toString())).as(err.toString()).isEqualTo(Main.CLEAR);
        assertThat(file("restricted-cash-is-large.drl")).content().contains("@code( LIQ-012 )").contains("RESTRICTED_CASH_SHARE");
        assertThat(run("rules", "check", "--rules", folder.toString(), "--only", "LIQ-012")).isEqualTo(Main.FOUND);
        assertThat(out.toString()).contains("restricted-cash-is-large.drl:1:4: still to be filled in: the accounting reason").contains("thresholds.csv:4").doesNotContain("cash-fell-sharply");
        assertThat(run("rules", "new", "liquidity", "Restricted cash is large", "--rules", folder.toString())).isEqualTo(Main.WRONG);
        assertThat(err.toString()).contains("is there already");
    }

    @Test
    void aNewRuleNeedsAFamilyAMeasureAndAFolder() {
        assertThat(run("rules", "new", "Liquidity!", "A rule", "--rules", folder.toString())).isEqualTo(Main.WRONG);
        assertThat(run("rules", "new", "liquidity", "A rule", "--measure", "RESTRICTED_CASH_SHAER", "--rules", folder.toString())).isEqualTo(Main.WRONG);
        assertThat(err.toString()).contains("did you mean 'RESTRICTED_CASH_SHARE'?");
        assertThat(run("rules", "new", "liquidity", "A rule", "--rules", folder.resolve("nowhere").toString())).isEqualTo(Main.WRONG);
    }

    @Test
    void aDraftThatIsTheRuleChangesNothing() {
        assertThat(run("rules", "try", file("cash-fell-sharply.drl").toString(), Sample.PATH.toString(), "--rules", folder.toString())).as(out + " " + err).isEqualTo(Main.CLEAR);
        assertThat(out.toString()).contains("LIQ-007 in place of the rule with that code: 1 filings, 0 findings new, 0 gone, 0 said otherwise");
    }

    @Test
    void aDraftShowsWhatWouldBeNewGoneAndSaidOtherwise() throws IOException {
        Path draft = elsewhere.resolve("draft.drl");
        String rule = Files.readString(file("cash-fell-sharply.drl"));
        Files.writeString(draft, rule.replace("value < $value", "value > $value"));
        assertThat(run("rules", "try", draft.toString(), Sample.PATH.toString(), "--rules", folder.toString())).as(out + " " + err).isEqualTo(Main.FOUND);
        assertThat(out.toString()).contains("- ").contains("0 findings new, 1 gone, 0 said otherwise");
        Files.writeString(draft, rule.replace("LIQ-007", "LIQ-050").replace("Cash fell sharply", "Cash fell"));
        Files.writeString(elsewhere.resolve("more.csv"), "code,name,value,severity,unit,source\nLIQ-050,CASH_CHANGE,-10,LOW,%,practice\n");
        run("rules", "try", draft.toString(), Sample.PATH.toString(), "--rules", folder.toString(), "--thresholds", elsewhere.resolve("more.csv").toString());
        assertThat(out.toString()).contains("+ ").contains("LIQ-050 LOW").contains("1 findings new, 0 gone");
        Files.writeString(draft, rule.replace("{printed}", "now {printed}"));
        run("rules", "try", draft.toString(), Sample.PATH.toString(), "--rules", folder.toString());
        assertThat(out.toString()).contains("~ ").contains("0 findings new, 0 gone, 1 said otherwise");
    }

    @Test
    void aDraftThatDoesNotCompileIsNamedWithItsLine() throws IOException {
        Path draft = Files.writeString(elsewhere.resolve("draft.drl"), Files.readString(file("cash-fell-sharply.drl")).replace("current,", "curent,"));
        assertThat(run("rules", "try", draft.toString(), Sample.PATH.toString(), "--rules", folder.toString())).isEqualTo(Main.WRONG);
        assertThat(err.toString()).contains("draft.drl:8:").contains("did you mean 'current'?");
    }

    @Test
    void coverageSaysWhatEachRuleDid() {
        assertThat(run("rules", "coverage", Sample.PATH.toString(), "--rules", folder.toString(), "--timing")).isEqualTo(Main.CLEAR);
        assertThat(out.toString()).containsPattern("LIQ-007 +1 +0 +0 +1 +[\\d.]+ ms +Cash fell sharply").contains("1 filings, 2 rules");
    }

    @Test
    void aSilentRuleIsExplainedByTheConditionThatIsMissed() throws IOException {
        change("cash-fell-sharply.drl", "value < $value", "value > $value");
        assertThat(run("rules", "explain", "LIQ-007", Sample.PATH.toString(), "--rules", folder.toString())).isEqualTo(Main.CLEAR);
        assertThat(out.toString()).contains("does not match").contains("came as far as 'value > $value', which is true of none").contains("CASH_CHANGE CURRENT").contains("$value is -50");
        assertThat(run("rules", "explain", "LIQ-070", Sample.PATH.toString(), "--rules", folder.toString())).isEqualTo(Main.WRONG);
        assertThat(err.toString()).contains("did you mean LIQ-007?");
    }

    @Test
    void wordsAreListed() {
        assertThat(run("rules", "words", "restricted")).isZero();
        assertThat(out.toString()).contains("RESTRICTED_CASH_SHARE").contains("restricted cash over all cash").doesNotContain("ALTMAN_Z");
    }
}
