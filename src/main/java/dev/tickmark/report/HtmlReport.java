package dev.tickmark.report;

import dev.tickmark.review.Review;
import io.quarkus.qute.Template;

/** A review as one HTML page that needs nothing else: findings on the left, the filing with every figure marked on the right. The template is {@code templates/report.html}. */
public final class HtmlReport {

    private static final Template TEMPLATE = Templates.named("report");

    private HtmlReport() {
    }

    public static String of(Review review) {
        return TEMPLATE.data("sheet", Sheet.of(review)).render();
    }
}
