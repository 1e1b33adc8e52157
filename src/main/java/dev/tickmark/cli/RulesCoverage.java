package dev.tickmark.cli;

import dev.tickmark.examination.RuleTiming;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.review.Prepared;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.review.RuleCoverage;
import dev.tickmark.rulebook.Rulebook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What each rule did on filings. */
@Command(name = "coverage", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"What each rule did on filings: in how many it had something to work on, how often it ticked, took exception or raised, and why it could not run elsewhere.", ""},
        footer = {"", "Exit codes: 0 done, 2 a filing could not be read, 3 wrong usage or our own fault."})
final class RulesCoverage implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILING", description = "Filings, or folders of them.")
    List<Path> named;

    @Option(names = "--timing", description = "How long each rule takes by itself, at most, and on which filing. Compiles every rule alone first.")
    boolean timing;

    @Option(names = "--silent", description = "Only rules that said nothing: no tick, no exception, nothing raised.")
    boolean silent;

    @Mixin
    RulesOption rules;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        ReviewDesk desk = RulesOption.desk(rulebook);
        RuleTiming times = timing ? RuleTiming.of(rulebook) : null;
        RuleCoverage coverage = new RuleCoverage(rulebook);
        int unread = 0;
        for (Path path : Filings.in(named)) {
            try {
                Prepared prepared = desk.prepare(Filings.source(path));
                coverage.add(desk.check(prepared));
                if (times != null) {
                    coverage.add(path.getFileName().toString(), times.on(prepared.filing(), prepared.schedule()));
                }
            } catch (UnreadableException e) {
                spec.commandLine().getErr().println(path + ": not read. " + e.getMessage());
                unread++;
            }
        }
        print(coverage);
        return unread > 0 ? Main.UNREADABLE : Main.CLEAR;
    }

    private void print(RuleCoverage coverage) {
        PrintWriter page = spec.commandLine().getOut();
        page.printf("%-8s %5s %7s %6s %6s %s%s%n", "rule", "ran", "ticks", "exc.", "raised", timing ? "   slowest  " : "", "title; where it could not run, why");
        for (RuleCoverage.Row row : coverage.rows()) {
            if (silent && row.ticks() + row.exceptions() + row.raised() > 0) {
                continue;
            }
            String slowest = timing ? String.format("%7.2f ms  ", row.slowest() / 1e6) : "";
            String why = row.ran() == coverage.filings() ? "" : "; " + row.why();
            page.printf("%-8s %5d %7d %6d %6d %s%s%s%n", row.card().code(), row.ran(), row.ticks(), row.exceptions(), row.raised(), slowest, row.card().title() + why, timing ? "  [" + row.slowestFiling() + "]" : "");
        }
        page.printf("%d filings, %d rules, %d of them said something%n", coverage.filings(), coverage.rows().size(), coverage.rows().stream().filter(row -> row.ticks() + row.exceptions() + row.raised() > 0).count());
    }
}
