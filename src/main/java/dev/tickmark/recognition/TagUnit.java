package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import java.util.List;
import java.util.Optional;

/** The unit that the tags of a row give to its figures: money, shares, money per share, or a bare number, which is a percentage where its scale is two places down. */
record TagUnit(Optional<Uom> uom, int scale) {

    private static final int PER_CENT = -2;

    /** The unit of a row; {@code usual} is the scale of money in its table, which breaks a tie. */
    static TagUnit of(List<TaggedFigure> row, int usual) {
        if (row.isEmpty()) {
            return new TagUnit(Optional.empty(), 0);
        }
        Optional<Uom> uom = TagPlaces.most(row, TagPlaces::uom);
        List<TaggedFigure> alike = row.stream().filter(t -> TagPlaces.uom(t).equals(uom.get())).toList();
        boolean asUsual = uom.get().isCurrency() && alike.stream().filter(t -> t.scale() == usual).count() * 2 >= alike.size();
        List<TaggedFigure> telling = alike.stream().filter(t -> !t.nil() && t.printed().signum() != 0).toList();
        return new TagUnit(uom, asUsual ? usual : TagPlaces.most(telling.isEmpty() ? alike : telling, TaggedFigure::scale).orElse(usual));
    }

    /** The figure with this unit, where it is an amount of the filing's own. */
    Fact settle(Fact fact) {
        if (uom.isEmpty() || fact.role() == FactRole.TRANSLATION) {
            return fact;
        }
        Uom unit = uom.get();
        boolean change = fact.role() == FactRole.CHANGE_PERCENT || fact.role() == FactRole.CHANGE_AMOUNT || fact.role() == FactRole.SHARE;
        if (unit.equals(Uom.PURE) && scale == PER_CENT) {
            return with(fact, change ? fact.role() : FactRole.RATIO, Uom.PERCENT, 0);
        }
        if (change) {
            return fact;
        }
        if (unit.equals(Uom.PURE)) {
            return with(fact, fact.role() == FactRole.RATIO ? FactRole.RATIO : FactRole.AMOUNT, Uom.PURE, scale);
        }
        return with(fact, unit.isCurrency() || unit.equals(Uom.SHARES) ? FactRole.AMOUNT : FactRole.PER_SHARE, unit, scale);
    }

    private static Fact with(Fact f, FactRole role, Uom uom, int scale) {
        if (role == f.role() && uom.equals(f.uom()) && scale == f.scale()) {
            return f;
        }
        return new Fact(f.id(), f.text(), f.value().scaleByPowerOfTen(scale - f.scale()), uom, scale, f.decimals(), f.nil(), f.caption(), f.concept(), f.period(), f.statement(), role, f.table(), f.row(), f.column(), f.location());
    }
}
