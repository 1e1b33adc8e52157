package dev.tickmark.web;

import dev.tickmark.report.ReportFormat;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file as an answer. No browser may guess at what it is, and nothing that was handed in is ever shown in a page of ours. */
final class Download {

    private Download() {
    }

    /** To be saved. */
    static Response attached(byte[] bytes, String type, String name) {
        return answer(bytes, type, "attachment", name).header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }

    /** To be shown where the browser can, and saved under its name. */
    static Response shown(byte[] bytes, String type, String name) {
        return answer(bytes, type, "inline", name).build();
    }

    private static Response.ResponseBuilder answer(byte[] bytes, String type, String manner, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return Response.ok(bytes).type(type).header("Content-Disposition", manner + "; filename=\"" + plain + "\"; filename*=UTF-8''" + exact).header("X-Content-Type-Options", "nosniff").header("Cache-Control", "private, no-cache");
    }

    /** A file's name without its ending. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The form of a report that a header Accept likes best; JSON where it takes anything. */
    static Optional<ReportFormat> accepted(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(ReportFormat.JSON);
        }
        List<MediaType> wanted;
        try {
            wanted = Stream.of(accept.split(",")).map(String::strip).map(MediaType::valueOf).sorted(Comparator.comparing(Download::liking).reversed()).toList();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, "The header 'Accept: " + accept + "' names no media types.");
        }
        return wanted.stream().flatMap(type -> type.isWildcardType() ? Stream.of(ReportFormat.JSON) : Stream.of(ReportFormat.values()).filter(format -> MediaType.valueOf(format.mediaType()).isCompatible(type))).findFirst();
    }

    private static double liking(MediaType type) {
        try {
            return Double.parseDouble(type.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
