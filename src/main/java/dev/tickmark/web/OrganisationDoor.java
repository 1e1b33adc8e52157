package dev.tickmark.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The door for people with an account of the organisation: it leads them to its provider, and in when they come back. */
@Singleton
public class OrganisationDoor {

    private static final Logger LOG = Logger.getLogger(OrganisationDoor.class);
    private static final String PLACE = SignIn.PLACE + "/organisation";
    private static final String BACK = SignIn.PLACE + "/return";
    private static final String COOKIE = "tickmark-signing-in";
    /** How long somebody may take for their password. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String UNREACHABLE = "Nobody can sign in with their organisation at the moment, for it does not answer. A key works meanwhile.";

    private final Organisation organisation;
    private final Sessions sessions;
    /** The answer comes from another site's page, so that the cookie has to as well. */
    private final PersistentLoginManager seal;

    OrganisationDoor(Organisation organisation, Sessions sessions) {
        this.organisation = organisation;
        this.sessions = sessions;
        seal = new PersistentLoginManager(sessions.secret(COOKIE), COOKIE, PATIENCE.toMillis(), PATIENCE.toMillis(), true, CookieSameSite.LAX.name(), "/", PATIENCE.toSeconds(), null);
    }

    /** The template of the page, checked when the program is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance onward(String title, String told, String to);
    }

    /** What the page that asks for a key says of this door: where it is for someone who wants to go to a place; empty where there is none. */
    @TemplateExtension(namespace = "organisation")
    static String door(String to) {
        return Arc.container().instance(Organisation.class).get().isOffered() ? PLACE + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : "";
    }

    void routes(@Observes Router router) {
        if (organisation.isOffered()) {
            router.get(PLACE).blockingHandler(this::lead);
            router.get(BACK).blockingHandler(this::enter);
        }
    }

    private void lead(RoutingContext context) {
        String to = SignIn.to(context.request().getParam("to"));
        try {
            SigningIn begun = OpenIdProvider.begun(to);
            URI door = organisation.provider().door(begun, here(context.request(), BACK));
            seal.save(begun.text(), context, COOKIE, null, Sessions.isSecure(context.request()));
            context.response().setStatusCode(303).putHeader("Location", door.toString()).putHeader("Cache-Control", "no-store").end();
        } catch (UnreachableException e) {
            SignIn.show(context, 503, UNREACHABLE, to);
        }
    }

    private void enter(RoutingContext context) {
        Optional<SigningIn> begun = Optional.ofNullable(seal.restore(context)).map(RestoreResult::getPrincipal).flatMap(SigningIn::of);
        seal.clear(context);
        if (begun.isEmpty()) {
            SignIn.show(context, 400, "This sign-in was not begun in this browser, or too long ago. Begin again.", "/");
            return;
        }
        String to = begun.get().to();
        URI back = here(context.request(), BACK);
        try {
            Optional<String> code = organisation.knownProvider().code(begun.get(), back, context.request().query());
            if (code.isEmpty()) {
                SignIn.show(context, 401, "You are not signed in: it was cancelled, or your organisation refused it.", to);
                return;
            }
            enter(context, organisation.login(begun.get(), back, code.get()), to);
        } catch (NotSignedInException e) {
            LOG.warnf("somebody was not signed in: %s", e.getMessage());
            SignIn.show(context, 401, "You are not signed in: what your organisation answered cannot be trusted. Begin again; the reason has been logged.", to);
        } catch (UnreachableException e) {
            LOG.warnf("nobody can sign in with their organisation: %s", e.getMessage());
            SignIn.show(context, 503, UNREACHABLE, to);
        }
    }

    private void enter(RoutingContext context, Login login, String to) {
        if (login.person().roles().isEmpty()) {
            SignIn.show(context, 403, "Your organisation knows you as " + login.person().name() + " and gives you no role here. Whoever looks after its accounts does; looked for are " + organisation.lookedFor() + ".", to);
            return;
        }
        sessions.begin(context, login);
        onward(context, "You are signed in", "You are signed in as " + login.person().name() + ".", to);
    }

    /** Ends the sign-in at the provider too, where that is known how; whether it is. */
    boolean leave(RoutingContext context, Login login) {
        Optional<URI> end = organisation.end(login, here(context.request(), SignIn.PLACE));
        end.ifPresent(place -> onward(context, "You are signed out", "You are signed out here, and at your organisation next.", place.toString()));
        return end.isPresent();
    }

    /** A page that goes on by itself. A plain redirect would not do: coming from another site it would go without the cookie of the session, and going to one after a form has been sent it is held back. */
    private static void onward(RoutingContext context, String title, String told, String to) {
        SignIn.show(context, 200, Templates.onward(title, told, to).render());
    }

    private URI here(HttpServerRequest request, String place) {
        return organisation.here((Sessions.isSecure(request) ? "https://" : "http://") + request.authority(), place);
    }
}
