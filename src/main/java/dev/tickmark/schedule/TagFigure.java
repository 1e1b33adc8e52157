package dev.tickmark.schedule;

import dev.tickmark.amount.Uom;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Tag;
import java.math.BigDecimal;

/**
 * The figure that stands for a tag in a comparison: the printed one where it has the tag's value, with {@code sign} -1 where it is printed with the opposite sign (an outflow in brackets that is tagged as a positive payment);
 * else one with the tag's own value.
 */
record TagFigure(Fact fact, BigDecimal sign) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static TagFigure of(Tag tag) {
        Fact figure = tag.figure();
        if (figure.uom().equals(tag.uom()) && figure.value().compareTo(tag.value()) == 0) {
            return new TagFigure(figure, BigDecimal.ONE);
        }
        if (figure.uom().equals(tag.uom()) && figure.value().negate().compareTo(tag.value()) == 0) {
            return new TagFigure(figure, BigDecimal.ONE.negate());
        }
        return new TagFigure(own(tag), BigDecimal.ONE);
    }

    /** The figure as its tag alone has it; percentages in percent where they are printed so. */
    static Fact own(Tag tag) {
        Fact f = tag.figure();
        boolean percent = isPercent(tag);
        return new Fact(f.id() + "#", f.text(), value(tag), percent ? Uom.PERCENT : tag.uom(), percent ? 0 : tag.scale(), f.decimals(), tag.nil(), f.caption(), f.concept(), tag.period(), f.statement(),
                percent ? FactRole.RATIO : f.role(), f.table(), f.row(), f.column(), f.location());
    }

    /** The tag's value in the unit in which the figure is printed. */
    static BigDecimal value(Tag tag) {
        return isPercent(tag) ? tag.value().multiply(HUNDRED) : tag.value();
    }

    private static boolean isPercent(Tag tag) {
        return tag.uom().equals(Uom.PURE) && tag.figure().uom().equals(Uom.PERCENT);
    }
}
