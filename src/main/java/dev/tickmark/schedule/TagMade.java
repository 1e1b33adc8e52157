package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import dev.tickmark.statement.Tag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is believed of tables laid out of tags. Their order is ours and lines may be missing from them, so what was found in their figures proves where it holds and accuses nobody where it does not;
 * only the identities that need no line but those they name, and what the taxonomy itself says, are taken exception to.
 */
final class TagMade {

    private static final Set<Identity> SELF_CONTAINED = EnumSet.of(Identity.BALANCE, Identity.BOTH_SIDES, Identity.CASH_ROLL, Identity.ENDING_CASH, Identity.OPENING_CASH, Identity.CASH_CHAIN);

    private TagMade() {
    }

    static List<Comparison> believed(List<Comparison> comparisons, Filing filing) {
        if (filing.tags().isEmpty()) {
            return comparisons;
        }
        Set<Integer> made = tables(filing);
        Map<String, String> names = new HashMap<>();
        filing.tags().forEach(tag -> names.put(tag.figure().id(), tag.name()));
        List<Comparison> out = new ArrayList<>(comparisons.size());
        for (Comparison comparison : comparisons) {
            if (!comparison.isException() || isBelieved(comparison, made, names)) {
                out.add(comparison);
            }
        }
        return out;
    }

    private static boolean isBelieved(Comparison comparison, Set<Integer> made, Map<String, String> names) {
        Measured measured = comparison.measured();
        if (measured == Measured.TAG || measured == Measured.TAG_TWICE || measured == Measured.TAG_TOTAL || comparison.working().evidence() == Evidence.IDENTITY && comparison instanceof Footing && comparison.identity() == Identity.NONE) {
            return true;
        }
        String name = names.get(comparison.reported().id());
        boolean otherFact = comparison instanceof TieOut && comparison.identity() == Identity.NONE && name != null
                && comparison.terms().stream().map(term -> names.get(term.fact().id())).anyMatch(other -> other != null && !other.equals(name));
        boolean ofTags = made.contains(comparison.reported().table()) || comparison.terms().stream().anyMatch(term -> made.contains(term.fact().table()));
        return !otherFact && (!ofTags || SELF_CONTAINED.contains(comparison.identity()));
    }

    /** Tables with a figure that no page shows, or that is another table's on the page. */
    static Set<Integer> tables(Filing filing) {
        Set<Integer> made = new HashSet<>();
        for (Tag tag : filing.tags()) {
            if (!tag.onPage() && tag.figure().isTabular()) {
                made.add(tag.figure().table());
            }
        }
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                for (Fact fact : row.facts()) {
                    if (!fact.id().startsWith("t" + table.number() + "r")) {
                        made.add(table.number());
                    }
                }
            }
        }
        return made;
    }
}
