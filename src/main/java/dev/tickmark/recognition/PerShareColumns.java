package dev.tickmark.recognition;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.FactRole;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns of a table that print amounts per share of what the columns beside them print in full ("Amount | Per diluted share"): there the column, and not the caption, says which of the two a figure is.
 */
record PerShareColumns(Set<Integer> columns) {

    private static final List<String> JOINTS = List.of(" and diluted ", " and basic ", " and gaap ", " and non gaap ", " and earnings ", " and income ", " and net ", " and eps", " and per ");

    PerShareColumns {
        columns = Set.copyOf(columns);
    }

    /** The per-share columns: each beside a column of the same period that is none. */
    static Optional<PerShareColumns> in(List<Column> columns) {
        Set<Integer> found = new HashSet<>();
        for (Column column : columns) {
            if (column.role() == FactRole.AMOUNT && named(column.heading()) && columns.stream().anyMatch(other -> inFull(other, column))) {
                found.add(column.index());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new PerShareColumns(found));
    }

    private static boolean inFull(Column other, Column share) {
        return other.role() == FactRole.AMOUNT && other.period().equals(share.period()) && !named(other.heading());
    }

    private static boolean named(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        int per = lower.indexOf("per ");
        return !lower.contains("except") && per >= 0 && lower.indexOf("share", per) > per;
    }

    boolean holds(int column) {
        return columns.contains(column);
    }

    /** What a row's figure in a column is: where the caption names both ("net income and diluted earnings per share"), the amount is the first of the two; a figure per share is told by no caption of an amount. */
    Optional<Concept> concept(int column, String key, Function<String, Optional<Concept>> lexicon) {
        String whole = whole(key);
        Optional<Concept> found = lexicon.apply(holds(column) && whole.endsWith("net income") ? whole + " per diluted share" : whole);
        boolean share = found.map(concept -> concept.nature() == Concept.Nature.PER_SHARE).orElse(false);
        return share == holds(column) ? found : Optional.empty();
    }

    private static String whole(String key) {
        int cut = key.length();
        for (String joint : key.contains("per ") || key.contains("eps") ? JOINTS : List.<String>of()) {
            int at = key.indexOf(joint);
            cut = at > 0 ? Math.min(cut, at) : cut;
        }
        return key.startsWith("gaap ") ? key.substring(5, cut) : key.substring(0, cut);
    }
}
