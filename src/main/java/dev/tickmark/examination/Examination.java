package dev.tickmark.examination;

import dev.tickmark.finding.Finding;
import java.util.List;

/** What the rules made of a filing: every comparison they claimed, what a reviewer should look at, and which rules had nothing to work on. */
public record Examination(List<Judgement> judgements, List<Finding> findings, List<NotRun> notRun) {

    public Examination {
        judgements = List.copyOf(judgements);
        findings = List.copyOf(findings);
        notRun = List.copyOf(notRun);
    }
}
