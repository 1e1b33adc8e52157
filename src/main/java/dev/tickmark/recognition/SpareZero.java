package dev.tickmark.recognition;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.util.List;
import java.util.regex.Pattern;

/** A figure of a table with two zeros or more, and nothing else, before its decimal point ("00.31"). */
public record SpareZero(Fact fact) implements Wording {

    private static final Pattern ZEROS = Pattern.compile("[-($ ]*00+[.][0-9]+[) %]*");

    @Override
    public Spot at() {
        return Spot.of(fact);
    }

    /** The figures of a filing that are so. */
    public static List<SpareZero> in(Filing filing) {
        return filing.facts().stream().filter(fact -> fact.isTabular() && fact.text().contains("00.") && ZEROS.matcher(fact.text()).matches()).map(SpareZero::new).toList();
    }
}
