package dev.tickmark.statement;

import java.util.List;

/**
 * A line item by its accounting meaning, as the lexicon has it: {@code code} such as CURRENT_ASSETS, where it belongs, whether it is a balance or a flow,
 * {@code sign} +1 where it is normally printed positive or raises its total, -1 where it lowers it, and its element names in the US GAAP and IFRS taxonomies.
 */
public record Concept(String code, String label, StatementKind statement, Nature nature, int sign, List<String> usGaap, List<String> ifrs) {

    /** What kind of quantity it is. */
    public enum Nature { INSTANT, FLOW, RATIO, PER_SHARE, COUNT }
}
