package dev.tickmark.cli;

import dev.tickmark.examination.BrokenRulebookException;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.rulebook.Rulebook;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which rulebook a command works with. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "The rulebook. Default: the folder 'rules' here if it holds rules, else the rulebook inside this program.")
    Path folder;

    Rulebook rulebook() {
        try {
            return ReviewDesk.rulebook(folder);
        } catch (IllegalArgumentException e) {
            throw new CommandFault(e.getMessage());
        }
    }

    ReviewDesk desk() {
        return desk(rulebook());
    }

    static ReviewDesk desk(Rulebook rulebook) {
        try {
            return ReviewDesk.with(rulebook);
        } catch (BrokenRulebookException e) {
            throw new CommandFault(e.getMessage());
        }
    }
}
