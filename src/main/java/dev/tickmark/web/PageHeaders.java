package dev.tickmark.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What every answer tells a browser about what it may load, run and frame. Nothing that a filing says can loosen it. */
@Singleton
public class PageHeaders {

    static final String POLICY = "Content-Security-Policy";
    /** A filing in its frame: looks of its own, pictures that it holds, and nothing else. */
    static final String FILED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";
    /** A report is one page with its looks inside. */
    static final String REPORT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OWN = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            context.addHeadersEndHandler(sent -> {
                if (!context.response().headers().contains(POLICY)) {
                    context.response().putHeader(POLICY, OWN);
                }
                context.response().putHeader("X-Content-Type-Options", "nosniff").putHeader("Referrer-Policy", "same-origin").putHeader("Cross-Origin-Opener-Policy", "same-origin");
            });
            context.next();
        });
    }
}
