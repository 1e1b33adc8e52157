package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that is no report, as RFC 9457 has it: what was found and what is accepted. */
@JsonInclude(Include.NON_NULL)
@Schema(description = "RFC 9457: what was found and what is accepted.")
public record Problem(@Schema(examples = "about:blank") String type, @Schema(examples = "Unsupported Media Type") String title, @Schema(examples = "415") int status,
                      @Schema(examples = "The content is a JPEG image. Accepted so far are plain text, Markdown, HTML, PDF, Excel workbooks (XLSX, XLS) and CSV.") String detail,
                      @Schema(description = "With 412, the decision that stands now") DecisionView current) {

    static final String TYPE = "application/problem+json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Problem of(int status, String detail) {
        return new Problem("about:blank", title(status), status, detail, null);
    }

    /** The same with the decision that stands now. */
    Problem with(DecisionView standing) {
        return new Problem(type, title, status, detail, standing);
    }

    /** The same in other words. */
    Problem saying(String words) {
        return new Problem(type, title, status, words, current);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return status == 422 ? "Unprocessable Content" : status == 413 ? "Content Too Large" : known == null ? "Status " + status : known.getReasonPhrase();
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status).type(TYPE).entity(json());
        return status == 503 ? answer.header("Retry-After", "5").build() : answer.build();
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written: " + detail, e);
        }
    }
}
