package dev.tickmark.cli;

import dev.tickmark.examination.BrokenRulebookException;
import dev.tickmark.examination.RuleDiagnosis;
import dev.tickmark.review.Rehearsal;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.Rulebook;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The rule author's commands. */
@Command(name = "rules", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = {"For those who write rules: begin one, check it, try it, see what it did.", ""},
        subcommands = {RulesNew.class, RulesTry.class, RulesCoverage.class, RulesExplain.class, RulesWords.class}, footer = {"", "A new rule: rules words, rules new, then rules check and rules try until it is right."})
final class Rules implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command: list, words, new, check, try, coverage or explain?");
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
    int check(@Mixin RulesOption rules, @Option(names = "--only", paramLabel = "CODE", description = "Only what concerns this rule.") String only) {
        Rulebook rulebook = rules.rulebook();
        PrintWriter page = spec.commandLine().getOut();
        CompletableFuture<ReviewDesk> desk = CompletableFuture.supplyAsync(() -> ReviewDesk.with(rulebook));
        CompletableFuture<List<RuleFault>> remarks = CompletableFuture.supplyAsync(() -> RuleDiagnosis.remarks(rulebook));
        Rehearsal rehearsal = Rehearsal.prepared(rulebook);
        Set<RuleFault> faults = new TreeSet<>(remarks.join());
        boolean compiles = true;
        try {
            faults.addAll(rehearsal.faults(desk.join()));
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof BrokenRulebookException broken)) {
                throw e;
            }
            faults.addAll(broken.faults());
            compiles = false;
        }
        if (only != null) {
            String stem = rulebook.sources().stream().filter(source -> only.equals(source.annotations().get("code"))).map(source -> source.page().replaceFirst("\\.md$", "")).findFirst()
                    .orElseThrow(() -> new CommandFault("no rule has the code '" + only + "'"));
            faults.removeIf(fault -> !fault.file().startsWith(stem + ".") && !fault.text().contains(only) && !concerns(rulebook, fault, only));
        }
        faults.forEach(page::println);
        int examples = rulebook.pages().values().stream().mapToInt(p -> p.examples().size()).sum();
        page.printf("%d rules, %d examples%s, %d to be mended%n", rulebook.cards().size(), examples, compiles ? "" : " (not run: the rulebook does not compile)", faults.size());
        return faults.isEmpty() ? Main.CLEAR : Main.FOUND;
    }

    private static boolean concerns(Rulebook rulebook, RuleFault fault, String code) {
        return fault.line() > 0 && rulebook.text(fault.file()).stream().flatMap(String::lines).skip(fault.line() - 1L).findFirst().filter(line -> line.startsWith(code + ",")).isPresent();
    }
}
