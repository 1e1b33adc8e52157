package dev.tickmark.examination;

import dev.tickmark.rulebook.Rulebook;
import org.kie.api.KieBase;

/** A rulebook ready to fire. */
public record CompiledRulebook(Rulebook rulebook, KieBase base) {
}
