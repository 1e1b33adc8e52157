package dev.tickmark.examination;

import org.kie.api.runtime.rule.ConsequenceException;

/** What Drools says when a rule stops in the middle, in a sentence for the rule's author. */
final class RuleRun {

    private RuleRun() {
    }

    static String inWords(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip().replaceAll("\\s+", " ");
        for (Throwable at = thrown; at != null && at.getCause() != at; at = at.getCause()) {
            if (at instanceof ConsequenceException consequence) {
                return "rule '" + consequence.getRule().getName() + "' stops in its consequence: " + reason;
            }
        }
        return reason;
    }
}
