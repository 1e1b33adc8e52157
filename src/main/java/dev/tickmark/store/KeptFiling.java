package dev.tickmark.store;

import dev.tickmark.finding.Severity;
import dev.tickmark.review.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A filing that was kept, and its review in short: by which rulebook, with what verdict, how many figures were read and proved, how many places not read, how many findings.
 * {@code id} comes from its bytes; {@code previous} is the filing it is the next version of, {@code signedBy} who signed it off.
 */
public record KeptFiling(String id, String name, String declaredType, String mediaType, String sha256, long bytes, Instant keptAt, String keptBy, String rulebook, Verdict verdict,
                         int figures, int proved, int unread, int findings, Optional<String> issuer, Optional<LocalDate> documentDate, Optional<String> previous, Optional<String> signedBy) {

    /** A filing just kept, or one that was kept before and is the same. */
    public record Kept(KeptFiling filing, boolean created) {
    }

    /** One finding of its review in short, as it was when the filing was kept. */
    public record KeptFinding(String id, String rule, String title, String kind, Severity severity, String message) {
    }
}
