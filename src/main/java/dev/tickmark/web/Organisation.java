package dev.tickmark.web;

import dev.tickmark.store.Person;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * The organisation whose people sign in with its own accounts. Its provider is looked for in the background, so that the service starts, and keys work, without it; where no issuer is named there is no organisation and nothing happens.
 */
@Startup
@Singleton
public class Organisation {

    private static final Logger LOG = Logger.getLogger(Organisation.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    /** How the provider describes itself is good for so long, and so is it that it did not. */
    private static final long GOOD_FOR = 5_000_000_000L;
    private static final long TRY_AGAIN = 30_000_000_000L;

    private final OrganisationSettings settings;
    private final Accounts accounts;
    private final boolean offered;
    private volatile boolean stopped;
    private volatile OpenIdProvider known;
    private volatile String fault = "it has not been asked yet";
    private long asked;

    Organisation(Settings all) {
        settings = all.oidc();
        accounts = new Accounts(settings);
        offered = settings.issuer().isPresent();
        if (offered) {
            String issuer = settings.issuer().get();
            if (!isSafe(issuer, all.mode())) {
                throw new IllegalStateException("tickmark.oidc.issuer is '" + issuer + "': in production mode the provider of accounts has to have an address that begins with https://");
            }
            if (settings.clientId().isEmpty()) {
                throw new IllegalStateException("where tickmark.oidc.issuer is set, tickmark.oidc.client-id has to be set too: what the provider knows this service as");
            }
        }
    }

    private static boolean isSafe(String issuer, Settings.Mode mode) {
        try {
            URI address = new URI(issuer);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return address.getHost() != null && (scheme.equals("https") || scheme.equals("http") && (mode == Settings.Mode.LOCAL || THIS_MACHINE.contains(address.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @PostConstruct
    void start() {
        if (offered) {
            Thread seeker = new Thread(this::seek, "organisation");
            seeker.setDaemon(true);
            seeker.start();
        }
    }

    private void seek() {
        while (!stopped && known == null) {
            try {
                provider();
            } catch (UnreachableException e) {
                LockSupport.parkNanos(TRY_AGAIN);
            }
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Whether people can sign in with an organisation at all. */
    boolean isOffered() {
        return offered;
    }

    /** Empty where the provider answered when it was asked last; else why not. */
    String fault() {
        return fault;
    }

    /** The provider as it describes itself now. */
    synchronized OpenIdProvider provider() throws UnreachableException {
        if (asked != 0 && System.nanoTime() - asked < GOOD_FOR) {
            if (fault.isEmpty()) {
                return known;
            }
            throw new UnreachableException(fault);
        }
        try {
            OpenIdProvider found = OpenIdProvider.found(settings);
            known = known != null && known.isAs(found) ? known : found;
            fault = "";
            return known;
        } catch (UnreachableException e) {
            if (!e.getMessage().equals(fault)) {
                LOG.warnf("nobody can sign in with their organisation: %s", e.getMessage());
            }
            fault = e.getMessage();
            throw e;
        } finally {
            asked = System.nanoTime();
        }
    }

    /** The provider as it last described itself. */
    OpenIdProvider knownProvider() throws UnreachableException {
        OpenIdProvider last = known;
        return last == null ? provider() : last;
    }

    /** Who brings this code. */
    Login login(SigningIn begun, URI back, String code) throws NotSignedInException, UnreachableException {
        OpenIdProvider.Claimed claimed = knownProvider().claimed(begun, back, code);
        return new Login(accounts.holder(issuer(), claimed.claims()), issuer(), Instant.now().plus(settings.longestSession()), Optional.of(claimed.idToken()));
    }

    /** Who shows this access token. */
    Person bearer(String token) throws NotSignedInException, UnreachableException {
        return accounts.holder(issuer(), knownProvider().bearer(token));
    }

    /** Whether a sign-in is still good. */
    boolean vouchesFor(Login login) {
        return offered && login.issuer().equals(issuer()) && Instant.now().isBefore(login.until());
    }

    /** Where the provider ends a sign-in too; empty where it does not, or was never reached. */
    Optional<URI> end(Login login, URI back) {
        return Optional.ofNullable(known).flatMap(provider -> provider.end(login.idToken(), back));
    }

    /** A place of ours as browsers reach it, from where they say they are. */
    URI here(String seen, String place) {
        return URI.create(settings.address().map(address -> address.replaceFirst("/+$", "")).orElse(seen) + place);
    }

    /** Which roles are looked for, and where. */
    String lookedFor() {
        return accounts.lookedFor();
    }

    private String issuer() {
        return settings.issuer().orElseThrow();
    }
}
