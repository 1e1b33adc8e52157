package dev.tickmark.review;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.recognition.Captions;
import dev.tickmark.review.Signal.Course;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.rulebook.Threshold;
import dev.tickmark.schedule.Refiled;
import dev.tickmark.source.SourceFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is otherwise than in the filing before, {@code prior}: what became of each finding, which figures are printed otherwise than they were filed, and how many are printed as they were.
 */
public record Since(SourceFile prior, List<Signal> signals, List<Refiled> refiled, int agreeing) {

    public Since {
        signals = List.copyOf(signals);
        refiled = List.copyOf(refiled);
    }

    /** What became of a finding of the filing that was checked. */
    public Optional<Course> course(Finding finding) {
        return signals.stream().filter(signal -> signal.now().filter(now -> now.id().equals(finding.id())).isPresent()).map(Signal::course).findFirst();
    }

    /** How many findings took a course. */
    public int count(Course course) {
        return (int) signals.stream().filter(signal -> signal.course() == course).count();
    }

    static Since of(List<Finding> findings, Review prior, List<Refiled> refiled, int agreeing, Rulebook rulebook) {
        List<Signal> signals = new ArrayList<>();
        List<Finding> left = new ArrayList<>(prior.findings());
        for (Finding now : findings) {
            Optional<Finding> before = counterpart(now, left);
            before.ifPresent(left::remove);
            signals.add(new Signal(before.map(earlier -> course(now, earlier, rulebook)).orElse(Course.NEW), Optional.of(now), before));
        }
        left.forEach(gone -> signals.add(new Signal(Course.GONE, Optional.empty(), Optional.of(gone))));
        return new Since(prior.file(), signals, refiled, agreeing);
    }

    /** The same finding about the same thing; a risk is the same in another period where the rule speaks of the same line. */
    private static Optional<Finding> counterpart(Finding now, List<Finding> left) {
        Optional<Finding> same = left.stream().filter(before -> before.id().equals(now.id())).findFirst();
        return same.isPresent() || now.kind() != Kind.RISK ? same : left.stream().filter(before -> before.rule().equals(now.rule()) && line(before).equals(line(now))).findFirst()
                .or(() -> left.stream().filter(before -> before.rule().equals(now.rule())).count() == 1 ? left.stream().filter(before -> before.rule().equals(now.rule())).findFirst() : Optional.empty());
    }

    private static String line(Finding finding) {
        return finding.subject().figure().map(fact -> fact.concept().isEmpty() ? Captions.key(fact.caption()) : fact.concept()).orElse("");
    }

    private static Course course(Finding now, Finding before, Rulebook rulebook) {
        int graver = now.severity().compareTo(before.severity());
        if (graver != 0) {
            return graver > 0 ? Course.WORSE : Course.BETTER;
        }
        if (now.calculation().isEmpty() || before.calculation().isEmpty()) {
            return Course.SAME;
        }
        int further = now.calculation().get().expected().compareTo(before.calculation().get().expected()) * side(now, rulebook);
        return further > 0 ? Course.WORSE : further < 0 ? Course.BETTER : Course.SAME;
    }

    /** On which side of its thresholds a rule finds something: 1 above, -1 below, 0 where it has none that tell. */
    private static int side(Finding finding, Rulebook rulebook) {
        BigDecimal value = finding.calculation().orElseThrow().expected();
        List<Integer> sides = rulebook.thresholds().stream().filter(threshold -> threshold.code().equals(finding.rule()) && threshold.severity() == finding.severity()).map(Threshold::value).map(value::compareTo).map(Integer::signum).distinct().toList();
        return sides.size() == 1 ? sides.get(0) : 0;
    }
}
