package dev.tickmark.finding;

import java.util.List;
import java.util.Optional;

/**
 * One thing a reviewer should look at. {@code id} stays the same for the same filing content and rulebook; {@code subject} is the one place to look at first,
 * {@code evidence} everything else it rests on; {@code alsoFails} the codes of rules whose exceptions this root cause explains.
 */
public record Finding(String id, String rule, String title, Kind kind, Severity severity, String message, Mark subject, List<Mark> evidence, Optional<Calculation> calculation,
                      List<String> hints, List<String> alsoFails, List<String> references) {

    public Finding {
        evidence = List.copyOf(evidence);
        hints = List.copyOf(hints);
        alsoFails = List.copyOf(alsoFails);
        references = List.copyOf(references);
    }
}
