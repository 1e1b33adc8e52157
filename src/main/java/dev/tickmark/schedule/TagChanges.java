package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Rates that are tagged by the name of what they are rates of: the change of a figure on the year before, and one figure over another. They prove, with the figures they are made of, where they hold;
 * a taxonomy may mean another base than its words say, so nothing is said where they do not.
 */
final class TagChanges {

    private static final Prefiltered CHANGE = Prefiltered.compile("Changes?(?:In)?(Forecast)?(\\w+)");
    private static final Prefiltered RATIO = Prefiltered.compile("(\\w+?)To(\\w+?)Ratio(?:US|IFRS)?");

    private final Map<String, List<Tag>> byName = new HashMap<>();
    private final List<Comparison> out = new ArrayList<>();

    private TagChanges() {
    }

    static List<Comparison> find(Filing filing) {
        TagChanges changes = new TagChanges();
        for (Tag tag : filing.tags()) {
            if (!tag.nil()) {
                changes.byName.computeIfAbsent(tag.name(), n -> new ArrayList<>(4)).add(tag);
            }
        }
        for (Tag tag : filing.tags()) {
            if (!tag.nil() && tag.uom().equals(Uom.PURE)) {
                changes.rate(tag);
            }
        }
        return changes.out;
    }

    private void rate(Tag tag) {
        int colon = tag.name().indexOf(':') + 1;
        String prefix = tag.name().substring(0, colon);
        Matcher change = CHANGE.matcher(tag.name()).region(colon, tag.name().length());
        if (change.matches()) {
            String kind = change.group(1) == null ? "" : change.group(1);
            Optional<Tag> now = told(prefix + kind + change.group(2), tag.period(), tag.part());
            Optional<Tag> before = told(prefix + change.group(2), yearBefore(tag.period()), tag.part());
            if (now.isPresent() && before.isPresent() && before.get().value().signum() > 0) {
                Interval expected = now.get().interval().over(before.get().interval()).minus(Interval.exactly(BigDecimal.ONE));
                tick(tag, List.of(now.get(), before.get()), expected).ifPresent(working -> out.add(new Change(working, Identity.NONE, Measured.PERCENT)));
            }
            return;
        }
        Matcher ratio = RATIO.matcher(tag.name()).region(colon, tag.name().length());
        if (ratio.matches()) {
            Optional<Tag> above = told(prefix + ratio.group(1), tag.period(), tag.part());
            Optional<Tag> under = told(prefix + ratio.group(2), tag.period(), tag.part());
            if (above.isPresent() && under.isPresent() && under.get().value().signum() > 0) {
                tick(tag, List.of(above.get(), under.get()), above.get().interval().over(under.get().interval())).ifPresent(working -> out.add(new Proportion(working, Identity.NONE, Measured.SHARE)));
            }
        }
    }

    private static Optional<Working> tick(Tag rate, List<Tag> operands, Interval expected) {
        TagFigure reported = TagFigure.of(rate);
        boolean percent = reported.fact().uom().equals(Uom.PERCENT);
        Interval shown = percent ? expected.times(BigDecimal.valueOf(100)) : expected;
        Interval printed = (percent ? rate.interval().times(BigDecimal.valueOf(100)) : rate.interval()).times(reported.sign());
        if (rate.decimals().isEmpty() || !printed.meets(shown)) {
            return Optional.empty();
        }
        List<Term> terms = operands.stream().map(tag -> new Term(TagFigure.of(tag).fact(), BigDecimal.ZERO, "operand")).toList();
        String expression = Workings.plain(terms.get(0).fact()) + " / " + Workings.plain(terms.get(1).fact());
        return Optional.of(new Working(reported.fact(), terms, shown, printed, Outcome.TICK, expression, Evidence.STRUCTURE, false, ""));
    }

    /** The tag of a name and period; of the same part, or, where only one value is told, of whichever. */
    private Optional<Tag> told(String name, Period period, String part) {
        List<Tag> all = byName.getOrDefault(name, List.of()).stream().filter(tag -> tag.period().equals(period)).toList();
        Optional<Tag> same = all.stream().filter(tag -> tag.part().equals(part)).findFirst();
        return same.isPresent() || all.stream().map(tag -> tag.value().stripTrailingZeros()).distinct().count() != 1 ? same : Optional.of(all.get(0));
    }

    private static Period yearBefore(Period period) {
        return period instanceof Duration duration ? new Duration(duration.start().minusYears(1), duration.end().plusDays(1).minusYears(1).minusDays(1)) : new Instant(period.end().plusDays(1).minusYears(1).minusDays(1));
    }
}
