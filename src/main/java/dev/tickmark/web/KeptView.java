package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tickmark.report.CheckReport.VerdictView;
import dev.tickmark.store.KeptFiling;
import java.util.List;

/** A kept filing in short. */
@JsonInclude(Include.NON_NULL)
public record KeptView(String id, String name, String mediaType, String sha256, long bytes, String keptAt, String keptBy, String issuer, String documentDate, String rulebook, VerdictView verdict,
                       int figures, int proved, int unread, int findings, String previous, String signedBy) {

    /** Some of the filings, the one kept last first; {@code next} is where the list goes on. */
    @JsonInclude(Include.NON_NULL)
    public record KeptList(long total, List<KeptView> filings, String next) {
    }

    static KeptView of(KeptFiling filing) {
        return new KeptView(filing.id(), filing.name(), filing.mediaType(), filing.sha256(), filing.bytes(), filing.keptAt().toString(), filing.keptBy(), filing.issuer().orElse(null),
                filing.documentDate().map(Object::toString).orElse(null), filing.rulebook(), new VerdictView(filing.verdict().status().name(), filing.verdict().highest().map(Enum::name).orElse(null)),
                filing.figures(), filing.proved(), filing.unread(), filing.findings(), filing.previous().orElse(null), filing.signedBy().orElse(null));
    }
}
