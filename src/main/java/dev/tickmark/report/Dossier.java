package dev.tickmark.report;

import dev.tickmark.review.Review;
import java.util.Map;
import java.util.Optional;

/** A review with what people made of it: where each finding stands, by its id, and the head of the audit trail that holds them (empty where none is kept). */
public record Dossier(Review review, Map<String, Standing> standings, String trail) {

    public Dossier {
        standings = Map.copyOf(standings);
    }

    /** A review that nobody has decided about. */
    public static Dossier of(Review review) {
        return new Dossier(review, Map.of(), "");
    }

    /** What was decided about a finding. */
    Optional<Standing> standing(String finding) {
        return Optional.ofNullable(standings.get(finding));
    }
}
