package dev.tickmark.review;

import java.io.File;
import java.io.FilePermission;
import java.lang.reflect.ReflectPermission;
import java.nio.file.Path;
import java.security.Permission;
import java.util.List;
import java.util.PropertyPermission;
import java.util.function.Supplier;
import java.util.logging.LoggingPermission;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is left to the process of a draft once the draft is about to be compiled: to compute, and to read the program's own classes. No other file, no network, no process, no thread, no exit. It stands behind {@code DraftGuard},
 * which lets nothing of that through, and behind the class loader, which the mvel dialect evades for {@code System}, {@code Runtime} and the like. Java can confine a program up to version 23; later ones have the guard, the loader, the empty
 * environment and the limits of memory and time.
 */
@SuppressWarnings("removal")
final class DraftConfinement extends SecurityManager {

    private static final int LAST_JAVA = 23;
    private static final String ALLOW = "-Djava.security.manager=allow";
    private static final int FIRST_ASKING = 18;
    /** What compiling and firing a rule takes of Java. */
    private static final List<String> RUNTIME = List.of("accessDeclaredMembers", "createClassLoader", "getClassLoader", "getProtectionDomain", "setContextClassLoader", "accessClassInPackage.", "getStackTrace", "localeServiceProvider");
    private static final String SELF = DraftConfinement.class.getName();

    private final List<Path> readable;
    private volatile boolean lifted;

    private DraftConfinement(List<Path> readable) {
        this.readable = readable;
    }

    /** What this Java must be told when it starts, so that it can be confined later. */
    static List<String> options() {
        int java = Runtime.version().feature();
        return java >= FIRST_ASKING && java <= LAST_JAVA ? List.of(ALLOW) : List.of();
    }

    /** Confines this process for the rest of its life, where this Java can do that. */
    static void begin() {
        if (Runtime.version().feature() > LAST_JAVA) {
            return;
        }
        Stream<String> classes = Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)));
        System.setProperty("user.home", System.getProperty("java.home")); // where the engine looks for settings of its own
        System.setSecurityManager(new DraftConfinement(Stream.concat(classes, Stream.of(System.getProperty("java.home"))).map(entry -> Path.of(entry).toAbsolutePath().normalize()).toList()));
    }

    /** Does what is the program's own, with nothing of the draft in it, as if the process were not confined. */
    static <T> T lifted(Supplier<T> own) {
        if (!(System.getSecurityManager() instanceof DraftConfinement confinement)) {
            return own.get();
        }
        confinement.lifted = true;
        try {
            return own.get();
        } finally {
            confinement.lifted = false;
        }
    }

    // Written without lambdas and joined strings: Java would ask for leave to link them, here.
    @Override
    public void checkPermission(Permission asked) {
        if (!lifted && !isOfUse(asked)) {
            throw new SecurityException("a draft has no use for ".concat(asked.getName()));
        }
    }

    private boolean isOfUse(Permission asked) {
        if (asked instanceof FilePermission) {
            return asked.getActions().equals("read") && isReadable(asked.getName());
        }
        if (asked instanceof RuntimePermission) {
            return isOfRuntime(asked.getName());
        }
        return asked instanceof PropertyPermission || asked instanceof LoggingPermission || asked instanceof ReflectPermission && isByJava();
    }

    private static boolean isOfRuntime(String name) {
        for (String each : RUNTIME) {
            if (name.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    /** Java opens classes for itself, for lambdas and enumerations; whoever asks by way of reflection is not Java itself. */
    private static boolean isByJava() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String name = frame.getClassName();
            if (!name.equals(SELF) && !name.startsWith("java.lang.reflect.")) {
                return name.startsWith("java.") || name.startsWith("sun.");
            }
        }
        return false;
    }

    /** The program and its engine have threads of their own; rules, and what calls by way of reflection, are neither. */
    private static boolean isByProgram() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String name = frame.getClassName();
            if (!name.equals(SELF) && !name.startsWith("java.")) {
                return name.startsWith("org.drools.") || name.startsWith("dev.tickmark.") && !name.startsWith("dev.tickmark.rules.");
            }
        }
        return false;
    }

    private boolean isReadable(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        for (Path each : readable) {
            if (path.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void checkAccess(ThreadGroup group) {
        if (!lifted && !isByProgram()) {
            throw new SecurityException("a draft has no use for threads");
        }
    }

    @Override
    public void checkAccess(Thread thread) {
        if (!lifted && thread != Thread.currentThread() && !isByProgram()) {
            throw new SecurityException("a draft has no use for threads");
        }
    }
}
