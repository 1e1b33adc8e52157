package dev.tickmark.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft of a rule to be tried: its DRL, thresholds.csv where it needs other lines than the rulebook's, and filings as text. */
@Schema(description = "A draft of a rule, and filings to try it on; without filings, the program's sample")
public record DraftForm(@Schema(required = true, description = "The rule as a .drl file holds it") String rule, @Schema(description = "A whole thresholds.csv; the rulebook's where it is left out") String thresholds, List<FilingText> filings) {

    /** A filing as text. */
    public record FilingText(String name, String text) {
    }
}
