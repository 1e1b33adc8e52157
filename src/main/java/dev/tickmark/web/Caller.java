package dev.tickmark.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** What every page knows of who looks at it. */
@TemplateExtension(namespace = "caller")
final class Caller {

    private Caller() {
    }

    /** The name under which somebody has signed in at this browser; empty where nobody has. */
    static String name() {
        ArcContainer beans = Arc.container();
        if (!beans.requestContext().isActive()) {
            return "";
        }
        RoutingContext request = beans.instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? "" : name(beans.instance(Sessions.class).get(), request);
    }

    private static String name(Sessions sessions, RoutingContext request) {
        return sessions.key(request).or(() -> sessions.login(request).map(login -> login.person().name())).orElse("");
    }
}
