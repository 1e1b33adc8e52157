package dev.tickmark.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A problem as a page, for a person at a browser. */
final class ProblemPage {

    private ProblemPage() {
    }

    /** The template of the page, checked when the program is built. */
    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance problem(String title, String detail, String back);
    }

    /** The problem as a page that leads back to another. */
    static Response of(Problem problem, String back) {
        return Response.status(problem.status()).type(MediaType.TEXT_HTML).entity(Templates.problem(problem.title(), problem.detail(), back).render()).build();
    }
}
