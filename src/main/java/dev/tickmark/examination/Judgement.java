package dev.tickmark.examination;

import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.schedule.Comparison;

/** A comparison that a rule claimed as its own: a tick, or an exception under that rule's code. */
public record Judgement(RuleCard rule, Comparison comparison) {
}
