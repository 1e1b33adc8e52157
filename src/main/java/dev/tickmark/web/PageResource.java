package dev.tickmark.web;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.report.HtmlReport;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The page: a form that takes a filing and answers with its report. Works without JavaScript. */
@RolesAllowed(Roles.READER)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PageResource {

    private final CheckBench bench;

    PageResource(CheckBench bench) {
        this.bench = bench;
    }

    /** Templates of pages, checked when the program is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance index(String problem);
    }

    @GET
    @Operation(hidden = true)
    public String index() {
        return Templates.index("").render();
    }

    @POST
    @Path("check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response check(@RestForm("file") FileUpload file) {
        try {
            return Response.ok(HtmlReport.of(bench.check(Upload.part(file, null)))).build();
        } catch (UnreadableException e) {
            return refused(Problems.of(e));
        } catch (ProblemException e) {
            return refused(e.problem());
        }
    }

    private static Response refused(Problem problem) {
        return Response.status(problem.status()).entity(Templates.index(problem.detail()).render()).build();
    }
}
