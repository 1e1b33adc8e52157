package dev.tickmark.web;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.store.RefusedException;
import dev.tickmark.store.StoreException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that goes wrong into a problem. Nobody outside sees a stack trace. */
@Singleton
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** A sender of more than this is answered before it has finished, and may not hear it. */
    private static final long MOST_DRAINED = 512L * 1024 * 1024;

    private final Settings settings;

    Problems(Settings settings) {
        this.settings = settings;
    }

    @ServerExceptionMapper
    public Response asked(ProblemException e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    public Response unreadable(UnreadableException e) {
        return of(e).response();
    }

    @ServerExceptionMapper
    public Response refused(RefusedException e) {
        Problem problem = Problem.of(switch (e.why()) {
            case UNKNOWN -> 404;
            case STALE -> 412;
            case SIGNED_OFF, SAME_PERSON, NOT_DECIDED -> 409;
        }, e.getMessage());
        return e.current().map(now -> problem.with(DecisionView.of(now))).orElse(problem).response();
    }

    @ServerExceptionMapper
    public Response closed(StoreException e, @Context UriInfo uri) {
        LOG.error("no answer for " + uri.getPath(), e);
        return Problem.of(503, "Filings cannot be kept or read at the moment. The reason has been logged.").response();
    }

    @ServerExceptionMapper
    public Response unknown(UnauthorizedException e, @Context HttpServerRequest request) {
        return unknown(request, "To see this page, sign in.");
    }

    @ServerExceptionMapper
    public Response unknown(AuthenticationFailedException e, @Context HttpServerRequest request) {
        return unknown(request, "Your key is not good, or was taken back. To go on, sign in with one that is.");
    }

    /** A person at a browser is asked to sign in; a program is told what to send. */
    private static Response unknown(HttpServerRequest request, String told) {
        Response answer = isForAPage(request) ? Response.status(401).type(MediaType.TEXT_HTML).header("Cache-Control", "no-store").entity(SignIn.page(told, SignIn.wanted(request))).build()
                : Problem.of(401, "Nobody is known by this request, or its key or token is not good. Send a key that is, as 'Authorization: Bearer KEY' or 'X-API-Key: KEY'; 'keys create' makes them.").response();
        return Response.fromResponse(answer).header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, @Context UriInfo uri, @Context HttpServerRequest request) {
        Problem problem = Problem.of(403, request.method() + " at " + uri.getPath() + " needs a role that this person does not have.");
        return isForAPage(request) ? ProblemPage.of(problem.saying("This page needs a role that " + whom() + " does not have. An administrator gives roles, with a key that has them."), "/") : problem.response();
    }

    private static String whom() {
        String name = Caller.name();
        return name.isEmpty() ? "this person" : name;
    }

    /** Whether the answer is looked at by a person: browsers say so whenever they go to a page, and no program's default does. */
    private static boolean isForAPage(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    static Problem of(UnreadableException e) {
        return Problem.of(switch (e.why()) {
            case EMPTY -> 400;
            case TOO_LARGE -> 413;
            case UNKNOWN_KIND, DAMAGED -> 422;
        }, e.getMessage());
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException e, @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        int status = e.getResponse().getStatus();
        String path = uri.getPath();
        if (status >= 500) {
            LOG.error("no answer for " + path, e);
        }
        return Problem.of(status, switch (status) {
            case 404 -> "There is nothing at " + path + ". /q/openapi lists every call.";
            case 405 -> request.getMethod() + " is not answered at " + path + ". /q/openapi lists every call.";
            case 406 -> "The answer is JSON, which the header 'Accept: " + headers.getHeaderString("Accept") + "' does not take.";
            case 413 -> tooLarge("The body");
            case 415 -> MediaTypes.refusal(headers.getHeaderString("Content-Type"));
            default -> status < 500 ? "The request cannot be read: " + e.getMessage() : "A fault of ours. It has been logged.";
        }).response();
    }

    @ServerExceptionMapper
    public Response fault(Exception e, @Context UriInfo uri) {
        LOG.error("no answer for " + uri.getPath(), e);
        return Problem.of(500, "A fault of ours. It has been logged.").response();
    }

    String tooLarge(String what) {
        return what + " is larger than " + settings.largestBody() / 1024 / 1024 + " MB, the most a filing may have.";
    }

    /** Bodies that say they are too large are refused before they are read; paths that nobody serves are answered here as well. */
    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::limit);
        for (int status : new int[] {400, 404, 405, 413, 415, 500}) {
            router.errorHandler(status, context -> answer(context, status, switch (status) {
                case 404 -> "There is nothing at " + context.request().path() + ". /q/openapi lists every call.";
                case 413 -> tooLarge("The body");
                case 500 -> "A fault of ours. It has been logged.";
                default -> "The request to " + context.request().path() + " cannot be answered.";
            }));
        }
    }

    private void limit(RoutingContext context) {
        long declared = declaredLength(context);
        if (declared <= settings.largestBody() + 64 * 1024) {
            context.next();
            return;
        }
        String detail = tooLarge("A body of " + declared / 1024 / 1024 + " MB");
        context.response().putHeader("Connection", "close");
        if (declared > MOST_DRAINED) {
            answer(context, 413, detail);
        } else {
            context.request().endHandler(end -> answer(context, 413, detail));
            context.request().handler(chunk -> { });
            context.request().resume();
        }
    }

    private static long declaredLength(RoutingContext context) {
        try {
            String length = context.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void answer(RoutingContext context, int status, String detail) {
        if (!context.response().ended()) {
            context.response().setStatusCode(status).putHeader("Content-Type", Problem.TYPE).end(Problem.of(status, detail).json());
        }
    }
}
