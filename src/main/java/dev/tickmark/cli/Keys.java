package dev.tickmark.cli;

import dev.tickmark.store.KeyRing.Key;
import dev.tickmark.store.ReviewStore;
import dev.tickmark.store.Role;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands for keys, by which pipelines and colleagues are known to the service. */
@Command(name = "keys", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = {"Keys by which callers of the service are known.", ""})
final class Keys implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command: create, list or revoke?");
    }

    @Command(name = "create", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {"Makes a key and prints it. It is not kept and cannot be shown again.", ""})
    int create(@Parameters(paramLabel = "NAME", description = "Whose key it is.") String name,
               @Option(names = "--role", required = true, paramLabel = "ROLE", split = ",", description = "One or more of ${COMPLETION-CANDIDATES}.") List<Role> roles, @Mixin StoreOption where) {
        try (ReviewStore store = where.open()) {
            spec.commandLine().getOut().println(store.keys().create(name, EnumSet.copyOf(roles), caller()));
            return Main.CLEAR;
        } catch (IllegalArgumentException e) {
            throw new CommandFault(e.getMessage());
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {"Every key by its name, with its roles.", ""})
    int list(@Mixin StoreOption where) {
        PrintWriter page = spec.commandLine().getOut();
        try (ReviewStore store = where.open()) {
            for (Key key : store.keys().list()) {
                page.printf("%-24s %s  made %s%s%n", key.name(), key.roles().stream().sorted().map(Role::word).collect(Collectors.joining(",")), key.madeAt(), key.revokedAt().map(at -> ", revoked " + at).orElse(""));
            }
            return Main.CLEAR;
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, versionProvider = Version.class, description = {"Takes a key back; from then on it opens nothing.", ""})
    int revoke(@Parameters(paramLabel = "NAME", description = "Whose key it is.") String name, @Mixin StoreOption where) {
        try (ReviewStore store = where.open()) {
            if (!store.keys().revoke(name, caller())) {
                throw new CommandFault("there is no good key named '" + name + "'");
            }
            return Main.CLEAR;
        }
    }

    private static String caller() {
        return System.getProperty("user.name", "local");
    }
}
