package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.XmlElement;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of the notes that an instance carries as text, beside the facts of the instance: every amount of a note has a fact of its own (Regulation S-T Rule 405(d)). Nothing says which; an amount of many digits is known by
 * them, a round one where it is written in full and a single concept has it, one of few digits by its time as well. They prove each other where they agree, and nothing is said where no fact has the amount.
 */
final class TagNotes {

    /** So many digits are hardly those of another amount. */
    private static final int TELLING = 4;
    /** So many are, with the same time. */
    private static final int TIMELY = 3;
    /** An amount of so many digits before its point is written in full. */
    private static final int IN_FULL = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<BigDecimal, List<Tag>> tagged = new HashMap<>();

    private TagNotes() {
    }

    static List<Comparison> find(Filing filing) {
        TagNotes notes = new TagNotes();
        for (Tag tag : filing.tags()) {
            if (!tag.nil() && tag.value().signum() != 0 && tag.figure().location() instanceof XmlElement) {
                notes.tagged.computeIfAbsent(key(value(tag)), v -> new ArrayList<>(2)).add(tag);
            }
        }
        List<Comparison> out = new ArrayList<>();
        if (!notes.tagged.isEmpty()) {
            for (Fact fact : filing.facts()) {
                if (fact.location() instanceof TextSpan && !fact.nil() && fact.value().signum() != 0) {
                    notes.tie(fact, out);
                }
            }
        }
        return out;
    }

    /** The value of a tag as pages print it: rates in percent. */
    private static BigDecimal value(Tag tag) {
        return tag.uom().equals(Uom.PURE) ? tag.value().multiply(HUNDRED) : tag.value();
    }

    private static BigDecimal key(BigDecimal value) {
        return value.abs().stripTrailingZeros();
    }

    private void tie(Fact fact, List<Comparison> out) {
        List<Tag> same = tagged.getOrDefault(key(fact.value()), List.of()).stream().filter(tag -> sameUnit(fact, tag)).toList();
        boolean alone = same.stream().map(Tag::name).distinct().count() == 1;
        for (Tag tag : same) {
            if (isKnown(fact, tag, alone)) {
                BigDecimal sign = BigDecimal.valueOf((long) fact.value().signum() * tag.value().signum());
                Term term = new Term(tag.figure(), tag.uom().equals(Uom.PURE) ? sign.multiply(HUNDRED) : sign, "the fact tagged so");
                Interval value = Interval.exactly(fact.value());
                out.add(new TieOut(new Working(fact, List.of(term), value, value, Outcome.TICK, tag.figure().text(), Evidence.STRUCTURE, true, ""), Identity.NONE, Measured.TAG));
            }
        }
    }

    /** Whether both count the same; a number of many digits without a mark may be one of shares, whatever its table is of. */
    private static boolean sameUnit(Fact fact, Tag tag) {
        if (tag.uom().equals(Uom.PURE)) {
            return fact.uom().equals(Uom.PERCENT);
        }
        boolean unmarked = fact.uom().equals(Uom.PURE) || fact.isTabular() && Character.isDigit(fact.text().charAt(0));
        return fact.uom().equals(tag.uom()) || tag.uom().equals(Uom.SHARES) && unmarked && digits(fact) >= TELLING;
    }

    private static boolean isKnown(Fact fact, Tag tag, boolean alone) {
        if (fact.period().isStated()) {
            return digits(fact) >= TIMELY && TagProse.sameTime(fact, tag);
        }
        boolean whole = fact.scale() == 0 && fact.value().precision() - fact.value().scale() >= IN_FULL;
        return fact.role() != FactRole.RATIO && (digits(fact) >= TELLING || whole && alone);
    }

    private static int digits(Fact fact) {
        return fact.value().stripTrailingZeros().precision();
    }
}
