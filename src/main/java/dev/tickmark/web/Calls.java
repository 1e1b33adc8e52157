package dev.tickmark.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The description of every call (OpenAPI 3.1), made from the resources' annotations when the program was built. Whoever wants to call may read it. */
@Singleton
@SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "An API key, or a token of the organisation's provider. Asked for in production; 'X-API-Key' takes a key too.")
public class Calls {

    private static final String PLACE = "/q/openapi";
    private static final String JSON = "application/json";

    void routes(@Observes Router router) {
        router.route(PLACE).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(Calls::describe);
    }

    private static void describe(RoutingContext context) {
        String format = context.request().getParam("format");
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean json = format == null ? accepted != null && accepted.contains(JSON) : format.equalsIgnoreCase("json");
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, json ? JSON : "application/yaml").sendFile(json ? "openapi/openapi.json" : "openapi/openapi.yaml");
    }
}
