package dev.tickmark.report;

import dev.tickmark.review.Review;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.function.Function;

/** The forms a report of a review is given in: the ending of its file, its media type, and its bytes. The same review gives the same bytes. */
public enum ReportFormat {
    HTML(".html", "text/html;charset=UTF-8", review -> bytes(HtmlReport.of(review))),
    JSON(".json", "application/json", review -> bytes(JsonReport.indented(JsonReport.of(review, EnumSet.allOf(Include.class))))),
    MD(".md", "text/markdown;charset=UTF-8", review -> bytes(MarkdownReport.of(review))),
    TEXT(".txt", "text/plain;charset=UTF-8", review -> bytes(TextReport.of(review, false)));

    private final String suffix;
    private final String mediaType;
    private final Function<Review, byte[]> writer;

    ReportFormat(String suffix, String mediaType, Function<Review, byte[]> writer) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** How the name of its file ends: ".html". */
    public String suffix() {
        return suffix;
    }

    /** With the character set, where it is text. */
    public String mediaType() {
        return mediaType;
    }

    /** The report of a review. */
    public byte[] of(Review review) {
        return writer.apply(review);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
