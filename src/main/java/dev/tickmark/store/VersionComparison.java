package dev.tickmark.store;

import dev.tickmark.recognition.Captions;
import dev.tickmark.review.Review;
import dev.tickmark.statement.Fact;
import dev.tickmark.store.KeptFiling.KeptFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two versions, or two periods, of a filing side by side: what became of each finding, and which figures were changed. */
public record VersionComparison(List<Change> findings, List<ChangedFigure> figures) {

    public VersionComparison {
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
    }

    /** What became of a finding. */
    public enum Fate {
        /** Only in the later one. */
        NEW,
        /** In both. */
        UNCHANGED,
        /** Only in the earlier one. */
        GONE,
        /** Not in the earlier one, but in a version before it. */
        REOPENED
    }

    /** A finding, as the later filing has it where it does, and what the earlier one said where that was something else. */
    public record Change(Fate fate, KeptFinding finding, Optional<String> before) {
    }

    /** A figure that both filings have, with another value. */
    public record ChangedFigure(Fact earlier, Fact later) {
    }

    /**
     * Compares.
     *
     * @param seen the ids of findings in versions before the earlier one
     */
    static VersionComparison of(List<KeptFinding> earlier, List<KeptFinding> later, Set<String> seen, Review before, Review after) {
        Map<String, KeptFinding> was = byId(earlier);
        Map<String, KeptFinding> is = byId(later);
        List<Change> changes = new ArrayList<>();
        for (KeptFinding finding : later) {
            KeptFinding then = was.get(finding.id());
            Fate fate = then != null ? Fate.UNCHANGED : seen.contains(finding.id()) ? Fate.REOPENED : Fate.NEW;
            changes.add(new Change(fate, finding, Optional.ofNullable(then).map(KeptFinding::message).filter(message -> !message.equals(finding.message()))));
        }
        earlier.stream().filter(finding -> !is.containsKey(finding.id())).forEach(finding -> changes.add(new Change(Fate.GONE, finding, Optional.empty())));
        return new VersionComparison(changes, figures(before, after));
    }

    private static Map<String, KeptFinding> byId(List<KeptFinding> findings) {
        return findings.stream().collect(Collectors.toMap(KeptFinding::id, Function.identity()));
    }

    private static List<ChangedFigure> figures(Review before, Review after) {
        Map<List<String>, List<Fact>> earlier = named(before);
        List<ChangedFigure> changed = new ArrayList<>();
        named(after).forEach((name, later) -> {
            List<Fact> then = earlier.getOrDefault(name, List.of());
            // Figures of one name are paired by their order; where one filing has more of them, which is which would be a guess.
            for (int i = 0; then.size() == later.size() && i < later.size(); i++) {
                if (differ(then.get(i), later.get(i))) {
                    changed.add(new ChangedFigure(then.get(i), later.get(i)));
                }
            }
        });
        return changed;
    }

    /** Printed to the same unit, by what is printed; else only where no value rounds to both. */
    private static boolean differ(Fact earlier, Fact later) {
        return earlier.unit().compareTo(later.unit()) == 0 ? earlier.value().compareTo(later.value()) != 0 : !earlier.interval().meets(later.interval());
    }

    private static Map<List<String>, List<Fact>> named(Review review) {
        Map<List<String>, List<Fact>> named = new LinkedHashMap<>();
        for (Fact fact : review.filing().facts()) {
            if (fact.isTabular() && fact.period().isStated()) {
                named.computeIfAbsent(List.of(fact.concept(), fact.period().toString(), fact.statement().name(), Captions.key(fact.caption()), fact.role().name(), fact.uomCode()), name -> new ArrayList<>()).add(fact);
            }
        }
        return named;
    }
}
