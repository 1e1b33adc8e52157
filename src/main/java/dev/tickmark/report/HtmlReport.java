package dev.tickmark.report;

import dev.tickmark.review.Review;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A review as one HTML page that needs nothing else: findings on the left, the filing with every figure marked on the right. The template is {@code templates/report.html}, checked when the program is built. */
public final class HtmlReport {

    private static final Template TEMPLATE = template();

    private HtmlReport() {
    }

    public static String of(Review review) {
        return TEMPLATE.data("sheet", Sheet.of(review)).render();
    }

    private static Template template() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/templates/report.html")) {
            Engine engine = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver()).addResultMapper(new HtmlEscaper(List.of("text/html"))).build();
            return engine.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType("text/html"), "report");
        } catch (IOException e) {
            throw new UncheckedIOException("templates/report.html cannot be read", e);
        }
    }
}
