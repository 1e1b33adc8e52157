package dev.tickmark.cli;

import dev.tickmark.examination.RuleExplanation;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.review.Prepared;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.rulebook.Spelling;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a rule says what it says of a filing, or nothing. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"Why a rule says nothing of a filing: which of its conditions is not met, and by which facts it is missed least.", ""}, footer = {"", "Example: rules explain LIQ-007 release.txt"})
final class RulesExplain implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CODE", description = "The rule's code.")
    String code;

    @Parameters(index = "1", paramLabel = "FILING", description = "The filing.")
    Path path;

    @Mixin
    RulesOption rules;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        List<String> codes = rulebook.cards().stream().map(RuleCard::code).toList();
        RuleCard card = rulebook.card(code).orElseThrow(() -> new CommandFault("no rule has the code '" + code + "'" + Spelling.nearest(code, codes).map(near -> "; did you mean " + near + "?").orElse("; 'rules list' lists them")));
        ReviewDesk desk = RulesOption.desk(rulebook);
        PrintWriter page = spec.commandLine().getOut();
        try {
            Prepared prepared = desk.prepare(Filings.source(Filings.in(List.of(path)).get(0)));
            page.println(card.code() + " " + card.title() + ", " + card.file());
            RuleExplanation.of(desk.examiner().compiled(), card, prepared.filing(), prepared.schedule()).forEach(page::println);
            return Main.CLEAR;
        } catch (UnreadableException e) {
            spec.commandLine().getErr().println(path + ": not read. " + e.getMessage());
            return Main.UNREADABLE;
        }
    }
}
