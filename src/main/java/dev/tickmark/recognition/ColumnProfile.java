package dev.tickmark.recognition;

import dev.tickmark.amount.Currencies;
import dev.tickmark.amount.PrintedNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How the figures of a column look. */
final class ColumnProfile {
    int figures;
    int percentMarks;
    int decimals;
    int wholes;
    int grouped;
    int small;
    int currencyMarks;
    boolean reference;
    String currency = "";
    BigDecimal largest = BigDecimal.ZERO;

    boolean looksLikePercent() {
        boolean money = currencyMarks + grouped > 0;
        return percentMarks * 2 > figures && !(money && (currencyMarks + grouped) * 3 >= figures) || percentMarks > 0 && !money && decimals * 10 >= figures * 7;
    }

    /** The profiles of a section's columns. */
    static Map<Integer, ColumnProfile> of(GridSections.Section section, Set<Integer> columns) {
        Map<Integer, ColumnProfile> profiles = new HashMap<>();
        columns.forEach(c -> profiles.put(c, new ColumnProfile()));
        for (GridSections.Body body : section.body()) {
            for (CellReading cell : body.figures()) {
                ColumnProfile profile = profiles.get(cell.cell().column());
                if (profile == null || cell.content() != CellReading.Content.NUMBER) {
                    continue;
                }
                PrintedNumber n = cell.number().get();
                profile.figures++;
                profile.percentMarks += n.percent() ? 1 : 0;
                profile.decimals += n.decimals() > 0 && n.decimals() <= 2 ? 1 : 0;
                profile.wholes += n.decimals() == 0 ? 1 : 0;
                profile.grouped += n.grouped() ? 1 : 0;
                profile.small += n.value().abs().compareTo(BigDecimal.valueOf(60)) < 0 && !n.grouped() && !n.bracketed() && n.currency().isEmpty() && !n.percent() ? 1 : 0;
                profile.largest = profile.largest.max(n.value().abs());
                String mark = n.currency().isEmpty() ? Currencies.ofMark(cell.cell().text().substring(0, n.start()).strip()).orElse("") : n.currency();
                if (!mark.isEmpty()) {
                    profile.currencyMarks++;
                    profile.currency = mark;
                }
            }
        }
        return profiles;
    }
}
