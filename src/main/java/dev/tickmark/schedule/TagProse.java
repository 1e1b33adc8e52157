package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Figures of sentences beside the tags on them: where the sentence tells the amount, scale word and all, and the time in words of its own, and the tag says the same, they prove each other. Where they differ the sentence may have been misread. */
final class TagProse {

    private TagProse() {
    }

    static List<Comparison> find(Filing filing) {
        List<Comparison> out = new ArrayList<>();
        for (Tag tag : filing.tags()) {
            Fact figure = tag.figure();
            if (tag.onPage() && !figure.isTabular() && !tag.nil() && figure.period().isStated() && sameTime(figure, tag) && TagFigure.value(tag).abs().compareTo(figure.value().abs()) == 0) {
                Fact own = TagFigure.own(tag);
                Term term = new Term(own, BigDecimal.ZERO, "tag");
                Interval value = Interval.exactly(figure.value());
                out.add(new TieOut(new Working(figure, List.of(term), value, value, Outcome.TICK, own.text(), Evidence.STRUCTURE, true, ""), Identity.NONE, Measured.TAG));
            }
        }
        return out;
    }

    /** Whether a figure of a stated time and a tag are of one time: they end together, and are as long where both are flows. */
    static boolean sameTime(Fact figure, Tag tag) {
        return tag.period().end().equals(figure.period().end()) && (tag.period().isInstant() || figure.period().isInstant() || tag.period().months() == figure.period().months());
    }
}
