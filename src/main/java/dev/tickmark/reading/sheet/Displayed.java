package dev.tickmark.reading.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/** What a cell displays: its stored value under its number format, as the program that made it shows it. */
final class Displayed {

    private static final Pattern BREAKS = Pattern.compile("(?:_x000[aAdD]_|[\\r\\n\\t])+");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final boolean from1904;

    Displayed(boolean from1904) {
        this.from1904 = from1904;
        formatter.setUse4DigitYearsInAllDateFormats(true);
    }

    /** A stored number as its format shows it. A negative that the format shows only by colour is given its sign. */
    String number(String stored, int format, String pattern) {
        if (!NUMBER.matcher(stored.strip()).matches()) {
            return stored;
        }
        BigDecimal value = new BigDecimal(stored.strip());
        String shown = formatter.formatRawCellContents(value.doubleValue(), format, pattern, from1904);
        boolean lost = value.signum() < 0 && shown.chars().anyMatch(c -> c >= '1' && c <= '9') && shown.indexOf('-') < 0 && shown.indexOf('(') < 0 && shown.indexOf('\u2212') < 0 && shown.indexOf('/') < 0;
        return lost ? "-" + shown.strip() : shown;
    }

    /** Text without the breaks and escapes that no reader of the sheet sees, its spaces plain ones. */
    static String clean(String stored) {
        String text = stored.replace('\u00a0', ' ');
        if (text.indexOf('_') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0 && text.indexOf("  ") < 0) {
            return text.strip();
        }
        return BLANKS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }
}
