package dev.tickmark.report;

import dev.tickmark.finding.Mark;
import dev.tickmark.source.Location;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.SheetCell;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.XmlElement;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts and places in the words of a report. */
final class Digits {

    private static final char MINUS = '\u2212';

    private Digits() {
    }

    /** An amount in the unit in which a figure is printed: 4719000 beside a figure "4,791" in thousands is "4,719". One more place is shown where the amount needs it. */
    static String beside(BigDecimal value, Fact printed) {
        BigDecimal shown = value.movePointLeft(printed.scale());
        int places = Math.max(0, printed.decimals());
        BigDecimal rounded = shown.setScale(places, RoundingMode.HALF_EVEN);
        if (rounded.compareTo(shown) != 0) {
            rounded = shown.setScale(places + 1, RoundingMode.HALF_EVEN);
        }
        return grouped(rounded) + (printed.uomCode().equals("%") ? " %" : "");
    }

    /** An amount in base units. */
    static String plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return grouped(stripped.scale() < 0 ? stripped.setScale(0) : stripped.scale() > 4 ? stripped.setScale(4, RoundingMode.HALF_EVEN) : stripped);
    }

    private static String grouped(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder written = new StringBuilder();
        if (value.signum() < 0) {
            written.append(MINUS);
        }
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i < whole && (whole - i) % 3 == 0) {
                written.append(',');
            }
            written.append(digits.charAt(i));
        }
        return written.toString();
    }

    /** The unit in which a figure is printed: "JPY thousands". */
    static String unit(Fact fact) {
        String code = fact.uomCode().equals("pure") ? "" : fact.uomCode();
        String scale = switch (fact.scale()) {
            case 0 -> "";
            case 2 -> "hundreds";
            case 3 -> "thousands";
            case 5 -> "lakhs";
            case 6 -> "millions";
            case 7 -> "crores";
            case 9 -> "billions";
            case 12 -> "trillions";
            default -> "\u00d7 10^" + fact.scale();
        };
        return (code + " " + scale).strip();
    }

    /** A place in words: "line 12, column 7", "page 3", "Sheet1!B7". */
    static String place(Location location) {
        if (location instanceof TextSpan span) {
            return "line " + span.line() + ", column " + span.column();
        }
        if (location instanceof PageBox box) {
            return "page " + box.page();
        }
        if (location instanceof SheetCell cell) {
            return cell.sheet() + "!" + cell.cell();
        }
        XmlElement element = (XmlElement) location;
        return element.element() + ", line " + element.line();
    }

    /** The same, short: "12:7". */
    static String shortPlace(Location location) {
        return location instanceof TextSpan span ? span.line() + ":" + span.column() : place(location);
    }

    /** What a mark is of, in words: its caption and period; the role where it is no figure. */
    static String label(Mark mark) {
        return mark.figure().map(Digits::label).orElse("");
    }

    static String label(Fact fact) {
        String period = fact.period().isStated() ? fact.period().words() : "";
        String caption = cut(oneLine(fact.caption()));
        return caption.isEmpty() ? period : period.isEmpty() ? caption : caption + ", " + period;
    }

    /** Text on one line. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Text cut at a length that a caption never needs. */
    static String cut(String text) {
        return text.length() > 160 ? text.substring(0, 157) + "\u2026" : text;
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    static String count(int n, String one, String many) {
        return String.format(java.util.Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
    }
}
