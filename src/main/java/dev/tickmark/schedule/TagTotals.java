package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Tag;
import dev.tickmark.statement.TagTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sums of the filing's taxonomy under Calculations 1.1: in every period, unit and part of the whole in which the total and one of its parts are tagged, what the total may stand for has to meet what the parts add up to.
 * Where one of them is tagged with two values that cannot be one, nothing is said here: the duplicate is.
 */
final class TagTotals {

    private TagTotals() {
    }

    static List<Comparison> find(Filing filing) {
        if (filing.totals().isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, List<Tag>>> byName = new HashMap<>();
        for (Tag tag : filing.tags()) {
            if (!tag.nil()) {
                byName.computeIfAbsent(tag.name(), n -> new LinkedHashMap<>()).computeIfAbsent(tag.scope(), s -> new ArrayList<>(1)).add(tag);
            }
        }
        List<Comparison> out = new ArrayList<>();
        for (TagTotal sum : filing.totals()) {
            byName.getOrDefault(sum.total(), Map.of()).forEach((scope, totals) -> compare(sum, scope, totals, byName, out));
        }
        return out;
    }

    private static void compare(TagTotal sum, String scope, List<Tag> totals, Map<String, Map<String, List<Tag>>> byName, List<Comparison> out) {
        if (!TagTwice.consistent(totals)) {
            return;
        }
        Tag total = TagTwice.mostAccurate(totals);
        TagFigure reported = TagFigure.of(total);
        Interval expected = Interval.exactly(BigDecimal.ZERO);
        List<Term> terms = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        for (TagTotal.Part part : sum.parts()) {
            List<Tag> found = byName.getOrDefault(part.name(), Map.of()).get(scope);
            if (found == null) {
                continue;
            }
            if (!TagTwice.consistent(found)) {
                return;
            }
            Tag tag = TagTwice.mostAccurate(found);
            TagFigure figure = TagFigure.of(tag);
            expected = expected.plus(tag.interval().times(part.weight()));
            terms.add(new Term(figure.fact(), part.weight().multiply(figure.sign()).multiply(reported.sign()), "part"));
            expression.append(expression.isEmpty() ? part.weight().signum() < 0 ? "-" : "" : part.weight().signum() < 0 ? " - " : " + ").append(Workings.plain(figure.fact()));
        }
        if (terms.isEmpty()) {
            return;
        }
        Interval printed = total.interval().times(reported.sign());
        expected = expected.times(reported.sign());
        Outcome outcome = printed.meets(expected) ? Outcome.TICK : Outcome.EXCEPTION;
        out.add(new Footing(new Working(reported.fact(), terms, expected, printed, outcome, expression.toString(), Evidence.IDENTITY, true, ""), Identity.NONE, Measured.TAG_TOTAL));
    }
}
