package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.recognition.Disclosures;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Free cash flow as reported beside operating cash flow less capital expenditure of the same period, where the filing shows both and says of no other definition. */
final class FreeCashFlow {

    private FreeCashFlow() {
    }

    /** How far each free cash flow of a filing is from that; nothing where rounding explains it, or the filing's own arithmetic. */
    static List<Measure> of(Filing filing, List<Comparison> comparisons) {
        List<Measure> out = new ArrayList<>();
        List<Fact> flows = filing.facts().stream().filter(fact -> is(fact, "FREE_CASH_FLOW")).toList();
        if (flows.isEmpty() || !Disclosures.withAll(filing.sentences(), "free cash flow", "defin").isEmpty() || !Disclosures.withAll(filing.sentences(), "free cash flow", "less").isEmpty()
                || !Disclosures.withAll(filing.sentences(), "free cash flow", "minus").isEmpty() || !Disclosures.withAll(filing.sentences(), "free cash flow", "calculat").isEmpty()) {
            return out;
        }
        for (Fact flow : flows) {
            Optional<Fact> operating = of(filing, "CFO", flow);
            Optional<Fact> spent = of(filing, "CAPEX", flow);
            boolean summed = comparisons.stream().anyMatch(sum -> sum.reported() == flow && !sum.isException());
            if (operating.isPresent() && spent.isPresent() && !summed) {
                BigDecimal sign = BigDecimal.valueOf(spent.get().value().signum() < 0 ? 1 : -1);
                List<Term> terms = List.of(Term.plus(operating.get(), "operating cash flow"), new Term(spent.get(), sign, "capital expenditure"));
                Working working = Workings.sum(flow, terms, Rounding.NEAREST, Evidence.IDENTITY);
                List<Term> all = new ArrayList<>(List.of(Term.plus(flow, "free cash flow")));
                all.addAll(terms);
                BigDecimal gap = working.outcome() == Outcome.EXCEPTION ? working.difference() : BigDecimal.ZERO;
                out.add(new Measure("FREE_CASH_FLOW_GAP", gap, flow.uomCode(), Span.OTHER, Age.CURRENT, all, working.expression()));
            }
        }
        return out;
    }

    private static boolean is(Fact fact, String concept) {
        return fact.isTabular() && fact.role() == FactRole.AMOUNT && fact.period().isStated() && fact.concept().equals(concept);
    }

    private static Optional<Fact> of(Filing filing, String concept, Fact flow) {
        return filing.facts().stream().filter(fact -> is(fact, concept) && fact.period().equals(flow.period()) && fact.uomCode().equals(flow.uomCode())).findFirst();
    }
}
