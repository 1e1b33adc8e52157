package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.examination.BrokenRulebookException;
import dev.tickmark.examination.Examiner;
import dev.tickmark.examination.RuleCompiler;
import dev.tickmark.finding.Finding;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RulePage;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Changes every rule a little and asks whether the examples of its page notice: each comparison is turned round, each threshold moved by one near-miss step (a fifth of it; one, where it counts something or is a month; a little of
 * the unit, where it is nothing). The code and name by which a rule looks up a threshold are the address of a number, no comparison of the rule's: their opposite would ask for the numbers of all other rules, and the number itself
 * is moved. Slow, so it runs only with {@code -Dmutations}, whose value may name the codes to change by their beginning: {@code -Dmutations=LIQ}.
 */
@EnabledIfSystemProperty(named = "mutations", matches = ".*")
class MutationTest {

    private static final Path RULES = Path.of("rules");
    private static final Map<String, String> TURNED = Map.of("==", "!=", "!=", "==", "<=", ">", ">=", "<", "<", ">=", ">", "<=");
    private static final Pattern OPERATOR = Pattern.compile("(?<=\\s)(==|!=|<=|>=|<|>)(?=\\s)");
    private static final Pattern ADDRESS = Pattern.compile("(?<=Threshold\\( )code == \"[A-Z]{3}-\\d{3}\"(, name == \"\\w+\")?");

    /** A changed file of the rulebook, and what was changed. */
    private record Mutant(String code, String what, String file, String text) {
    }

    @Test
    void examplesNoticeChangedRules() {
        Map<String, String> files = files();
        Rulebook rulebook = Rulebook.of(files);
        String wanted = System.getProperty("mutations");
        Map<String, List<String>> survivors = new TreeMap<>();
        TreeSet<String> rules = new TreeSet<>();
        for (RuleCard card : rulebook.cards()) {
            if (wanted.isEmpty() || wanted.equals("true") || Stream.of(wanted.split(",")).anyMatch(card.code()::startsWith)) {
                rules.add(card.code());
                RulePage page = rulebook.page(card).orElseThrow();
                Map<String, String> own = only(files, card);
                List<List<String>> before = said(own, card, page);
                for (Mutant mutant : mutants(files, card)) {
                    Map<String, String> changed = new LinkedHashMap<>(own);
                    changed.put(mutant.file(), mutant.text());
                    if (same(changed, card, page, before)) {
                        survivors.computeIfAbsent(card.code(), code -> new ArrayList<>()).add(mutant.what());
                    }
                }
            }
        }
        survivors.forEach((code, what) -> System.out.println("survives: " + code + " " + what));
        System.out.println(rules.size() - survivors.size() + " of " + rules.size() + " rules notice every change");
        assertThat(survivors.size() * 20).as("survivors %s", survivors).isLessThanOrEqualTo(rules.size());
    }

    private static Map<String, String> files() {
        try (Stream<Path> walk = Files.walk(RULES)) {
            Map<String, String> files = new TreeMap<>();
            for (Path path : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = RULES.relativize(path).toString().replace('\\', '/');
                if (!name.equals("README.md")) {
                    files.put(name, Files.readString(path));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule alone with all thresholds: what others say of its examples does not matter, and one rule compiles at once. */
    private static Map<String, String> only(Map<String, String> files, RuleCard card) {
        Map<String, String> own = new TreeMap<>();
        own.put("thresholds.csv", files.get("thresholds.csv"));
        own.put(card.file(), files.get(card.file()));
        return own;
    }

    private static List<Mutant> mutants(Map<String, String> files, RuleCard card) {
        List<Mutant> mutants = new ArrayList<>();
        String text = files.get(card.file());
        int when = text.indexOf("\nwhen");
        int then = text.indexOf("\nthen");
        Matcher operator = OPERATOR.matcher(ADDRESS.matcher(text).replaceAll(address -> " ".repeat(address.group().length())));
        while (operator.find()) {
            if (operator.start() > when && operator.end() < then) {
                String turned = text.substring(0, operator.start()) + TURNED.get(operator.group()) + text.substring(operator.end());
                mutants.add(new Mutant(card.code(), text.substring(text.lastIndexOf('\n', operator.start()) + 1, text.indexOf('\n', operator.start())).strip() + " at " + text.substring(operator.start()).split("[,)\n]", 2)[0].strip(), card.file(), turned));
            }
        }
        String thresholds = files.get("thresholds.csv");
        for (String line : thresholds.lines().filter(line -> line.startsWith(card.code() + ",")).toList()) {
            String[] field = line.split(",", 6);
            BigDecimal value = new BigDecimal(field[2]);
            for (BigDecimal moved : moved(value, field[4])) {
                String changed = line.replaceFirst("," + Pattern.quote(field[2]) + ",", "," + moved.toPlainString() + ",");
                mutants.add(new Mutant(card.code(), field[1] + " " + field[2] + " as " + moved.toPlainString(), "thresholds.csv", thresholds.replace(line, changed)));
            }
        }
        return mutants;
    }

    /** One step up and one down. A month of nothing means since ever and has neither. */
    private static List<BigDecimal> moved(BigDecimal value, String unit) {
        boolean month = unit.equals("year and month");
        BigDecimal step = value.abs().multiply(new BigDecimal("0.2"));
        if (month || List.of("signs", "years", "quarters", "count", "comparisons").contains(unit)) {
            step = BigDecimal.ONE;
        } else if (value.signum() == 0) {
            step = unit.equals("money") ? BigDecimal.valueOf(2_000_000) : BigDecimal.TEN;
        }
        return month && value.signum() == 0 ? List.of() : List.of(value.add(step), value.subtract(step));
    }

    private static boolean same(Map<String, String> files, RuleCard card, RulePage page, List<List<String>> before) {
        try {
            return said(files, card, page).equals(before);
        } catch (BrokenRulebookException e) {
            return false;
        }
    }

    /** What the rule says of each example, thresholds and messages left out: the place and severity of its findings. */
    private static List<List<String>> said(Map<String, String> files, RuleCard card, RulePage page) {
        ReviewDesk desk = new ReviewDesk(new Examiner(RuleCompiler.compile(Rulebook.of(files))));
        List<List<String>> said = new ArrayList<>();
        for (RulePage.Example example : page.examples()) {
            SourceFile filing = new SourceFile("example.txt", "text/plain", example.filing().getBytes(StandardCharsets.UTF_8));
            said.add(desk.check(filing).findings().stream().filter(finding -> finding.rule().equals(card.code())).map(MutationTest::line).sorted().toList());
        }
        return said;
    }

    private static String line(Finding finding) {
        return finding.subject().location().order() + " " + finding.severity();
    }
}
