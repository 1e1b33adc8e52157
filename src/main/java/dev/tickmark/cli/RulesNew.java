package dev.tickmark.cli;

import dev.tickmark.rulebook.RuleLint;
import dev.tickmark.rulebook.RuleStarter;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.rulebook.Spelling;
import dev.tickmark.schedule.MeasureGuide;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a rule. */
@Command(name = "new", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Begins a rule: writes its DRL, its page and its threshold with the family's next free code.", "What is left to say is marked (fill in: ...), and 'rules check' lists it.", ""},
        footer = {"", "Example: rules new liquidity \"Restricted cash is two fifths of all cash\" --measure RESTRICTED_CASH_SHARE", "'rules words restricted' lists the measures and line items with that word."})
final class RulesNew implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FAMILY", description = "The folder of the rule, such as liquidity; a new one begins a family.")
    String family;

    @Parameters(index = "1", paramLabel = "NAME", description = "What is wrong, as an auditor would note it, in quotes: \"Cash fell sharply\".")
    String name;

    @Option(names = "--measure", paramLabel = "MEASURE", defaultValue = "CASH_CHANGE", description = "The measure to hold against a threshold. Default: ${DEFAULT-VALUE}, to be changed in the rule.")
    String measure;

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", description = "The rulebook's folder. Default: ${DEFAULT-VALUE}.")
    Path folder;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new CommandFault("there is no folder " + folder + "; name the rulebook's with --rules");
        }
        if (!family.matches("[a-z][a-z-]+")) {
            throw new CommandFault("'" + family + "' is no family; families are written in small letters and hyphens, such as equity-method");
        }
        if (RuleLint.stem(name).isEmpty()) {
            throw new CommandFault("'" + name + "' is no name; say what is wrong, such as \"Cash fell sharply\"");
        }
        Set<String> measures = new TreeSet<>(MeasureGuide.measures().keySet());
        if (!measures.contains(measure)) {
            throw new CommandFault("no measure is named '" + measure + "'" + Spelling.hint(measure, measures) + " 'rules words' lists them");
        }
        Rulebook rulebook = Rulebook.in(folder);
        String code = RuleStarter.nextCode(rulebook, family).orElseThrow(() -> new CommandFault("the first letters of '" + family + "' are another family's; give the new family another name"));
        PrintWriter page = spec.commandLine().getOut();
        try {
            RuleStarter.begin(folder, family, name, code, measure).forEach(page::println);
        } catch (IllegalArgumentException e) {
            throw new CommandFault(e.getMessage());
        }
        page.println(code + " is begun. Fill in what is marked (fill in: ...), then: rules check --only " + code + " --rules " + folder);
        return Main.CLEAR;
    }
}
