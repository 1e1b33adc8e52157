package dev.tickmark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polices the catalogue: what a rulebook of this house must be. */
class RulebookTest {

    private static final Path RULES = Path.of("rules");

    private static final String DRL = """
            // A total is the sum of its lines.
            rule "Column does not foot"
                @code( ARI-001 ) @kind( INCONSISTENCY ) @severity( HIGH )
                @message( "{subject} is printed as {printed} (difference {difference})." )
                @reference( "AS 1105; ISA 500" )
                @needs( "ASSETS, EQUITY" )
            when
                $c : Footing( identity == Identity.NONE )
            then
                workpaper.judge( drools.getRule(), $c );
            end
            """;

    private static final String PAGE = """
            # ARI-001 Column does not foot

            **Checks** that totals are sums.
            **Matters because** readers use totals.
            **Stays silent when** rounding explains it.

            ## Wrong

            ```filing
            a
            ```

            ```findings
            1 ARI-001 HIGH A is wrong.
            ```

            ## Right

            ```filing
            b
            ```

            ```findings
            ```
            """;

    private static Map<String, String> wellFormed() {
        return new HashMap<>(Map.of("arithmetic/column-does-not-foot.drl", DRL, "arithmetic/column-does-not-foot.md", PAGE, "thresholds.csv", "code,name,value,severity,unit,source\n"));
    }

    private static Rulebook changed(String file, String from, String to) {
        Map<String, String> files = wellFormed();
        assertThat(files.get(file)).contains(from);
        files.put(file, files.get(file).replace(from, to));
        return Rulebook.of(files);
    }

    private static String faults(Rulebook rulebook) {
        return String.join("\n", RuleLint.faults(rulebook).stream().map(RuleFault::toString).toList());
    }

    @Test
    void theHousesOwnRulebookIsAsTheHouseWantsIt() {
        assertThat(RuleLint.faults(Rulebook.in(RULES))).isEmpty();
    }

    @Test
    void theIndexIsWhatTheGeneratorPrints() throws IOException {
        String index = RuleIndex.of(Rulebook.in(RULES));
        Path file = RULES.resolve("README.md");
        if (System.getProperty("accept") != null) {
            Files.writeString(file, index);
        }
        assertThat(file).content().isEqualTo(index);
    }

    @Test
    void theRulebookOfTheProgramIsTheOneInTheFolder() {
        assertThat(Rulebook.standard().version()).isEqualTo(Rulebook.in(RULES).version());
    }

    @Test
    void theVersionChangesWithAnyFile() {
        String version = Rulebook.of(wellFormed()).version();
        assertThat(version).hasSize(12).isEqualTo(Rulebook.of(wellFormed()).version());
        assertThat(changed("arithmetic/column-does-not-foot.md", "totals", "sums").version()).isNotEqualTo(version);
    }

    @Test
    void aPageThatCannotBeReadIsAFaultAndKeepsNoRuleFromUse(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : wellFormed().entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("arithmetic/column-does-not-foot.md"), new byte[] {(byte) 0xE9, 't', (byte) 0xE9});
        Files.writeString(folder.resolve("arithmetic/no-page.md"), "# Nothing");
        Rulebook rulebook = Rulebook.in(folder);
        assertThat(rulebook.faults()).extracting(RuleFault::file).contains("arithmetic/column-does-not-foot.md", "arithmetic/no-page.md");
        assertThat(rulebook.ruleFaults()).isEmpty();
        assertThat(rulebook.pages()).isEmpty();
    }

    @Test
    void aRuleSaysWhatItIs() {
        RuleCard card = Rulebook.of(wellFormed()).card("ARI-001").orElseThrow();
        assertThat(card.title()).isEqualTo("Column does not foot");
        assertThat(card.family()).isEqualTo("arithmetic");
        assertThat(card.message()).isEqualTo("{subject} is printed as {printed} (difference {difference}).");
        assertThat(card.references()).containsExactly("AS 1105", "ISA 500");
        assertThat(card.needs()).containsExactly("ASSETS", "EQUITY");
        assertThat(card.compares()).isTrue();
    }

    @Test
    void aWellFormedRulebookHasNoFaults() {
        assertThat(faults(Rulebook.of(wellFormed()))).isEmpty();
    }

    @Test
    void eachHouseRuleIsHeld() {
        String drl = "arithmetic/column-does-not-foot.drl";
        String page = "arithmetic/column-does-not-foot.md";
        assertThat(faults(changed(drl, " @severity( HIGH )", ""))).contains(drl + ":2: rule 'Column does not foot' has no @severity");
        assertThat(faults(changed(drl, "@severity( HIGH )", "@severity( GRAVE )"))).contains(drl + ":3:45: rule 'Column does not foot' has @severity( GRAVE )");
        assertThat(faults(changed(drl, "@reference", "@refrence"))).contains(drl + ":5:5: @refrence is no annotation of this house; did you mean 'reference'?");
        assertThat(faults(changed(drl, "{printed}", "{print}"))).contains(drl + ":4:40: {print} is nothing a message can be filled with; did you mean {printed}?");
        assertThat(faults(changed(drl, "when\n", "when\n    eval( true )\n"))).contains("'eval' has no place in a rule");
        assertThat(faults(changed(drl, "Identity.NONE", "Identity.NONE, reported.decimals > 3"))).contains("the number 3 belongs in thresholds.csv");
        assertThat(faults(changed(drl, "workpaper.judge( drools.getRule(), $c );", "System.out.println( $c );"))).contains("not one workpaper call");
        assertThat(faults(changed(drl, "// A total is the sum of its lines.\n", ""))).contains("no comment above the rule");
        assertThat(faults(changed(page, "# ARI-001", "# ARI-002"))).contains(page + ":1: the title is not the code and name of its rule");
        assertThat(faults(changed(page, "1 ARI-001 HIGH A is wrong.\n", ""))).contains("no example in which the rule finds something");
        assertThat(faults(changed(page, "**Matters because**", "**Matters**"))).contains("the page does not say '**Matters because**'");
        assertThat(faults(changed("thresholds.csv", "source\n", "source\nXYZ-001,A,1,HIGH,%,practice\n"))).contains("no rule has the code XYZ-001");
        assertThat(faults(changed("thresholds.csv", "source\n", "source\nARI-001,A,many,HIGH,%,practice\n"))).contains("thresholds.csv:2:11: 'many' is not a number");
    }

    @Test
    void aRuleWithoutAPageAndAPageWithoutARuleAreFaults() {
        Map<String, String> files = wellFormed();
        files.remove("arithmetic/column-does-not-foot.md");
        files.put("arithmetic/another.md", PAGE);
        assertThat(faults(Rulebook.of(files))).contains("no page arithmetic/column-does-not-foot.md").contains("arithmetic/another.md:1: no rule arithmetic/another.drl");
    }

    @Test
    void oneCodeBelongsToOneRule() {
        Map<String, String> files = wellFormed();
        files.put("arithmetic/again.drl", DRL.replace("Column does not foot", "Again"));
        assertThat(faults(Rulebook.of(files))).contains("arithmetic/column-does-not-foot.drl:3:5: the code is taken by arithmetic/again.drl");
    }

    @Test
    void quotedFieldsOfThresholdsMayHoldCommasAndQuotes() {
        Map<String, String> files = wellFormed();
        files.put("thresholds.csv", "code,name,value,severity,unit,source\nARI-001,A,-0.5,LOW,%,\"one, and \"\"two\"\"\"\n");
        assertThat(Rulebook.of(files).thresholds()).singleElement().satisfies(threshold -> {
            assertThat(threshold.value()).isEqualByComparingTo("-0.5");
            assertThat(threshold.source()).isEqualTo("one, and \"two\"");
        });
    }

    @Test
    void acceptedFindingsReplaceThoseOfThePageInTheirOrder() {
        String accepted = RulePage.accept(PAGE, java.util.List.of(java.util.List.of("2 ARI-001 LOW B."), java.util.List.of()));
        assertThat(accepted).isEqualTo(PAGE.replace("1 ARI-001 HIGH A is wrong.", "2 ARI-001 LOW B."));
    }

    @Test
    void rulesTellTheirStoriesTogether() {
        Map<String, String> files = wellFormed();
        files.put("stories.csv", "story,code\nSums, and their lines,ARI-001\n");
        assertThat(Rulebook.of(files).stories()).containsExactly(new Story("Sums, and their lines", java.util.List.of("ARI-001")));
        assertThat(faults(Rulebook.of(files))).isEmpty();
        files.put("stories.csv", "story,code\nSums,ARI-001\nLines,ARI-001\nOthers,XYZ-001\n");
        assertThat(faults(Rulebook.of(files))).contains("ARI-001 is told twice").contains("no rule has the code XYZ-001");
    }
}
