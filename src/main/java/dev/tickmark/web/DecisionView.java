package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tickmark.store.Comment;
import dev.tickmark.store.Decision;
import dev.tickmark.store.Decision.Approval;
import dev.tickmark.store.Disposition;
import dev.tickmark.store.KeptFiling.KeptFinding;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided of a finding; version 0 and "open" where nothing was. */
@JsonInclude(Include.NON_NULL)
@Schema(description = "What was decided of a finding.")
public record DecisionView(@Schema(description = "Grows with every change; the ETag") int version, @Schema(examples = "dismissed") String decision, String until, String reason, String by, String at, String approvedBy, String approvedAt,
                           @Schema(description = "The earlier version of the filing in which it was decided") String carriedFrom, @Schema(description = "Whether nothing is left to be done") Boolean closed,
                           @Schema(description = "Why it is still open in spite of the decision") String openBecause, @Schema(description = "Whether a second person has to agree") Boolean needsSecond) {

    /** A comment on a finding. */
    public record CommentView(long number, String finding, String words, String by, String at) {

        static CommentView of(Comment comment) {
            return new CommentView(comment.number(), comment.finding(), comment.words(), comment.by(), comment.at().toString());
        }
    }

    /** The decision by itself. */
    static DecisionView of(Decision decision) {
        return of(decision, null, null, null);
    }

    /** What holds of a finding today. */
    static DecisionView of(KeptFinding finding, Optional<Decision> decision, LocalDate today) {
        boolean second = Decision.needsSecond(finding);
        return decision.map(made -> of(made, made.openBecause(finding, today).isEmpty(), made.openBecause(finding, today).orElse(null), second))
                .orElseGet(() -> new DecisionView(0, word(Disposition.OPEN), null, null, null, null, null, null, null, false, null, second));
    }

    private static DecisionView of(Decision made, Boolean closed, String openBecause, Boolean second) {
        return new DecisionView(made.version(), word(made.ruling().disposition()), made.ruling().until().map(Object::toString).orElse(null), made.ruling().reason(), made.by(), made.at().toString(),
                made.approval().map(Approval::by).orElse(null), made.approval().map(agreed -> agreed.at().toString()).orElse(null), made.carriedFrom().orElse(null), closed, openBecause, second);
    }

    private static String word(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT);
    }
}
