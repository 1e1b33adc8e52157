package dev.tickmark.review;

import dev.tickmark.examination.Examination;
import dev.tickmark.schedule.Outcome;
import dev.tickmark.schedule.Term;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of a filing was proved. A figure is proved when at least one rule ticked a relation it takes part in, as the reported figure or as an operand;
 * {@code proofs} counts those relations by the fact's id; {@code unread} is how many printed things could not be read.
 */
public record Coverage(int figures, int proved, int unread, Map<String, Integer> proofs) {

    public Coverage {
        proofs = Map.copyOf(proofs);
    }

    static Coverage of(Filing filing, Examination examination) {
        Map<String, Integer> proofs = new HashMap<>();
        examination.judgements().forEach(judgement -> {
            if (judgement.comparison().outcome() != Outcome.EXCEPTION) {
                proofs.merge(judgement.comparison().reported().id(), 1, Integer::sum);
                for (Term term : judgement.comparison().terms()) {
                    proofs.merge(term.fact().id(), 1, Integer::sum);
                }
            }
        });
        int proved = (int) filing.facts().stream().filter(fact -> proofs.containsKey(fact.id())).count();
        return new Coverage(filing.facts().size(), proved, filing.unread().size(), proofs);
    }

    /** How many relations ticked a figure. */
    public int proofs(Fact fact) {
        return proofs.getOrDefault(fact.id(), 0);
    }

    /** Proved figures over figures, from 0 to 1, to four places; 0 where there is no figure. */
    public BigDecimal provedShare() {
        return figures == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(proved).divide(BigDecimal.valueOf(figures), 4, RoundingMode.HALF_UP);
    }
}
