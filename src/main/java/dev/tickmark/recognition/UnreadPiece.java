package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that could not be read as a figure: its digits are not those of a number ({@code DIGITS}: "337.310" among "337,310"s) or it holds what belongs in several cells ({@code MERGED}).
 * Cells of one fault on neighbouring lines are one piece, the others of them {@code beside} the first. Cells that hold several numbers by intent - a range, note numbers, foot-note marks - are none.
 */
public record UnreadPiece(Fault fault, Unread unread, List<Spot> beside) implements Wording {

    /** What is wrong with it. */
    public enum Fault { DIGITS, MERGED }

    /** So many pieces a filing are listed; those after them are told by their number. */
    private static final int MOST = 12;
    private static final int NEIGHBOURING = 3;
    private static final Prefiltered TAG = Prefiltered.compile("<[^>]{0,20}>");
    private static final Pattern BLANK_FOR_POINT = Pattern.compile("\\(?\\d{1,3} \\d ?%?\\)?%?");
    private static final Prefiltered WEIGHTY = Prefiltered.compile("\\(?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?\\)?");

    public UnreadPiece {
        beside = List.copyOf(beside);
    }

    @Override
    public Spot at() {
        return Spot.of(unread);
    }

    public boolean isDigits() {
        return fault == Fault.DIGITS;
    }

    public boolean isMerged() {
        return fault == Fault.MERGED;
    }

    @Override
    public String meant() {
        return beside.isEmpty() ? "" : beside.size() == 1 ? ", as does one more cell" : ", as do " + beside.size() + " more cells";
    }

    /** The pieces of a filing, in its order. */
    public static List<UnreadPiece> in(Filing filing) {
        List<UnreadPiece> found = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            List<List<Unread>> groups = new ArrayList<>();
            int last = Integer.MIN_VALUE;
            for (Unread unread : filing.unread().stream().sorted((a, b) -> Long.compare(a.location().order(), b.location().order())).toList()) {
                if (fault != fault(unread)) {
                    continue;
                }
                int line = Spot.of(unread).line();
                boolean near = fault == Fault.MERGED && line > 0 && line <= last + NEIGHBOURING;
                if (!near && groups.size() < MOST) {
                    groups.add(new ArrayList<>());
                }
                groups.get(groups.size() - 1).add(unread);
                last = line > 0 ? line : last;
            }
            groups.forEach(group -> found.add(new UnreadPiece(fault, group.get(0), group.stream().skip(1).map(Spot::of).toList())));
        }
        return found;
    }

    /** What is wrong with an unread cell; null where nothing of this kind is. */
    static Fault fault(Unread unread) {
        if (unread.reason().startsWith("the digits are not grouped")) {
            return Fault.DIGITS;
        } else if (unread.reason().startsWith("several rows")) {
            return Fault.MERGED;
        } else if (unread.reason().startsWith("several numbers")) {
            String text = TAG.matcher(unread.text()).replaceAll(" ").strip();
            return BLANK_FOR_POINT.matcher(text).matches() && text.contains("%") ? Fault.DIGITS : weighty(text) >= 2 ? Fault.MERGED : null;
        }
        return null;
    }

    /** How many numbers with grouped digits stand side by side. */
    private static int weighty(String text) {
        Matcher number = WEIGHTY.matcher(text);
        int count = 0;
        while (number.find()) {
            count++;
        }
        return text.contains(" - ") || text.contains("\u2013") || text.contains(" to ") ? 0 : count;
    }
}
