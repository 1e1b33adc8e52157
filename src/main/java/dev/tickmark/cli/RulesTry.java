package dev.tickmark.cli;

import dev.tickmark.examination.BrokenRulebookException;
import dev.tickmark.examination.RuleTrial;
import dev.tickmark.finding.Finding;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.review.Prepared;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.TextSpan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a draft beside the rulebook. */
@Command(name = "try", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Runs a draft of a rule beside the rulebook and prints which findings would be new (+), gone (-) or said otherwise (~), and what the draft costs.",
                "A draft with the code of a rule takes that rule's place.", ""},
        footer = {"", "Exit codes: 0 nothing would change, 1 something would, 2 a filing could not be read, 3 wrong usage or a draft that does not compile."})
final class RulesTry implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DRAFT.drl", description = "The draft.")
    Path draft;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILING", description = "Filings, or folders of them.")
    List<Path> named;

    @Option(names = "--thresholds", paramLabel = "FILE", description = "The thresholds the draft is run with. Default: thresholds.csv beside the draft or in the folder above it, else the rulebook's.")
    Path thresholds;

    @Mixin
    RulesOption rules;

    @Spec
    CommandSpec spec;

    /** What became of one filing. */
    private record Outcome(Path path, Optional<RuleTrial.Difference> difference, String unread) {
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        List<Path> filings = Filings.in(named);
        Rulebook rulebook = rules.rulebook();
        ReviewDesk desk = RulesOption.desk(rulebook);
        RuleTrial trial = trial(desk, rulebook);
        PrintWriter page = spec.commandLine().getOut();
        List<Outcome> outcomes = Filings.each(filings, path -> outcome(desk, trial, path));
        int added = 0;
        int gone = 0;
        int changed = 0;
        int unread = 0;
        long nanos = 0;
        for (Outcome outcome : outcomes) {
            if (outcome.difference.isEmpty()) {
                spec.commandLine().getErr().println(outcome.path + ": not read. " + outcome.unread);
                unread++;
                continue;
            }
            RuleTrial.Difference difference = outcome.difference.get();
            print(page, outcome.path, difference);
            added += difference.added().size();
            gone += difference.gone().size();
            changed += difference.changed().size();
            nanos += difference.nanos();
        }
        int read = outcomes.size() - unread;
        page.printf("%s %s: %d filings, %d findings new, %d gone, %d said otherwise%s; the draft takes %.2f ms a filing (all in %.1f s)%n", trial.card().code(), trial.replaces() ? "in place of the rule with that code" : "beside the rulebook",
                read, added, gone, changed, unread == 0 ? "" : ", " + unread + " not read", read == 0 ? 0 : nanos / 1e6 / read, (System.nanoTime() - started) / 1e9);
        return unread > 0 ? Main.UNREADABLE : added + gone + changed > 0 ? Main.FOUND : Main.CLEAR;
    }

    private RuleTrial trial(ReviewDesk desk, Rulebook rulebook) {
        try {
            return RuleTrial.of(desk.examiner().compiled(), family() + draft.getFileName(), Files.readString(draft), thresholds(rulebook));
        } catch (BrokenRulebookException e) {
            throw new CommandFault(e.getMessage());
        } catch (IOException e) {
            throw new CommandFault(draft + " cannot be read: " + e.getMessage());
        }
    }

    private String family() {
        Path folder = draft.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null ? "" : folder.getFileName() + "/";
    }

    private String thresholds(Rulebook rulebook) throws IOException {
        if (thresholds != null) {
            return Files.readString(thresholds);
        }
        Path folder = draft.toAbsolutePath().getParent();
        for (Path at : folder.getParent() == null ? List.of(folder) : List.of(folder, folder.getParent())) {
            if (Files.isRegularFile(at.resolve("thresholds.csv"))) {
                return Files.readString(at.resolve("thresholds.csv"));
            }
        }
        return rulebook.thresholdTable();
    }

    private static Outcome outcome(ReviewDesk desk, RuleTrial trial, Path path) {
        try {
            Prepared prepared = desk.prepare(Filings.source(path));
            return new Outcome(path, Optional.of(trial.on(prepared.filing(), prepared.schedule())), "");
        } catch (UnreadableException e) {
            return new Outcome(path, Optional.empty(), e.getMessage());
        }
    }

    private static void print(PrintWriter page, Path path, RuleTrial.Difference difference) {
        difference.added().forEach(finding -> page.println(path + "\n  + " + line(finding)));
        difference.gone().forEach(finding -> page.println(path + "\n  - " + line(finding)));
        difference.changed().forEach(change -> page.println(path + "\n  ~ " + line(change.before()) + "\n    " + line(change.after())));
    }

    private static String line(Finding finding) {
        return (finding.subject().location() instanceof TextSpan span ? span.line() + " " : "") + finding.rule() + " " + finding.severity() + " " + finding.message()
                + (finding.alsoFails().isEmpty() ? "" : " (also fails: " + String.join(", ", finding.alsoFails()) + ")");
    }
}
