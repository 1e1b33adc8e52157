package dev.tickmark.report;

import dev.tickmark.review.Review;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The forms a report of a review is given in: the ending of its file, its media type, and its bytes. The same review gives the same bytes. */
public enum ReportFormat {
    HTML("html", "text/html", review -> bytes(HtmlReport.of(review))),
    JSON("json", "application/json", review -> bytes(JsonReport.indented(JsonReport.of(review, EnumSet.allOf(Include.class))))),
    MARKDOWN("md", "text/markdown", review -> bytes(MarkdownReport.of(review))),
    TEXT("txt", "text/plain", review -> bytes(TextReport.of(review, false)));

    private final String suffix;
    private final String mediaType;
    private final Function<Review, byte[]> writer;

    ReportFormat(String suffix, String mediaType, Function<Review, byte[]> writer) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The ending of its files, without the dot. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The report of a review. */
    public byte[] of(Review review) {
        return writer.apply(review);
    }

    /** The format whose files end so. */
    public static Optional<ReportFormat> ending(String suffix) {
        return Stream.of(values()).filter(format -> format.suffix.equals(suffix)).findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
