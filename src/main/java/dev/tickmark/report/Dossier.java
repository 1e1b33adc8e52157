package dev.tickmark.report;

import dev.tickmark.review.Review;
import java.util.Map;
import java.util.Optional;

/** A review with what people made of it: their rulings by the id of the finding, and the head of the audit trail that holds them (empty where none is kept). */
public record Dossier(Review review, Map<String, Ruling> rulings, String trail) {

    public Dossier {
        rulings = Map.copyOf(rulings);
    }

    /** A review that nobody has decided about. */
    public static Dossier of(Review review) {
        return new Dossier(review, Map.of(), "");
    }

    /** What was decided about a finding. */
    Optional<Ruling> ruling(String finding) {
        return Optional.ofNullable(rulings.get(finding));
    }
}
