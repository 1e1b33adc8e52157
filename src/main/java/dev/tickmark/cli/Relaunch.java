package dev.tickmark.cli;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the program anew, in the same process, with the archive of its classes that the build leaves beside the jar: a jar cannot name the options of its own Java machine, and without the archive half the time of a start goes into
 * loading classes. The operating system's {@code execv} keeps process number, streams, folder and environment. Where there is no archive, no {@code /proc} or no {@code execv}, the program simply goes on as it was started.
 */
final class Relaunch {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    /** In less than some minutes a compiler that optimises takes more than it gives, and on few processors it takes it from the program; so do collectors with threads of their own. */
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /**
     * Methods are compiled when they have run four times as often as is usual and optimised when they have run thirty times as often: a start runs most of them some hundred times and never again,
     * and shares two processors with the compiler. Checks run the methods that matter to them so often that they are optimised as soon as otherwise.
     * A check leaves nothing behind, so the collector that stops the program shortly costs least.
     */
    private static final List<String> PATIENT = List.of("-XX:+UseParallelGC",
            "-XX:Tier3InvocationThreshold=800", "-XX:Tier3MinInvocationThreshold=400", "-XX:Tier3CompileThreshold=8000", "-XX:Tier3BackEdgeThreshold=240000",
            "-XX:Tier4InvocationThreshold=150000", "-XX:Tier4MinInvocationThreshold=18000", "-XX:Tier4CompileThreshold=450000", "-XX:Tier4BackEdgeThreshold=1200000");
    /** Where Java itself takes options from. */
    private static final List<String> ENVIRONMENT = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Relaunch() {
    }

    /** Does not return where the program starts anew. */
    static void withArchive() {
        try {
            Path jar = Path.of(System.getProperty("java.class.path")).toRealPath();
            // bytes of any encoding survive as Latin-1, there and back
            List<String> asked = List.of(Files.readString(COMMAND_LINE, StandardCharsets.ISO_8859_1).split("\0"));
            List<String> line = line(asked, jar);
            boolean tuned = ENVIRONMENT.stream().map(System::getenv).anyMatch(options -> options != null && options.contains("-XX:"));
            if (!line.isEmpty() && !tuned) {
                System.setProperty("jna.platform.library.path", ""); // the C library is there already: nothing is looked for
                LibC libC = Native.load(null, LibC.class, Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.ISO_8859_1.name()));
                libC.execv(Path.of(System.getProperty("java.home"), "bin", "java").toString(), line.toArray(String[]::new));
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            return;
        }
    }

    /** The command line with the archive of a jar; empty where it has one already, or starts no jar, or there is none that can be read. */
    static List<String> line(List<String> asked, Path jar) {
        int at = asked.indexOf("-jar");
        Path archive = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".jsa"));
        if (at < 0 || at + 1 >= asked.size() || asked.subList(0, at).stream().anyMatch(option -> option.startsWith("-XX:")) || !Files.isReadable(archive)) {
            return List.of();
        }
        List<String> line = new ArrayList<>(asked);
        line.set(at + 1, jar.toString());
        line.addAll(at, asked.subList(at + 2, asked.size()).contains("serve") ? PATIENT : SHORT);
        line.addAll(at, List.of(ARCHIVE + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        return line;
    }

    /** The operating system's own functions. */
    interface LibC extends Library {
        /** Replaces the running program; returns, with -1, only where it could not. */
        int execv(String path, String[] line);
    }
}
