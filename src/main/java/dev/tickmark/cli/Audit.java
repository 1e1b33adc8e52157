package dev.tickmark.cli;

import dev.tickmark.store.AuditTrail.Verification;
import dev.tickmark.store.ReviewStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The audit trail's commands. */
@Command(name = "audit", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = {"For those who look after the audit trail.", ""})
final class Audit implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command: verify?");
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {"Recomputes the hash of every row and names the first one that was changed.", ""},
            footer = {"", "Exit codes: 0 nothing was changed, 1 something was, 3 wrong usage or our own fault."})
    int verify(@Mixin StoreOption where) {
        try (ReviewStore store = where.open()) {
            Verification found = store.trail().verify();
            spec.commandLine().getOut().println(found.fault().map(fault -> "Broken: " + fault + ".").orElseGet(() -> found.rows() + " rows, each follows from the one before it. Head: " + found.head().hash()));
            return found.isIntact() ? Main.CLEAR : Main.FOUND;
        }
    }
}
