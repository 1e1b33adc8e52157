package dev.tickmark.reading.html;

import java.util.Locale;

/**
 * What an inline style (or a simple class of the page's own style sheet) says that matters to reading: {@code bold} and {@code centred} are null where it is silent;
 * {@code indent} in steps of about a space; {@code display} is empty where it is silent; {@code extent} is where and how large it draws.
 */
record Style(Boolean bold, Boolean centred, boolean raised, boolean hidden, String display, int indent, boolean ruledTop, boolean ruledBottom, Extent extent) {

    static final Style NONE = new Style(null, null, false, false, "", 0, false, false, Extent.SILENT);
    private static final int STEP = 400;

    /** Reads the declarations of a style attribute; a later one wins over an earlier one. */
    static Style of(String declarations) {
        return NONE.with(declarations);
    }

    /** This style with further declarations over it. */
    Style with(String declarations) {
        Boolean heavy = bold;
        Boolean middle = centred;
        boolean up = raised;
        boolean gone = hidden;
        boolean top = ruledTop;
        boolean bottom = ruledBottom;
        String shown = display;
        Extent drawn = extent;
        int hundredths = indent * STEP;
        int at = 0;
        while (at < declarations.length()) {
            int end = declarations.indexOf(';', at);
            end = end < 0 ? declarations.length() : end;
            int colon = declarations.indexOf(':', at);
            if (colon > 0 && colon < end) {
                String name = declarations.substring(at, colon).strip().toLowerCase(Locale.ROOT);
                String value = declarations.substring(colon + 1, end).strip().toLowerCase(Locale.ROOT);
                switch (name) {
                    case "font-weight" -> heavy = value.startsWith("bold") || value.length() >= 3 && value.charAt(0) >= '6' && value.charAt(0) <= '9';
                    case "font" -> heavy = value.contains("bold") ? Boolean.TRUE : heavy;
                    case "text-align" -> middle = value.startsWith("center");
                    case "vertical-align" -> up |= value.startsWith("super") || value.startsWith("text-top") && value.length() == 8;
                    case "display" -> {
                        shown = value;
                        gone |= value.startsWith("none");
                    }
                    case "visibility" -> gone |= value.startsWith("hidden") || value.startsWith("collapse");
                    case "padding-left", "margin-left", "text-indent" -> hundredths += hundredths(value);
                    case "padding", "margin" -> hundredths += left(value);
                    case "border-top", "border-top-style" -> top = drawn(value);
                    case "border-bottom", "border-bottom-style" -> bottom = drawn(value) && !value.contains("double");
                    case "position", "left", "width", "height" -> drawn = drawn.with(name, value, hundredths(value));
                    default -> {
                    }
                }
            }
            at = end + 1;
        }
        return new Style(heavy, middle, up, gone, shown, Math.floorDiv(hundredths + STEP / 2, STEP), top, bottom, drawn);
    }

    private static boolean drawn(String border) {
        return !border.isEmpty() && !border.contains("none") && !border.contains("hidden") && !border.startsWith("0") && !border.contains(" 0px") && !border.contains("transparent")
                && !border.contains("#fff") && !border.contains("white") && !border.startsWith("inherit") && !border.startsWith("initial");
    }

    /** The left side of a shorthand of one to four lengths. */
    private static int left(String value) {
        String[] sides = value.split("\\s+");
        return sides.length == 4 ? hundredths(sides[3]) : sides.length >= 2 ? hundredths(sides[1]) : 0;
    }

    /** A length in hundredths of a pixel, roughly; what is no length is none. */
    private static int hundredths(String length) {
        int at = 0;
        boolean negative = length.startsWith("-");
        at += negative ? 1 : 0;
        int number = 0;
        int decimals = -1;
        while (at < length.length() && (Character.isDigit(length.charAt(at)) || length.charAt(at) == '.' && decimals < 0) && number < 100_000) {
            if (length.charAt(at) == '.') {
                decimals = 0;
            } else if (decimals < 2) {
                number = number * 10 + length.charAt(at) - '0';
                decimals += decimals >= 0 ? 1 : 0;
            }
            at++;
        }
        for (int i = Math.max(0, decimals); i < 2; i++) {
            number *= 10;
        }
        String unit = length.substring(at);
        int percent = unit.startsWith("pt") ? 133 : unit.startsWith("em") || unit.startsWith("rem") ? 1300 : unit.startsWith("in") ? 9600 : unit.startsWith("cm") ? 3800 : unit.startsWith("%") ? 500 : 100;
        int size = (int) Math.min(100_000L, (long) number * percent / 100);
        return negative ? -size : size;
    }
}
