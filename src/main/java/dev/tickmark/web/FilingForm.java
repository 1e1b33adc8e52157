package dev.tickmark.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filing handed in as facts, in the JSON form of our own. */
@Schema(description = "A filing as facts: for pipelines that have no document.")
record FilingForm(@Schema(description = "Who files") String issuer, @Schema(description = "The unit of facts that state none, an ISO 4217 code", examples = "USD") String currency, List<FactForm> facts,
                  @Schema(description = "What adds up to what; compared under Calculations 1.1") List<SumForm> sums) {

    @Schema(description = "A fact. It is as of 'instant', or of the time from 'start' to 'end', both inclusive.")
    record FactForm(@Schema(description = "An element with the prefix of its taxonomy (us-gaap, ifrs-full, jppfs_cor ...), or one of our concept codes", examples = "us-gaap:Assets") String concept,
                    @Schema(description = "How the filing calls it") String label, BigDecimal value, @Schema(description = "A currency code, shares, pure, or a currency per share such as USD/shares") String unit,
                    @Schema(description = "To how many decimal places the value is accurate: -3 is thousands; without it, exactly") Integer decimals, @Schema(examples = "2023-12-31") String instant, String start, String end,
                    @Schema(type = SchemaType.OBJECT, description = "Axes and members, where it is of a part of the whole") Map<String, String> dimensions) {
    }

    @Schema(description = "A total and its parts.")
    record SumForm(String total, List<PartForm> parts) {
    }

    @Schema(description = "A part and the factor with which it enters, 1 where none is given.")
    record PartForm(String concept, BigDecimal weight) {
    }
}
