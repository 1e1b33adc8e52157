package dev.tickmark.cli;

import dev.tickmark.web.CheckBench;
import dev.tickmark.web.UntilReady;
import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the HTTP API and the page. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Serves the HTTP API and a page to check filings with. Stop it with Ctrl-C.", ""}, footer = {"", "Ready when /q/health/ready answers 200."})
final class Serve implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen on. Default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 for every address.")
    String host;

    @Option(names = "--until-ready", description = "Start, get ready and stop: shows whether address, store and rulebook can be used.")
    boolean untilReady;

    @Mixin
    RulesOption rules;

    @Mixin
    StoreOption store;

    /** Begins with the rulebook, which takes longest, before the options are read, where they can name no other one. */
    static void ahead(String... args) {
        boolean certain = args.length > 0 && args[0].equals("serve") && Stream.of(args).noneMatch(arg -> arg.startsWith("--rules"));
        if (certain) {
            CheckBench.begin(null);
        }
    }

    @Override
    public Integer call() {
        System.setProperty("quarkus.http.port", Integer.toString(port));
        System.setProperty("quarkus.http.host", host);
        if (rules.folder != null) {
            rules.rulebook();
            System.setProperty("tickmark.rules", rules.folder.toString());
        }
        store.tell();
        CheckBench.begin(rules.folder);
        int[] code = {Main.CLEAR};
        Throwable[] why = new Throwable[1];
        Quarkus.run(untilReady ? UntilReady.class : null, (exit, fault) -> {
            code[0] = exit;
            why[0] = fault;
        });
        if (why[0] != null) {
            throw new CommandFault("the service cannot start: " + reason(why[0]));
        }
        return code[0];
    }

    /** What is at the bottom of a fault. */
    private static String reason(Throwable fault) {
        Throwable bottom = fault;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        return bottom.getMessage() == null ? bottom.toString() : bottom.getMessage();
    }
}
