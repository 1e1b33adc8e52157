package dev.tickmark.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tickmark.examination.LiveRulebook;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.Rulebook;
import java.util.List;

/** A rule with what it says of itself and, as Markdown, its page. */
@JsonInclude(Include.NON_NULL)
public record RuleView(String code, String title, String family, String kind, String severity, String message, List<String> references, String file, String page) {

    /** The rulebook: its version and its rules by code; where it follows a folder, how that stands. */
    @JsonInclude(Include.NON_NULL)
    public record RulebookView(String version, List<RuleView> rules, FolderView folder) {

        static RulebookView of(Rulebook rulebook, LiveRulebook.State state) {
            return new RulebookView(rulebook.version(), rulebook.cards().stream().map(card -> RuleView.of(card, rulebook)).toList(), state == null ? null : FolderView.of(state));
        }
    }

    /** The rulebook's folder: the version saved in it, since when the used one is in use, what keeps the saved one from being used, and what else is to be mended in it. */
    public record FolderView(String saved, boolean current, String since, List<FaultView> faults, List<FaultView> remarks) {

        static FolderView of(LiveRulebook.State state) {
            return new FolderView(state.saved(), state.isCurrent(), state.since().toString(), state.faults().stream().map(FaultView::of).toList(), state.remarks().stream().map(FaultView::of).toList());
        }
    }

    /** Something to mend in a file of the rulebook, at a line and column from 1 (0 for the whole file or line). */
    public record FaultView(String file, int line, int column, String text) {

        static FaultView of(RuleFault fault) {
            return new FaultView(fault.file(), fault.line(), fault.column(), fault.text());
        }
    }

    static RuleView of(RuleCard card, Rulebook rulebook) {
        return new RuleView(card.code(), card.title(), card.family(), card.kind().name(), card.severity().name(), card.message(), card.references(), card.file(),
                rulebook.text(card.file().replaceFirst("\\.drl$", ".md")).orElse(null));
    }
}
