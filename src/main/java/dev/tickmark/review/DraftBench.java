package dev.tickmark.review;

import dev.tickmark.examination.RulebookCache;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.source.SourceFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has drafts from elsewhere compiled and run in a process of their own, with little memory, an empty environment and little time. Nothing of a draft is parsed here. */
public final class DraftBench {

    private static final String MEMORY = "384m";
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Duration GONE = Duration.ofSeconds(5);
    private static final Pattern RULE = Pattern.compile("^\\s*rule\\b\\s*\"?([^\"\\n]{0,200})", Pattern.MULTILINE);

    private final Optional<Path> rules;
    private final Duration longest;
    private final Class<?> program;

    /**
     * @param rules   the folder of the rulebook that drafts are held against; empty for the one inside the program
     * @param longest how long a draft may take with everything
     */
    public DraftBench(Optional<Path> rules, Duration longest) {
        this(rules, longest, DraftWorker.class);
    }

    /** A bench with another worker's program. */
    DraftBench(Optional<Path> rules, Duration longest, Class<?> program) {
        this.rules = rules;
        this.longest = longest;
        this.program = program;
    }

    /** What became of a draft: what is wrong with it, or the rule it is, whether a rule gives way to it, and what it changes in each filing. */
    public record Outcome(List<RuleFault> faults, String code, String title, boolean replaces, List<Filing> filings) {

        public Outcome {
            faults = List.copyOf(faults);
            filings = List.copyOf(filings);
        }
    }

    /** What a draft changes in a filing; where the filing could not be read, why. */
    public record Filing(String name, List<Change> changes, String unread) {
    }

    /** A finding that is added, gone, or said otherwise (before, then after). */
    public record Change(String change, String rule, String severity, int line, String message) {
    }

    /** Tries a draft on filings. Thresholds may be empty: those of the rulebook. */
    public Outcome attempt(String draft, String thresholds, List<SourceFile> filings) {
        Answer answer = new Answer();
        Process worker = null;
        long asked = System.nanoTime();
        try {
            worker = start();
            Process started = worker;
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(started, draft, thresholds, filings));
            CompletableFuture<Void> listening = CompletableFuture.runAsync(() -> answer.listen(started));
            boolean ended = said(listening, asked + longest.toNanos());
            worker.destroyForcibly();
            worker.waitFor(GONE.toMillis(), TimeUnit.MILLISECONDS);
            listening.get(GONE.toMillis(), TimeUnit.MILLISECONDS);
            asking.cancel(true);
            if (!answer.complete && answer.faults.isEmpty()) {
                answer.faults.add(stopped(draft, ended ? "was stopped: it needs more than " + MEMORY + " of memory, or ended its process" : "was stopped after " + longest.toSeconds() + " seconds; tie its patterns to each other, or narrow them"));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the worker for drafts cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.faults.add(stopped(draft, "was not tried to the end: the service is being stopped"));
        } catch (ExecutionException | TimeoutException e) {
            answer.faults.add(stopped(draft, "was stopped: its answer cannot be understood"));
        } finally {
            if (worker != null) {
                worker.destroyForcibly();
            }
        }
        return new Outcome(answer.faults, answer.code, answer.title, answer.replaces, answer.filings());
    }

    /** Waits for the end of what the worker says; whether it came in time. */
    private static boolean said(CompletableFuture<Void> listening, long until) throws InterruptedException, ExecutionException {
        try {
            listening.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private Process start() throws IOException {
        String classes = Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))).map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + MEMORY, "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
                "-Xshare:auto", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dtickmark.cache=" + RulebookCache.place(), "-cp", classes, program.getName()));
        command.addAll(1, DraftConfinement.options());
        command.addAll(1, archive(classes));
        command.addAll(0, yielding());
        rules.ifPresent(folder -> command.add(folder.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File(System.getProperty("java.home"))).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** The archive of its classes that lies beside the packaged program halves the start of a worker. What Java has to say of it would stand in the worker's answer. */
    private static List<String> archive(String classes) {
        Path archive = Path.of(classes.split(Pattern.quote(File.pathSeparator))[0].replaceFirst("\\.jar$", ".jsa"));
        boolean whole = !classes.contains(File.pathSeparator) && archive.toString().endsWith(".jsa") && Files.isReadable(archive);
        return whole ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable") : List.of();
    }

    /** Where the system can do that, a worker gives way to the service. */
    private static List<String> yielding() {
        return Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "10") : List.of();
    }

    private static void ask(Process worker, String draft, String thresholds, List<SourceFile> filings) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(worker.getOutputStream()))) {
            write(out, draft.getBytes(StandardCharsets.UTF_8));
            write(out, thresholds.getBytes(StandardCharsets.UTF_8));
            out.writeInt(filings.size());
            for (SourceFile filing : filings) {
                write(out, filing.name().getBytes(StandardCharsets.UTF_8));
                write(out, filing.bytes());
            }
        } catch (IOException e) {
            return; // the worker has ended, and has said why
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static RuleFault stopped(String draft, String what) {
        Matcher rule = RULE.matcher(draft);
        boolean named = rule.find();
        int line = named ? 1 + (int) draft.substring(0, rule.start(1)).chars().filter(c -> c == '\n').count() : 1;
        return new RuleFault(DraftWorker.DRAFT, line, (named ? "rule '" + rule.group(1).strip() + "' " : "the draft ") + what);
    }

    /** What the worker has said so far. */
    private static final class Answer {

        private static final int MOST = 20_000;

        private final List<RuleFault> faults = new ArrayList<>();
        private final List<Filing> filings = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private volatile boolean complete;
        private String code = "";
        private String title = "";
        private boolean replaces;
        private String name;
        private String unread = "";

        private void listen(Process worker) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(worker.getInputStream()))) {
                for (int parts = 0; parts < MOST && !complete; parts++) {
                    part(in);
                }
            } catch (EOFException e) {
                complete = false;
            } catch (IOException e) {
                complete = false; // killed while it spoke
            }
            close();
        }

        private void part(DataInputStream in) throws IOException {
            switch (in.readByte()) {
                case 'F' -> faults.add(new RuleFault(DraftWorker.DRAFT, in.readInt(), in.readInt(), in.readUTF()));
                case 'C' -> {
                    code = in.readUTF();
                    title = in.readUTF();
                    replaces = in.readBoolean();
                }
                case 'N' -> {
                    close();
                    name = in.readUTF();
                }
                case 'U' -> unread = in.readUTF();
                case 'D' -> changes.add(new Change(in.readUTF(), in.readUTF(), in.readUTF(), in.readInt(), in.readUTF()));
                case 'E' -> complete = true;
                default -> throw new IOException("no part of an answer");
            }
        }

        private void close() {
            if (name != null) {
                filings.add(new Filing(name, List.copyOf(changes), unread));
                changes.clear();
                name = null;
                unread = "";
            }
        }

        private List<Filing> filings() {
            return filings;
        }
    }
}
