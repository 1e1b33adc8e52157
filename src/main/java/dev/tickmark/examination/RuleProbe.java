package dev.tickmark.examination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the parts of a rule that is being explained write down how often they match, and the first matches with what they bind. Called by generated rules only. */
public final class RuleProbe {

    private static final int KEPT = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<Object[]>> first = new HashMap<>();

    RuleProbe() {
    }

    /** A part of the rule matches, binding these values in the order of its variables. */
    public void hit(String part, Object[] values) {
        counts.merge(part, 1, Integer::sum);
        List<Object[]> kept = first.computeIfAbsent(part, key -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(values);
        }
    }

    int count(String part) {
        return counts.getOrDefault(part, 0);
    }

    List<Object[]> matches(String part) {
        return first.getOrDefault(part, List.of());
    }
}
