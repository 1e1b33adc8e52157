package dev.tickmark.web;

import dev.tickmark.store.Person;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The door for people at a browser: a key is shown once, and the browser is known from then on. The only pages for which nobody has to be known. */
@Singleton
public class SignIn {

    static final String PLACE = "/sign-in";
    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final String OUT = "/sign-out";
    private static final int LONGEST_FORM = 8 * 1024;

    private final FilingKeeper keeper;
    private final Sessions sessions;
    private final OrganisationDoor organisation;

    SignIn(FilingKeeper keeper, Sessions sessions, OrganisationDoor organisation) {
        this.keeper = keeper;
        this.sessions = sessions;
        this.organisation = organisation;
    }

    /** The template of the page, checked when the program is built. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance signIn(String told, String to);
    }

    void routes(@Observes Router router) {
        router.get(PLACE).blockingHandler(context -> show(context, 200, "", to(context.request().getParam("to"))));
        BodyHandler form = BodyHandler.create(false).setBodyLimit(LONGEST_FORM);
        router.post(PLACE).handler(form).blockingHandler(this::enter);
        router.post(OUT).handler(this::leave);
    }

    /** The page that asks for a key, for someone who wanted to see another. */
    static String page(String told, String to) {
        return Templates.signIn(told, to).render();
    }

    /** Where someone who was sent here by a request wanted to go: back to a page, but not into the middle of a deed. */
    static String wanted(HttpServerRequest request) {
        return request.method() == HttpMethod.GET ? to(request.uri()) : "/";
    }

    /** A place of ours; nobody is led anywhere else. */
    static String to(String place) {
        return place != null && place.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") && !place.startsWith(PLACE) ? place : "/";
    }

    private void enter(RoutingContext context) {
        String key = context.request().getFormAttribute("key");
        String to = to(context.request().getFormAttribute("to"));
        try {
            Optional<Person> holder = key == null ? Optional.empty() : keeper.store().keys().holder(key.strip());
            if (holder.isEmpty()) {
                show(context, 401, "This is no key, or one that was taken back.", to);
                return;
            }
            sessions.begin(context, holder.get().name());
            context.response().setStatusCode(303).putHeader("Location", to).end();
        } catch (RuntimeException e) {
            LOG.error("nobody could sign in", e);
            show(context, 503, "Nobody can sign in at the moment, for keys cannot be read. The reason has been logged.", to);
        }
    }

    private void leave(RoutingContext context) {
        Optional<Login> login = sessions.login(context);
        sessions.end(context);
        if (login.isEmpty() || !organisation.leave(context, login.get())) {
            context.response().setStatusCode(303).putHeader("Location", PLACE).end();
        }
    }

    static void show(RoutingContext context, int status, String told, String to) {
        show(context, status, page(told, to));
    }

    static void show(RoutingContext context, int status, String page) {
        context.response().setStatusCode(status).putHeader("Content-Type", "text/html;charset=UTF-8").putHeader("Cache-Control", "no-store").end(page);
    }
}
