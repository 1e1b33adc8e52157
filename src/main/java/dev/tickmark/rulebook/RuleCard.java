package dev.tickmark.rulebook;

import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Severity;
import java.util.List;

/**
 * What a rule says of itself in its annotations: code, title (the rule's name), family (its folder), kind, severity, message template, references,
 * what a filing must show for it to say anything ({@code needs}: concepts and measures), whether it ticks comparisons ({@code compares}) or raises what it finds directly,
 * and the DRL file it stands in (relative to the rulebook).
 */
public record RuleCard(String code, String title, String family, Kind kind, Severity severity, String message, List<String> references, List<String> needs, boolean compares, String file) {

    public RuleCard {
        references = List.copyOf(references);
        needs = List.copyOf(needs);
    }
}
