package dev.tickmark.web;

import dev.tickmark.report.Dossier;
import dev.tickmark.report.ReportFormat;
import dev.tickmark.review.Review;
import dev.tickmark.source.SourceFile;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.KeptFiling.Kept;
import dev.tickmark.store.ReviewShelf;
import dev.tickmark.store.ReviewStore;
import dev.tickmark.store.SignOff;
import dev.tickmark.store.StoreSettings;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Where the service keeps filings. The store is opened once filings can be checked, or when it is first wanted, so that nobody waits for it who only wants a check. */
@Startup
@Singleton
public class FilingKeeper {

    private static final Logger LOG = Logger.getLogger(FilingKeeper.class);
    private static final long LOOK_AGAIN = 50_000_000;
    private static final long TRY_AGAIN = 5_000_000_000L;

    private final CheckBench bench;
    private final Settings settings;
    private final StoreSettings where;
    private ReviewStore store;
    private ReviewShelf shelf;
    private volatile boolean stopped;
    private volatile boolean open;

    FilingKeeper(CheckBench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        if (settings.mode() == Settings.Mode.PRODUCTION && settings.database().isEmpty()) {
            throw new IllegalStateException("in production mode the database has to be named: set tickmark.database, such as jdbc:postgresql://host/tickmark");
        }
        this.where = new StoreSettings(Path.of(settings.data()), settings.database(), settings.databaseUser(), settings.databasePassword());
    }

    @PostConstruct
    void start() {
        Thread opener = new Thread(this::openWhenReady, "store");
        opener.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        opener.setDaemon(true);
        opener.start();
    }

    /** In production nothing is ready without the store; alone on a machine, whoever only wants checks can do without. */
    private void openWhenReady() {
        boolean alone = settings.mode() == Settings.Mode.LOCAL;
        while (!stopped && alone && !bench.isQuiet()) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        while (!stopped && !opened() && !alone) {
            LockSupport.parkNanos(TRY_AGAIN);
        }
    }

    /** Opens the store, or says in the log why it cannot; whether it is open. */
    boolean opened() {
        try {
            store();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("filings cannot be kept: %s", e.getMessage());
            return false;
        }
    }

    /** Empty where the service may call itself ready; else why not. */
    String waitingFor() {
        return open || settings.mode() == Settings.Mode.LOCAL ? "" : "the store is not open yet";
    }

    /** The store. */
    synchronized ReviewStore store() {
        if (store == null && !stopped) {
            long started = System.nanoTime();
            store = ReviewStore.open(where, Clock.systemUTC());
            shelf = new ReviewShelf(store, bench::desk);
            open = true;
            LOG.infof("%s opened in %d ms", settings.database().isPresent() ? "the database" : "the store in " + where.folder().toAbsolutePath(), (System.nanoTime() - started) / 1_000_000);
        }
        return store;
    }

    private synchronized ReviewShelf shelf() {
        store();
        return shelf;
    }

    /** Checks a filing and keeps it, or finds it where the same bytes are kept. */
    Kept keep(SourceFile file, Optional<String> previous, String by) {
        Optional<KeptFiling> before = store().find(file);
        if (before.isPresent()) {
            return new Kept(before.get(), false);
        }
        if (previous.isPresent() && store().find(previous.get()).isEmpty()) {
            throw new ProblemException(400, "'version-of=" + previous.get() + "' names no kept filing. /api/filings lists them.");
        }
        Review review = bench.check(file);
        Kept kept = store().keep(review, previous, by);
        if (kept.created()) {
            shelf().put(kept.filing().id(), review);
        }
        return kept;
    }

    /** The kept filing of this id. */
    KeptFiling filing(String id) {
        return store().find(id).orElseThrow(() -> new ProblemException(404, "No filing is kept as '" + id + "'. /api/filings lists them."));
    }

    /** The whole review of a kept filing, by the rulebook that reviewed it. */
    Review review(KeptFiling filing) {
        return shelf().review(filing, bench::check);
    }

    /** The review of a kept filing with what was decided of its findings, and the row of the audit trail that last spoke of it: the same until something more is done about the filing. */
    Dossier dossier(KeptFiling filing) {
        return new Dossier(review(filing), new FilingDecisions(filing, store()).standings(), store().trail().head(filing.id()).hash());
    }

    /** Signs a filing off as it was looked at, with the report of this moment. */
    SignOff sign(KeptFiling filing, String statement, long looked, String by) {
        return store().signOffs().sign(filing.id(), statement, looked, ReportFormat.JSON.of(review(filing)), by);
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        if (store != null) {
            store.close();
        }
    }
}
