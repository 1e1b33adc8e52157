package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Review;
import dev.tickmark.rulebook.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A story that a filing tells in more than one finding: its title, how grave the gravest of them is, and each of them with the number under which the report has it, from 1. */
public record Strand(String title, String severity, String key, List<Point> points) {

    /** A finding that belongs to the story. */
    public record Point(int number, String rule, String title, String severity, String message) {
    }

    /** The stories of a review, the gravest first. */
    static List<Strand> of(Review review) {
        List<Strand> strands = new ArrayList<>();
        for (Story story : review.rulebook().stories()) {
            List<Point> points = new ArrayList<>();
            Severity gravest = Severity.INFO;
            for (int i = 0; i < review.findings().size(); i++) {
                Finding finding = review.findings().get(i);
                if (story.codes().contains(finding.rule())) {
                    points.add(new Point(i + 1, finding.rule(), finding.title(), Sheet.word(finding.severity()), finding.message()));
                    gravest = finding.severity().compareTo(gravest) > 0 ? finding.severity() : gravest;
                }
            }
            if (points.size() > 1) {
                strands.add(new Strand(story.title(), Sheet.word(gravest), Sheet.key(gravest), points));
            }
        }
        strands.sort(Comparator.comparing((Strand strand) -> Severity.valueOf(strand.severity().toUpperCase(Locale.ROOT))).reversed());
        return List.copyOf(strands);
    }
}
