package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.Rulebook;
import java.util.List;

/** A rule with what it says of itself and, as Markdown, its page. */
@JsonInclude(Include.NON_NULL)
public record RuleView(String code, String title, String family, String kind, String severity, String message, List<String> references, String file, String page) {

    /** The rulebook: its version and its rules by code. */
    public record RulebookView(String version, List<RuleView> rules) {

        static RulebookView of(Rulebook rulebook) {
            return new RulebookView(rulebook.version(), rulebook.cards().stream().map(card -> RuleView.of(card, rulebook)).toList());
        }
    }

    static RuleView of(RuleCard card, Rulebook rulebook) {
        return new RuleView(card.code(), card.title(), card.family(), card.kind().name(), card.severity().name(), card.message(), card.references(), card.file(),
                rulebook.text(card.file().replaceFirst("\\.drl$", ".md")).orElse(null));
    }
}
