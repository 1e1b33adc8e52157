package dev.tickmark.report;

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

/** The templates of reports, which also the shell fills, where no Quarkus runs. They are checked when the program is built. */
final class Templates {

    private Templates() {
    }

    /** The template {@code templates/NAME.html}; everything put into it is escaped. */
    static Template named(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/templates/" + name + ".html")) {
            Engine engine = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver()).addResultMapper(new HtmlEscaper(List.of("text/html"))).build();
            return engine.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType("text/html"), name);
        } catch (IOException e) {
            throw new UncheckedIOException("templates/" + name + ".html cannot be read", e);
        }
    }
}
