package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.report.FiledSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The desk of one filing as its page shows it. The card is of the figure that was asked for, null where none was. */
public record DeskView(String id, String name, DeskSheet sheet, FindingQuery query, FindingList list, List<LeafView> leaves, DeskSheet.FigureCard card, FilingActions actions) {

    /** How the filing is shown. */
    public String form() {
        return sheet.source().form().name().toLowerCase(Locale.ROOT);
    }

    public String rulebook() {
        return sheet.review().rulebook().version();
    }

    /** Where the unread part of the meter begins. */
    public String unreadFrom() {
        return new BigDecimal(sheet.meter().provedWidth()).add(new BigDecimal(sheet.meter().openWidth())).toPlainString();
    }

    /** The leaves of a source: the one that is wanted set, the others announced. */
    static List<LeafView> leaves(String id, FiledSource source, int wanted, String place) {
        return source.form() == FiledSource.Form.MARKUP ? List.of() : source.leaves().stream().map(heading -> heading.number() == wanted ? LeafView.set(id, source.leaf(wanted), place) : LeafView.announced(id, source, heading)).toList();
    }
}
