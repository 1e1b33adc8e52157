package dev.tickmark.examination;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A statement that a filing makes in the same words and with the same wrong figure in several sentences is one finding: the first place is its subject, the others stand in evidence. */
final class Repeats {

    private Repeats() {
    }

    /** The findings, repeated ones joined. */
    static List<Finding> joined(List<Finding> findings) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        List<Finding> out = new ArrayList<>();
        for (Finding finding : findings) {
            boolean told = finding.kind() == Kind.INCONSISTENCY && finding.subject().figure().filter(figure -> !figure.isTabular()).isPresent();
            if (told) {
                alike.computeIfAbsent(finding.rule() + '\n' + finding.message(), key -> new ArrayList<>()).add(finding);
            } else {
                out.add(finding);
            }
        }
        alike.values().forEach(same -> out.add(one(same)));
        return out;
    }

    private static Finding one(List<Finding> same) {
        List<Finding> inOrder = new ArrayList<>(same);
        inOrder.sort(Comparator.comparingLong(finding -> finding.subject().location().order()));
        Finding first = inOrder.get(0);
        List<Mark> evidence = new ArrayList<>(first.evidence());
        for (Finding again : inOrder.subList(1, inOrder.size())) {
            evidence.add(new Mark("said again", again.subject().figure(), again.subject().text(), again.subject().location()));
        }
        return new Finding(first.id(), first.rule(), first.title(), first.kind(), first.severity(), first.message(), first.subject(), evidence, first.calculation(), first.hints(), first.alsoFails(), first.references());
    }
}
