package dev.tickmark.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Mistakes that authors make, each seeded into a rule of its own: reported in its file, on its line, with what to do; and all of them when all are there. */
class RuleDiagnosisTest {

    private static final String DRL = """
            // Cash that halves was spent, tied up or repaid.
            rule "Case %1$s"
                @code( LIQ-1%1$s ) @kind( RISK ) @severity( HIGH )
                @message( "{subject} is {printed}, {value} on a year before." )
                @needs( "CASH_CHANGE" )
            when
                $limit : Threshold( code == "LIQ-1%1$s", $value : value )
                $m : Measure( name == "CASH_CHANGE", current, value < $value )
                $f : KeyFigure( concept == "CASH", age == Age.CURRENT )
            then
                workpaper.raise( drools.getRule(), $m, $limit, $f );
            end
            """;
    private static final String PAGE = """
            # LIQ-1%1$s Case %1$s

            **Checks** whether cash fell.
            **Matters because** it is gone.
            **Stays silent when** it rose.

            ## Gone

            ```filing
            a
            ```

            ```findings
            1 LIQ-1%1$s HIGH Gone.
            ```

            ## Rose

            ```filing
            b
            ```

            ```findings
            ```
            """;
    private static final String THRESHOLD = "LIQ-1%1$s,CASH_CHANGE,-50,HIGH,%%,practice\n";
    private static final String HEADING = "code,name,value,severity,unit,source\n";

    private record Mistake(String part, String from, String to, int line, String sentence) {
    }

    private static Mistake rule(String from, String to, int line, String sentence) {
        return new Mistake("drl", from, to, line, sentence);
    }

    private static final List<Mistake> MISTAKES = List.of(
            rule("current,", "curent,", 8, "Measure has no field 'curent'; did you mean 'current'?"),
            rule("value < $value", "valeu < $value", 8, "did you mean 'value'?"),
            rule("age == Age", "agee == Age", 9, "KeyFigure has no field 'agee'; did you mean 'age'?"),
            rule("Age.CURRENT", "Age.CURENT", 9, "Age has no 'CURENT'; did you mean 'CURRENT'?"),
            rule("Age.CURRENT", "Ages.CURRENT", 9, "rules cannot speak of 'Ages'; did you mean 'Age'?"),
            rule("Measure(", "Mesure(", 8, "rules cannot speak of 'Mesure'; did you mean 'Measure'?"),
            rule("KeyFigure(", "KeyFigur(", 9, "did you mean 'KeyFigure'?"),
            rule("\"CASH_CHANGE\", current", "\"CASH_CHNGE\", current", 8, "no measure is named 'CASH_CHNGE'; did you mean 'CASH_CHANGE'?"),
            rule("concept == \"CASH\"", "concept == \"CASHH\"", 9, "no line item is named 'CASHH'; did you mean 'CASH'?"),
            rule("@needs( \"CASH_CHANGE\" )", "@needs( \"CASH_CHANG\" )", 5, "@needs names 'CASH_CHANG', which is no line item and no measure; did you mean 'CASH_CHANGE'?"),
            rule("workpaper.raise", "workpaper.rase", 11, "the workpaper has no function 'rase'; did you mean 'raise'?"),
            rule("workpaper.raise", "workpaper.judge", 11, "workpaper.judge does not take a Measure; it takes comparisons"),
            rule("$m, $limit, $f )", "$n, $limit, $f, $m )", 11, "$n is bound nowhere"),
            rule("value < $value", "value < $valu", 8, "$valu is bound nowhere; did you mean $value?"),
            rule("$m, $limit, $f )", "$m, $limit )", 9, "$f is bound and never used; use it or take it out"),
            rule("$f : KeyFigure( concept == \"CASH\", age == Age.CURRENT )", "$f : KeyFigure()", 9, "every KeyFigure is tried with every match of the patterns above; tie it"),
            rule("$f : KeyFigure( concept == \"CASH\", age == Age.CURRENT )", "$f : Fact( value > 0 )", 9, "every Fact is tried with every match"),
            rule("$f : KeyFigure( concept == \"CASH\", age == Age.CURRENT )", "$f : KeyFigure( concept != $m.name )", 9, "every KeyFigure is tried with every match"),
            rule("then\n", "then\n    System.exit( 0 );\n", 10, "the consequence is not one workpaper call"),
            rule("when\n", "when\n    eval( true )\n", 7, "'eval' has no place in a rule"),
            rule("    @needs", "    salience 10\n    @needs", 5, "'salience' has no place in a rule"),
            rule("// Cash", "import java.io.File;\n// Cash", 1, "'import' has no place in a rule"),
            rule("then\n", "then\n    modify( $m ) {};\n", 11, "'modify' has no place in a rule"),
            rule("value < $value", "value < 40", 8, "the number 40 belongs in thresholds.csv"),
            rule(" @severity( HIGH )", "", 2, "has no @severity; write @severity( MEDIUM ) above 'when'"),
            rule("@severity( HIGH )", "@sevrity( HIGH )", 3, "@sevrity is no annotation of this house; did you mean 'severity'?"),
            rule("@severity( HIGH )", "@severity( HIHG )", 3, "did you mean HIGH?"),
            rule("@kind( RISK )", "@kind( RISKS )", 3, "did you mean RISK?"),
            rule("@message( \"{subject} is {printed}, {value} on a year before.\" )", "", 2, "has no @message; write @message("),
            rule("{printed}", "{print}", 4, "{print} is nothing a message can be filled with; did you mean {printed}?"),
            rule("@code( LIQ-1", "@code( LQ-1", 3, "is not three letters, a hyphen and three digits"),
            rule("// Cash that halves was spent, tied up or repaid.\n", "", 1, "no comment above the rule that gives the accounting reason"),
            rule("value < $value )", "value < $value", 9, "the rule cannot be read from"),
            rule("current, value", "current, value <", 8, "'value < < $value' cannot be understood"),
            rule("then\n", "", 2, "the rule has no 'then'"),
            new Mistake("md", "# LIQ-1", "LIQ-1", 1, "the page does not begin with its rule's code and name"),
            new Mistake("md", "**Matters because**", "**Matters**", 1, "the page does not say '**Matters because**'; write that paragraph"),
            new Mistake("md", "```findings\n1 LIQ", "```finding\n1 LIQ", 7, "the example 'Gone' is not a block ```filing and after it a block ```findings"),
            new Mistake("md", "HIGH Gone.", "Gone.", 7, "a finding is a line number, a code, a severity and a message"),
            new Mistake("md", "1 LIQ-1%1$s HIGH Gone.\n", "", 0, "no example in which the rule finds something; add one"),
            new Mistake("md", PAGE, "", 2, "write one: what the rule checks, why, when it stays silent"),
            new Mistake("csv", ",-50,", ",fifty,", 2, "'fifty' is not a number; write digits"),
            new Mistake("csv", ",HIGH,", ",HIHG,", 2, "'HIHG' is no severity; did you mean 'HIGH'?"),
            new Mistake("csv", ",%%,practice", ",practice", 2, "the line has 5 fields, not 6"),
            new Mistake("csv", "LIQ-1", "LIX-1", 2, "no rule has the code LIX-1"),
            new Mistake("csv", THRESHOLD, THRESHOLD + THRESHOLD, 3, "stands on line"),
            new Mistake("csv", "practice", "", 2, "names no source; say in the last field where the number comes from"),
            new Mistake("csv", THRESHOLD, "", -7, "thresholds.csv has no line for LIQ-1"));

    /** The files of a rulebook with these mistakes; each is of a rule of its own. */
    private static Map<String, String> files(List<Mistake> mistakes, int first) {
        Map<String, String> files = new HashMap<>();
        StringBuilder thresholds = new StringBuilder(HEADING);
        for (int i = 0; i < mistakes.size(); i++) {
            Mistake mistake = mistakes.get(i);
            String number = String.format("%02d", first + i);
            files.put("liquidity/case-" + number + ".drl", changed(DRL, "drl", mistake).formatted(number));
            String page = changed(PAGE, "md", mistake).formatted(number);
            if (!page.isEmpty()) {
                files.put("liquidity/case-" + number + ".md", page);
            }
            thresholds.append(changed(THRESHOLD, "csv", mistake).formatted(number));
        }
        files.put("thresholds.csv", thresholds.toString());
        return files;
    }

    private static String changed(String text, String part, Mistake mistake) {
        if (!part.equals(mistake.part)) {
            return text;
        }
        assertThat(text).contains(mistake.from);
        return text.replace(mistake.from, mistake.to);
    }

    private static void isReported(List<RuleFault> faults, Mistake mistake, int number, boolean alone) {
        String stem = "liquidity/case-" + String.format("%02d", number);
        String file = mistake.line < 0 || mistake.sentence.startsWith("write one") ? stem + ".drl" : mistake.part.equals("csv") ? "thresholds.csv" : stem + "." + mistake.part;
        assertThat(faults).as(mistake.toString()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.text()).contains(mistake.sentence);
            if (alone || !mistake.part.equals("csv")) {
                assertThat(fault.line()).isEqualTo(Math.abs(mistake.line));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsReportedInItsPlace() {
        return Stream.iterate(0, i -> i < MISTAKES.size(), i -> i + 1).map(i -> DynamicTest.dynamicTest(i + " " + MISTAKES.get(i).sentence, () ->
                isReported(RuleDiagnosis.faults(Rulebook.of(files(List.of(MISTAKES.get(i)), i))), MISTAKES.get(i), i, true)));
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        List<RuleFault> faults = RuleDiagnosis.faults(Rulebook.of(files(MISTAKES, 0)));
        assertThat(MISTAKES).hasSizeGreaterThan(40);
        for (int i = 0; i < MISTAKES.size(); i++) {
            isReported(faults, MISTAKES.get(i), i, false);
        }
    }

    @Test
    void aColumnThatThresholdsLackIsNamed() {
        Map<String, String> files = files(List.of(), 0);
        files.put("thresholds.csv", "code,name,value,unit,source\n");
        assertThat(RuleDiagnosis.faults(Rulebook.of(files))).contains(new RuleFault("thresholds.csv", 1, "the heading lacks severity; write code,name,value,severity,unit,source"));
    }

    @Test
    void aRuleWithoutMistakesHasNothingToMend() {
        assertThat(RuleDiagnosis.faults(Rulebook.of(files(List.of(rule("spent", "gone", 1, "")), 7)))).isEmpty();
    }

    @Test
    void theHousesOwnRulebookHasNothingToMend() {
        assertThat(RuleDiagnosis.faults(Rulebook.in(Path.of("rules")))).isEmpty();
        assertThat(new ArrayList<>(Vocabulary.measures())).contains("CASH", "CASH_CHANGE");
    }
}
