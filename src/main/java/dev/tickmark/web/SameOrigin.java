package dev.tickmark.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site's page makes a browser send here. Browsers say with every such request where it comes from; a program that shows a key, or says nothing of an origin, is no browser that was lured.
 */
@Singleton
public class SameOrigin {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(SameOrigin::check);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || People.key(request) != null || isOurs(request)) {
            context.next();
            return;
        }
        context.response().setStatusCode(403).putHeader("Content-Type", Problem.TYPE).putHeader("Connection", "close")
                .end(Problem.of(403, "The request was sent by a page of another site. Nothing is done for it.").json());
    }

    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null ? OURS.contains(site) : origin == null || request.authority() != null && isSame(origin, request.authority().toString());
    }

    private static boolean isSame(String origin, String here) {
        try {
            return here.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
