package dev.tickmark.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The shell's way in. Only {@code serve} starts Quarkus; everything else is plain Java and starts at once. */
@QuarkusMain
@Command(name = "tickmark", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
        description = {"Proves every figure of a financial filing that can be proved, and flags every one that contradicts another.", ""},
        footer = {"", "Exit codes: 0 nothing at or above --fail-on, 1 something was, 2 a filing could not be read, 3 wrong usage or our own fault.",
                "Example: java -jar target/tickmark.jar check release.txt"})
public final class Main implements Runnable {

    /** Nothing at or above what was asked for. */
    static final int CLEAR = 0;
    /** Findings at or above it. */
    static final int FOUND = 1;
    /** A filing could not be read. */
    static final int UNREADABLE = 2;
    /** Wrong usage, or a fault of ours. */
    static final int WRONG = 3;

    private static final List<Class<?>> COMMANDS = List.of(Check.class, Serve.class, Rules.class, Screen.class, Keys.class, Audit.class);

    /** Held, for a logger that nobody holds forgets its level. */
    private static final class Quiet {
        static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.drools"), Logger.getLogger("org.kie"), Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"));
        static final List<Logger> FORMATS = List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"), Logger.getLogger("org.apache.poi"));
    }

    @Spec
    CommandSpec spec;

    public static void main(String... args) {
        if (args.length > 0 && !args[0].startsWith("-")) {
            Relaunch.withArchive();
        }
        // Quarkus wants its log manager in place before the first logger; Drools must not describe every fact to a log that nobody keeps.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Quiet.LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        Quiet.FORMATS.forEach(logger -> logger.setLevel(Level.OFF));
        Serve.ahead(args);
        int code = run(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true), new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true), args);
        System.exit(code);
    }

    /** Runs a command and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main());
        commands(args.length == 0 ? "" : args[0]).forEach(line::addSubcommand);
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        codes(line);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            command.getErr().println("tickmark: " + (fault instanceof CommandFault ? fault.getMessage() : "a fault of ours: " + fault));
            command.getErr().flush();
            return WRONG;
        });
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** The command that is asked for; all of them where none of that name is, for usage and advice name them. */
    private static List<Class<?>> commands(String asked) {
        List<Class<?>> named = COMMANDS.stream().filter(command -> command.getAnnotation(Command.class).name().equals(asked)).toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private static void codes(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG).exitCodeOnExecutionException(WRONG);
        line.getSubcommands().values().forEach(Main::codes);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
