package dev.tickmark.web;

import dev.tickmark.examination.BrokenRulebookException;
import dev.tickmark.examination.CompiledRulebook;
import dev.tickmark.examination.Examiner;
import dev.tickmark.examination.LiveRulebook;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.report.Include;
import dev.tickmark.report.JsonReport;
import dev.tickmark.review.Preparation;
import dev.tickmark.review.Prepared;
import dev.tickmark.review.Review;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.rulebook.FolderWatch;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.source.SourceFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Where the service checks filings: compiles the rulebook and warms up when it starts, then runs a bounded number of checks at once, each for a bounded time. */
@Startup
@Singleton
public class CheckBench {

    private static final Logger LOG = Logger.getLogger(CheckBench.class);
    private static final int WARM_UPS = 40;
    private static final int IDLE_WARM_UPS = 5_000;
    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration LONGEST_UNQUIET = Duration.ofSeconds(30);
    private static volatile FirstDesk early;
    /** So many lines of the sample's beginning and of its end, prose and a statement, load what a check needs. */
    private static final int PAGE = 40;
    private static final String SAMPLE = "/sample/northbridge-4q-fy2002.txt";

    private final Settings settings;
    private final Timer timer;
    private final ThreadPoolExecutor workers;
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile ReviewDesk desk;
    private volatile LiveRulebook live;
    private volatile long lastAsked;
    private volatile String state = "the rulebook is being compiled";

    CheckBench(Settings settings, MeterRegistry meters) {
        this.settings = settings;
        this.timer = Timer.builder("tickmark.checks").description("Checks of filings").publishPercentiles(0.5, 0.95).register(meters);
        int threads = settings.checksAtOnce() > 0 ? settings.checksAtOnce() : Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.checksWaiting()), task -> {
            Thread thread = new Thread(task, "check");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PostConstruct
    void start() {
        Thread starter = new Thread(this::open, "rulebook");
        starter.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        starter.setDaemon(true);
        starter.start();
    }

    /**
     * Begins to compile the rulebook and to warm up before the server itself starts, so that all are ready together. A folder of null means the rulebook that would be taken anyhow; it is begun only once.
     */
    public static void begin(Path rules) {
        if (early == null || rules != null) {
            early = FirstDesk.begun(rules, Duration.ZERO);
        }
    }

    /** A desk in the making: the rules are loaded in one thread and a page of our own is read in another, for that needs no rule; once both are there, the page is examined. */
    private record FirstDesk(Path rules, CompletableFuture<ReviewDesk> desk) {

        static FirstDesk begun(Path rules, Duration warmUp) {
            CompletableFuture<Prepared> page = inBackground("page", () -> new Preparation().of(page()));
            return new FirstDesk(rules, inBackground("rulebook", () -> loaded(rules)).thenCombine(page, (made, ready) -> warm(made, ready, warmUp)));
        }

        private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> work) {
            return CompletableFuture.supplyAsync(work, task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                thread.start();
            });
        }

        /** @throws RuntimeException that says why there is none, as it was thrown where it was made */
        ReviewDesk get() {
            try {
                return desk.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private void open() {
        FirstDesk first = early == null ? FirstDesk.begun(settings.rules().map(Path::of).orElse(null), settings.warmUp()) : early;
        Path rules = first.rules();
        try {
            ready(first.get(), rules);
            opened.countDown();
        } catch (RuntimeException e) {
            state = e.getMessage();
            LOG.error("the rulebook cannot be used: " + e.getMessage(), e instanceof BrokenRulebookException ? null : e);
            opened.countDown();
            ReviewDesk.folder(rules).ifPresent(folder -> awaitMended(folder, rules));
        }
        if (desk != null) {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
            awaitQuiet();
            Optional.ofNullable(live).ifPresent(LiveRulebook::remark);
            idle();
        }
    }

    /** Waits until nobody wants anything, for a while: what is only of use later takes no processor from who waits for an answer now. */
    private void awaitQuiet() {
        long until = System.nanoTime() + LONGEST_UNQUIET.toNanos();
        while (!isQuiet() && System.nanoTime() < until && !workers.isShutdown()) {
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }

    /** Whether filings can be checked, and none is or was a moment ago. */
    boolean isQuiet() {
        return desk != null && workers.getActiveCount() == 0 && System.nanoTime() - lastAsked > QUIET.toNanos();
    }

    private void ready(ReviewDesk first, Path rules) {
        Optional<Path> folder = ReviewDesk.folder(rules);
        if (folder.isPresent()) {
            LiveRulebook following = new LiveRulebook(folder.get(), first.examiner(), next -> tryOut(first, next), CheckBench::tell);
            following.follow();
            live = following;
        }
        lastAsked = System.nanoTime();
        desk = first;
    }

    /** A rulebook that was broken from the start becomes usable when its files are mended. */
    private void awaitMended(Path folder, Path rules) {
        try (FolderWatch watch = new FolderWatch(folder)) {
            while (desk == null && watch.awaitChange()) {
                try {
                    ready(FirstDesk.begun(rules, settings.warmUp()).get(), rules);
                } catch (RuntimeException e) {
                    state = e.getMessage();
                    LOG.error("the rulebook cannot be used yet: " + e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A new rulebook examines a page of our own before anybody's filing: it is warm then, and known to run. */
    private static void tryOut(ReviewDesk reader, CompiledRulebook next) {
        Prepared ready = reader.prepare(page());
        Examiner.examine(next, ready.filing(), ready.schedule());
    }

    private static void tell(LiveRulebook.State now) {
        if (now.isCurrent()) {
            LOG.infof("rulebook %s is live", now.used());
        } else {
            LOG.errorf("the saved rulebook is not used, %s goes on answering. To mend:%n%s", now.used(), now.faults().stream().map(RuleFault::toString).collect(Collectors.joining("\n")));
        }
        now.remarks().forEach(remark -> LOG.warn(remark.toString()));
    }

    /** The folder of the rulebook in use; empty where it is the one inside the program. */
    Optional<Path> rulesFolder() {
        return ReviewDesk.folder(early == null ? settings.rules().map(Path::of).orElse(null) : early.rules());
    }

    /** How the rulebook's folder stands; empty where the rulebook inside the program is used. */
    Optional<LiveRulebook.State> rulesState() {
        LiveRulebook following = live;
        return following == null ? Optional.empty() : Optional.of(following.state());
    }

    /** Takes what is saved in the rulebook's folder now, without waiting for the folder to be quiet; how the folder stands then. */
    Optional<LiveRulebook.State> refreshRules() {
        Optional.ofNullable(live).ifPresent(LiveRulebook::refresh);
        return rulesState();
    }

    private static ReviewDesk loaded(Path rules) {
        long started = System.nanoTime();
        ReviewDesk made = ReviewDesk.with(ReviewDesk.rulebook(rules));
        LOG.infof("%d rules compiled in %d ms", made.examiner().rulebook().cards().size(), (System.nanoTime() - started) / 1_000_000);
        return made;
    }

    /** The first checks of a Java program are slow: they are made on a filing of our own, at least one of them, before anybody waits for them. */
    private static ReviewDesk warm(ReviewDesk made, Prepared page, Duration budget) {
        long started = System.nanoTime();
        int done = 0;
        do {
            Review review = made.check(done == 0 ? page : made.prepare(page.file()));
            JsonReport.compact(JsonReport.of(review, done % 4 == 0 ? EnumSet.allOf(Include.class) : EnumSet.noneOf(Include.class)));
            done++;
        } while (done < WARM_UPS && System.nanoTime() - started < budget.toNanos());
        LOG.infof("%d checks to warm up in %d ms", done, (System.nanoTime() - started) / 1_000_000);
        return made;
    }

    private static SourceFile page() {
        SourceFile sample = sample();
        List<String> lines = new String(sample.bytes(), StandardCharsets.UTF_8).lines().toList();
        List<String> page = new ArrayList<>(lines.subList(0, PAGE));
        page.addAll(lines.subList(lines.size() - PAGE, lines.size()));
        return new SourceFile(sample.name(), "text/plain", String.join("\n", page).getBytes(StandardCharsets.UTF_8));
    }

    /** The filing that the service warms itself up with. */
    static SourceFile sample() {
        try (InputStream in = CheckBench.class.getResourceAsStream(SAMPLE)) {
            return new SourceFile("sample.txt", "text/plain", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the sample filing cannot be read", e);
        }
    }

    /** Goes on warming up once the service is ready, as long as nobody wants anything of it. */
    private void idle() {
        SourceFile sample = sample();
        long until = System.nanoTime() + settings.idleWarmUp().toNanos();
        for (int done = 0; done < IDLE_WARM_UPS && System.nanoTime() < until && !workers.isShutdown(); ) {
            if (isQuiet()) {
                JsonReport.compact(JsonReport.of(desk.check(sample), EnumSet.noneOf(Include.class)));
                done++;
            } else {
                LockSupport.parkNanos(QUIET.toNanos());
            }
        }
    }

    /** Waits for the first rulebook; whether filings can be checked by it. */
    boolean awaitOpened() throws InterruptedException {
        opened.await();
        return desk != null;
    }

    /** Empty once filings can be checked; until then, why not. */
    String waitingFor() {
        return desk == null ? state : "";
    }

    /** The desk, once it is ready. */
    ReviewDesk desk() {
        ReviewDesk ready = desk;
        if (ready == null) {
            throw new ProblemException(503, "Not ready: " + state + ".");
        }
        return ready;
    }

    /** Checks a filing in a worker of its own. */
    Review check(SourceFile file) {
        return check(desk(), file);
    }

    /** Checks a filing beside the review of the one before it. */
    Review check(SourceFile file, Review prior) {
        ReviewDesk ready = desk();
        return checked(file, () -> ready.check(file, prior));
    }

    /** Checks a filing at a desk of its own, such as one with an earlier rulebook. */
    Review check(ReviewDesk ready, SourceFile file) {
        return checked(file, () -> ready.check(file));
    }

    private Review checked(SourceFile file, Callable<Review> check) {
        if (file.bytes().length > settings.largestBody()) {
            throw new ProblemException(413, "The filing is larger than " + settings.largestBody() / 1024 / 1024 + " MB, the most a filing may have.");
        }
        long started = System.nanoTime();
        lastAsked = started;
        Future<Review> running;
        try {
            running = workers.submit(check);
        } catch (RejectedExecutionException e) {
            throw new ProblemException(503, "Too many filings wait to be checked (" + settings.checksWaiting() + "). Try again in a moment.");
        }
        try {
            return running.get(settings.longestCheck().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new ProblemException(503, "The check was given up after " + settings.longestCheck().toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("'" + file.name() + "' was not checked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(503, "The service is being stopped.");
        } finally {
            lastAsked = System.nanoTime();
            timer.record(lastAsked - started, TimeUnit.NANOSECONDS);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
