package dev.tickmark.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What may be set of the service; every setting has a default that works on a fresh clone. */
@ConfigMapping(prefix = "tickmark")
public interface Settings {

    /** The folder of the rulebook; where none is named, {@code rules} of the working directory or the rulebook inside the program. */
    Optional<String> rules();

    /** The largest filing taken, in bytes. */
    @WithDefault("52428800")
    long largestBody();

    /** How long one check may take. */
    @WithDefault("30s")
    Duration longestCheck();

    /** How many checks run at once; 0 for as many as there are processors. */
    @WithDefault("0")
    int checksAtOnce();

    /** How many checks may wait for their turn. */
    @WithDefault("64")
    int checksWaiting();

    /** How long the service warms itself up, at most. */
    @WithDefault("2500ms")
    Duration warmUp();

    /** How long it goes on warming itself up once it is ready and while nobody asks for a check, at most. */
    @WithDefault("180s")
    Duration idleWarmUp();

    /** Where compiled rulebooks are kept between two runs, or {@code off}; where nothing is named, the user's cache directory. The commands of the shell take it as a system property. */
    Optional<String> cache();

    /** Whether drafts of rules that come over HTTP are compiled and run, each in a process of its own. A rule is code: leave it off where callers are not known. */
    @WithDefault("false")
    boolean drafts();

    /** How long a draft that comes over HTTP may take, with the start of its process. */
    @WithDefault("8s")
    Duration longestDraft();

    /** Whether authors may save thresholds from the page of the rulebook into its folder. */
    @WithDefault("false")
    boolean saving();

    /** The folder in which filings are kept, and, where no database is named, the database too. */
    @WithDefault("tickmark-data")
    String data();

    /** The JDBC address of the database, of PostgreSQL or SQLite; without one, an SQLite file in the folder of {@code data}. */
    Optional<String> database();

    /** Who the database knows us as, where its address does not say. */
    Optional<String> databaseUser();

    /** The password that goes with it. */
    Optional<String> databasePassword();

    /** Whether one person works here alone, on this machine, or several do, who are known by keys, or by their organisation. */
    @WithDefault("local")
    Mode mode();

    /** The name of the person who works here alone; without one, the name this machine knows them by. */
    Optional<String> user();

    /** How long a browser in which somebody has signed in is still known while nothing is done in it. */
    @WithDefault("PT1H")
    Duration idleSession();

    /** With what sessions are sealed; several services that stand for one need the same. Without one, every start begins with none. */
    Optional<String> sessionSecret();

    /** Sign-in with the account of an organisation. */
    OrganisationSettings oidc();

    /** How the service is used. */
    enum Mode {
        /** Whoever calls from this machine is the one person who works here, with every role. */
        LOCAL,
        /** Nobody is known without a key or a sign-in, and the database has to be named. */
        PRODUCTION
    }
}
