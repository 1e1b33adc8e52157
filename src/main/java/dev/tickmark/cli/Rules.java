package dev.tickmark.cli;

import dev.tickmark.review.Rehearsal;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleLint;
import dev.tickmark.rulebook.Rulebook;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The rule author's commands. */
@Command(name = "rules", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = {"For those who write rules.", ""})
final class Rules implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command: list or check?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {"Every rule: code, severity, kind and title.", ""})
    int list(@Mixin RulesOption rules) {
        Rulebook rulebook = rules.rulebook();
        PrintWriter page = spec.commandLine().getOut();
        for (RuleCard card : rulebook.cards()) {
            page.printf("%-8s %-8s %-14s %s%n", card.code(), card.severity(), card.kind(), card.title());
        }
        page.printf("%d rules, rulebook %s%n", rulebook.cards().size(), rulebook.version());
        return Main.CLEAR;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = {"Compiles the rulebook, holds it to its house rules and runs every example of every page.", ""},
            footer = {"", "Exit codes: 0 all is well, 1 something is to be mended, 3 wrong usage or our own fault."})
    int check(@Mixin RulesOption rules) {
        Rulebook rulebook = rules.rulebook();
        PrintWriter page = spec.commandLine().getOut();
        List<RuleFault> faults = new ArrayList<>(RuleLint.faults(rulebook));
        int examples = rulebook.pages().values().stream().mapToInt(p -> p.examples().size()).sum();
        try {
            faults.addAll(Rehearsal.of(rulebook, RulesOption.desk(rulebook)));
        } catch (CommandFault broken) {
            page.println(broken.getMessage());
            faults.forEach(page::println);
            return Main.FOUND;
        }
        faults.forEach(page::println);
        page.printf("%d rules, %d examples, %d to be mended%n", rulebook.cards().size(), examples, faults.size());
        return faults.isEmpty() ? Main.CLEAR : Main.FOUND;
    }
}
